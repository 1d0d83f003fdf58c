/** The stages of all deal types as Markdown (CommonMark, tables of GitHub): for a wiki or a mail. */
import { formatDuration, formatShare, type Language } from '#shared/i18n';
import type { FigureTable } from '#shared/simulation';
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import { sayAutomation } from '../say-automation.ts';
import { wordsIn } from '../words.ts';
import { groupsTable } from './stage-tables.ts';

export function stagesMarkdown(
  title: string,
  pipelines: readonly Pipeline[],
  language: Language,
): string {
  const t = wordsIn(language);
  const heading = `# ${escaped(t('stages.title'))}: ${escaped(title)}`;
  return `${[heading, ...pipelines.flatMap((one) => pipelineParts(one, language))].join('\n\n')}\n`;
}

function pipelineParts(pipeline: Pipeline, language: Language): string[] {
  const t = wordsIn(language);
  const groups = groupsTable([pipeline], language);
  const [, ...columns] = groups.columns;
  return [
    `## ${escaped(pipeline.name)}`,
    [
      `${t('stages.process')}: ${escaped(pipeline.process)}  `,
      `${t('stages.variant')}: ${escaped(pipeline.variant)}`,
    ].join('\n'),
    ...pipeline.stages.map((stage, at) => stagePart(stage, at, language)),
    ...(groups.rows.length === 0
      ? []
      : [
          `### ${t('stages.groups')}`,
          tableOf({ columns, rows: groups.rows.map((row) => row.slice(1)) }),
        ]),
  ];
}

function stagePart(stage: StageDefinition, at: number, language: Language): string {
  const t = wordsIn(language);
  const { timeLimit, probability } = stage;
  const facts: readonly (readonly [string, string])[] = [
    [t('stages.code'), `\`${stage.code}\``],
    [t('stages.semantics'), t(`stages.semantics_${stage.semantics}`)],
    [t('stages.color'), escaped(stage.color)],
    [t('stages.probability'), probability === null ? '' : formatShare(probability, language)],
    [t('stages.timeLimit'), timeLimit ? formatDuration(timeLimit, language) : ''],
  ];
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [t('stages.requiredFields'), stage.requiredFields],
    [t('stages.entryCriteria'), stage.entryCriteria],
    [t('stages.exitCriteria'), stage.exitCriteria],
    [t('stages.reasons'), stage.reasons],
    [t('stages.automation'), stage.automation.map((one) => sayAutomation(one, language))],
  ];
  return [
    `### ${at + 1}\\. ${escaped(stage.name)}`,
    '',
    ...facts.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}: ${value}`),
    ...lists
      .filter(([, texts]) => texts.length > 0)
      .flatMap(([name, texts]) => [`- ${name}:`, ...texts.map((text) => `  - ${escaped(text)}`)]),
  ].join('\n');
}

function tableOf({ columns, rows }: Pick<FigureTable, 'columns' | 'rows'>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (value: string | number | null) =>
    escaped(String(value ?? '').replaceAll('\n', ', '));
  return [
    line(columns.map(({ name }) => name)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map(cell))),
  ].join('\n');
}

/** People's words are words: nothing in them is markup, and a line end doesn't begin a new block. */
function escaped(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]()<>#+!|~&-]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
