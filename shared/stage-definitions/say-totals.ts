/** The end of a dry run: how many calls of which kind, how much is left to people, in which pipeline. */
import type { Language } from '#shared/i18n';
import type { DryRun } from './dry-run.ts';
import type { ActionCode } from './plan.ts';
import { wordsIn } from './words.ts';

const IN_ORDER: readonly ActionCode[] = [
  'createPipeline',
  'renamePipeline',
  'readStages',
  'createStage',
  'changeStage',
  'deletePreset',
  'createField',
  'requireField',
];

export function sayTotals(runs: readonly DryRun[], language: Language): string[] {
  const t = wordsIn(language);
  const calls = runs.flatMap((run) => run.calls);
  const kinds = IN_ORDER.flatMap((action) => {
    const count = calls.filter((call) => call.action === action).length;
    return count === 0 ? [] : [t(`stages.total_${action}`, { count })];
  });
  const byHand = runs.reduce((sum, { todos }) => sum + todos.length, 0);
  const each = runs.map(({ pipeline, calls: own, todos }) =>
    t('stages.totalOf', { name: pipeline.name, calls: own.length, todos: todos.length }),
  );
  return [
    t('stages.totalCalls', { count: calls.length }) +
      (kinds.length === 0 ? '' : `: ${kinds.join(', ')}`),
    t('stages.totalByHand', { count: byHand }),
    ...(each.length > 1 ? each : []),
  ];
}
