/** The administrator's checklist on paper: a page to tick for each pipeline, in Word's format. */
import {
  type Block,
  type DocumentModel,
  fitColumns,
  heading,
  officeLayout,
  tickList,
  withKeptRows,
  wordFile,
} from '#shared/documents';
import { safeFileName } from '#shared/host';
import type { Problem } from '../checks/problem.ts';
import type { Crm } from '../crm.ts';
import { type DryRun, dryRuns } from '../dry-run.ts';
import { namesApart } from '../names-apart.ts';
import { sayMaybeSame } from '../say-maybe-same.ts';
import { sayProblem, sayProblemAndMend } from '../say-problem.ts';
import { todoSections } from '../say-todo.ts';
import { wordsIn } from '../words.ts';
import { todoBlocks } from './checklist-blocks.ts';
import { CRM_NAMES } from './checklist-markdown.ts';
import type { StageFile, StageFilesWanted } from './stage-files.ts';

/** `date` is ISO 8601, without a time. */
export async function checklistPaper(
  wanted: StageFilesWanted,
  crm: Crm,
  date: string,
): Promise<StageFile> {
  const { pipelines, mends, accounts = {} } = wanted;
  const document = paperOf(dryRuns(pipelines, { crm, mends, accounts }), wanted, { crm, date });
  return {
    name: safeFileName(document.title, 'docx'),
    extension: 'docx',
    content: await wordFile(document),
  };
}

function paperOf(
  runs: readonly DryRun[],
  { project, language }: StageFilesWanted,
  { crm, date }: { readonly crm: Crm; readonly date: string },
): DocumentModel {
  const t = wordsIn(language);
  const company = project.company.name.trim();
  const title = `${t('stages.checklistTitle')} (${CRM_NAMES[crm]}) — ${project.title}`;
  const layout = officeLayout();
  const blocks = runs.flatMap((run, at) =>
    pipelineBlocks(run, { at, before: runs.slice(0, at), language }),
  );
  return {
    kind: 'crmChecklist',
    language,
    layout,
    title,
    author: company,
    date,
    runningTitle: title,
    pageWord: t('stages.pageWord'),
    blocks: [
      {
        kind: 'masthead',
        company,
        title: t('stages.checklistTitle'),
        subtitle: `${CRM_NAMES[crm]} · ${project.title}`,
      },
      ...withKeptRows(fitColumns(blocks, layout)),
    ],
  };
}

interface Place {
  readonly at: number;
  /** Those that were told already. */
  readonly before: readonly DryRun[];
  readonly language: StageFilesWanted['language'];
}

function pipelineBlocks(run: DryRun, { at, before, language }: Place): Block[] {
  const t = wordsIn(language);
  const id = (part: string) => `pipeline-${at}-${part}`;
  const section = (name: string, part: string, lines: readonly string[]): Block[] =>
    lines.length === 0 ? [] : [...heading(2, name, id(part)), ...tickList([...lines])];
  const of = (asked: Problem['severity']) =>
    run.problems.filter(({ severity }) => severity === asked);
  const altered = of('altered').map((problem) => sayProblem(problem, language));
  const todos = todoBlocks(run.todos, { language, id });
  const key = sayings(run, language);
  const same = before.find((one) => one.todos.length > 0 && sayings(one, language) === key);
  return [
    ...heading(1, run.pipeline.name, id('name')),
    ...section(
      t('stages.mustMend'),
      'refused',
      run.refused.map((problem) => sayProblemAndMend(problem, language)),
    ),
    ...section(
      t('stages.doubtful'),
      'doubtful',
      of('doubtful').map((problem) => sayProblemAndMend(problem, language)),
    ),
    ...(same
      ? tickList([
          t('stages.sameAs', {
            name: same.pipeline.name,
            count: run.todos.length + altered.length,
          }),
        ])
      : [...todos, ...section(t('stages.checkAfterwards'), 'altered', altered)]),
    ...section(t('stages.leftOver'), 'left', namesApart(run.leftOver)),
    ...section(t('stages.maybeSame'), 'same', sayMaybeSame(run, language)),
  ];
}

/** Deal types of one process have much in common: what is said of one is said of all of them. */
function sayings(run: DryRun, language: Place['language']): string {
  const altered = run.problems.filter(({ severity }) => severity === 'altered');
  return JSON.stringify([
    todoSections(run.todos, language),
    altered.map((problem) => sayProblem(problem, language)),
  ]);
}
