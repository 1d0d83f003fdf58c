/** What a dry run found, as text: for the terminal, and as the checklist that an administrator prints. */
import type { Language } from '#shared/i18n';
import type { DryRun } from '../dry-run.ts';
import { sayCall } from '../say-call.ts';
import { sayMend, sayProblem, sayProblemAndMend } from '../say-problem.ts';
import { todoSections } from '../say-todo.ts';
import { wordsIn } from '../words.ts';

export function checklistMarkdown(runs: readonly DryRun[], language: Language): string {
  return `${runs.flatMap((run) => runParts(run, language)).join('\n\n')}\n`;
}

function runParts(run: DryRun, language: Language): string[] {
  const t = wordsIn(language);
  const { calls, mended, problems, refused, todos, leftOver, isOutOfOrder } = run;
  const altered = problems.filter(({ severity }) => severity === 'altered');
  const section = (
    heading: string,
    texts: readonly string[],
    mark: (index: number) => string = () => '-',
  ) => {
    const lines = texts.map((text, index) => `${mark(index)} ${flat(text)}`);
    return lines.length === 0 ? [] : [`## ${heading}\n\n${lines.join('\n')}`];
  };
  const settled = mended.map((problem) => {
    const said = sayProblem(problem, language);
    return problem.mend === null
      ? said
      : t('stages.withMend', { problem: said, mend: sayMend(problem.mend, language) });
  });
  return [
    `# ${flat(run.pipeline.name)} → ${CRM_NAMES[run.crm]}`,
    ...section(
      t('stages.mustMend'),
      refused.map((one) => sayProblemAndMend(one, language)),
    ),
    ...section(t('stages.willMend'), settled),
    ...(calls.length === 0
      ? [t(refused.length > 0 ? 'stages.planWaits' : 'stages.nothingToDo')]
      : section(
          t('stages.willDo'),
          calls.map((call) => sayCall(call, language)),
          (index) => `${index + 1}.`,
        )),
    ...section(
      t('stages.willAlter'),
      altered.map((one) => sayProblem(one, language)),
    ),
    ...section(
      t('stages.leftOver'),
      leftOver.map(({ name }) => name),
    ),
    ...(isOutOfOrder ? [t('stages.outOfOrder')] : []),
    ...byHand(todos, language),
  ];
}

function byHand(todos: DryRun['todos'], language: Language): string[] {
  if (todos.length === 0) return [];
  const sections = todoSections(todos, language).map(({ heading, lines }) =>
    [`### ${flat(heading)}`, '', ...lines.map((line) => `- [ ] ${flat(line)}`)].join('\n'),
  );
  return [`## ${wordsIn(language)('stages.byHand')}`, ...sections];
}

/** As the vendors write themselves. */
export const CRM_NAMES = {
  bitrix24: 'Bitrix24',
  amocrm: 'amoCRM',
  hubspot: 'HubSpot',
  pipedrive: 'Pipedrive',
} as const;

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
