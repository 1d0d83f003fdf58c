/** What a dry run found, as text: for the terminal, and as the checklist that an administrator prints. */
import type { Language } from '#shared/i18n';
import type { Problem } from '../checks/problem.ts';
import type { DryRun } from '../dry-run.ts';
import { namesApart } from '../names-apart.ts';
import { sayCall } from '../say-call.ts';
import { sayMaybeSame } from '../say-maybe-same.ts';
import { sayMend, sayProblem, sayProblemAndMend } from '../say-problem.ts';
import { todoSections } from '../say-todo.ts';
import { wordsIn } from '../words.ts';

export function checklistMarkdown(runs: readonly DryRun[], language: Language): string {
  const seen: Seen = new Map();
  return `${runs.flatMap((run) => runParts(run, seen, language)).join('\n\n')}\n`;
}

/** Sections that were told, and of which pipeline: deal types of one process have much in common. */
type Seen = Map<string, string>;

function runParts(run: DryRun, seen: Seen, language: Language): string[] {
  const t = wordsIn(language);
  const { calls, mended, problems, refused, todos, leftOver, isOutOfOrder } = run;
  const of = (asked: Problem['severity']) => problems.filter(({ severity }) => severity === asked);
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
    ...section(
      t('stages.doubtful'),
      of('doubtful').map((one) => sayProblemAndMend(one, language)),
    ),
    ...(calls.length === 0
      ? [t(refused.length > 0 ? 'stages.planWaits' : 'stages.nothingToDo')]
      : section(
          t('stages.willDo'),
          calls.map((call) => sayCall(call, language)),
          (index) => `${index + 1}.`,
        )),
    ...unlessSeen(
      section(
        t('stages.willAlter'),
        of('altered').map((one) => sayProblem(one, language)),
      ),
      { seen, pipeline: run.pipeline.name, mark: '-', language },
    ),
    ...section(t('stages.leftOver'), namesApart(leftOver)),
    ...section(t('stages.maybeSame'), sayMaybeSame(run, language)),
    ...(isOutOfOrder ? [t('stages.outOfOrder')] : []),
    ...unlessSeen(byHand(todos, language), {
      seen,
      pipeline: run.pipeline.name,
      mark: '- [ ]',
      language,
    }),
  ];
}

interface Telling {
  readonly seen: Seen;
  readonly pipeline: string;
  /** Of the line that stands for all. */
  readonly mark: string;
  readonly language: Language;
}

/** The same as an earlier pipeline's: one line says so. */
function unlessSeen(
  parts: readonly string[],
  { seen, pipeline, mark, language }: Telling,
): string[] {
  const whole = parts.join('\n\n');
  const before = seen.get(whole);
  if (before === undefined) {
    seen.set(whole, pipeline);
    return [...parts];
  }
  const [heading = ''] = whole.split('\n');
  const count = whole.split('\n').filter((line) => line.startsWith('- ')).length;
  const said = wordsIn(language)('stages.sameAs', { name: before, count });
  return count === 0 ? [] : [`${heading}\n\n${mark} ${flat(said)}`];
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
