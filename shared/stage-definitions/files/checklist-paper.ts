/** The administrator's checklist on paper: a page to tick for each pipeline, in Word's format. */
import {
  type Block,
  type DocumentModel,
  heading,
  officeLayout,
  tickList,
  wordFile,
} from '#shared/documents';
import { safeFileName } from '#shared/host';
import type { Crm } from '../crm.ts';
import { type DryRun, dryRuns } from '../dry-run.ts';
import { namesApart } from '../names-apart.ts';
import { sayProblem, sayProblemAndMend } from '../say-problem.ts';
import { todoSections } from '../say-todo.ts';
import { wordsIn } from '../words.ts';
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
  return {
    kind: 'crmChecklist',
    language,
    layout: officeLayout(),
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
      ...runs.flatMap((run, at) => pipelineBlocks(run, at, language)),
    ],
  };
}

function pipelineBlocks(run: DryRun, at: number, language: StageFilesWanted['language']): Block[] {
  const t = wordsIn(language);
  const id = (part: string | number) => `pipeline-${at}-${part}`;
  const section = (name: string, part: string | number, lines: readonly string[]): Block[] =>
    lines.length === 0 ? [] : [...heading(2, name, id(part)), ...tickList([...lines])];
  const altered = run.problems.filter(({ severity }) => severity === 'altered');
  return [
    ...heading(1, run.pipeline.name, id('name')),
    ...section(
      t('stages.mustMend'),
      'refused',
      run.refused.map((problem) => sayProblemAndMend(problem, language)),
    ),
    ...todoSections(run.todos, language).flatMap(({ heading: name, lines }, index) =>
      section(name, index, lines),
    ),
    ...section(
      t('stages.checkAfterwards'),
      'altered',
      altered.map((problem) => sayProblem(problem, language)),
    ),
    ...section(t('stages.leftOver'), 'left', namesApart(run.leftOver)),
  ];
}
