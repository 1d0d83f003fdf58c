/** The stages of all deal types as tables: in one for programs, on several sheets for people; groups and rights. */
import { formatDuration, type Language } from '#shared/i18n';
import type { Cell, FigureTable, TableColumn } from '#shared/simulation';
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import { sayAutomation } from '../say-automation.ts';
import { wordsIn } from '../words.ts';

interface Column {
  readonly name: Parameters<ReturnType<typeof wordsIn>>[0];
  readonly quantity?: TableColumn['quantity'];
  /** So many characters of each fit on a sheet of paper. */
  readonly widest: number;
  /** On which sheet of a workbook: all of them together are too wide to be read on paper. */
  readonly sheet: 'both' | 'facts' | 'rules';
  of(stage: StageDefinition, row: StageRow): Cell;
}

interface StageRow {
  readonly pipeline: Pipeline;
  /** Of the stage, from 1 on. */
  readonly number: number;
  readonly language: Language;
}

const COLUMNS: readonly Column[] = [
  { name: 'stages.dealType', widest: 24, sheet: 'both', of: (_, { pipeline }) => pipeline.name },
  {
    name: 'stages.number',
    quantity: 'whole',
    widest: 5,
    sheet: 'both',
    of: (_, { number }) => number,
  },
  { name: 'stages.stage', widest: 24, sheet: 'both', of: ({ name }) => name },
  { name: 'stages.code', widest: 16, sheet: 'facts', of: ({ code }) => code },
  {
    name: 'stages.semantics',
    widest: 12,
    sheet: 'facts',
    of: ({ semantics }, { language }) => wordsIn(language)(`stages.semantics_${semantics}`),
  },
  { name: 'stages.color', widest: 11, sheet: 'facts', of: ({ color }) => color },
  {
    name: 'stages.probability',
    quantity: 'share',
    widest: 15,
    sheet: 'facts',
    of: ({ probability }) => probability,
  },
  {
    name: 'stages.timeLimit',
    widest: 20,
    sheet: 'facts',
    of: ({ timeLimit }, { language }) => (timeLimit ? formatDuration(timeLimit, language) : ''),
  },
  {
    name: 'stages.limitDays',
    quantity: 'whole',
    widest: 16,
    sheet: 'facts',
    of: ({ limitDays }) => limitDays,
  },
  {
    name: 'stages.requiredFields',
    widest: 26,
    sheet: 'rules',
    of: ({ requiredFields }) => inLines(requiredFields),
  },
  {
    name: 'stages.entryCriteria',
    widest: 32,
    sheet: 'rules',
    of: ({ entryCriteria }) => inLines(entryCriteria),
  },
  {
    name: 'stages.exitCriteria',
    widest: 32,
    sheet: 'rules',
    of: ({ exitCriteria }) => inLines(exitCriteria),
  },
  { name: 'stages.reasons', widest: 22, sheet: 'rules', of: ({ reasons }) => inLines(reasons) },
  {
    name: 'stages.automation',
    widest: 40,
    sheet: 'rules',
    of: ({ automation }, { language }) =>
      inLines(automation.map((one) => sayAutomation(one, language))),
  },
  { name: 'stages.process', widest: 26, sheet: 'facts', of: (_, { pipeline }) => pipeline.process },
  { name: 'stages.variant', widest: 20, sheet: 'facts', of: (_, { pipeline }) => pipeline.variant },
];

/** Everything in one table, for programs. */
export function stagesTable(pipelines: readonly Pipeline[], language: Language): FigureTable {
  return tableOf(pipelines, { title: 'stages.stages', columns: COLUMNS, language });
}

/** The same in two, each as wide as a page, and groups and rights. */
export function stageSheets(pipelines: readonly Pipeline[], language: Language): FigureTable[] {
  const on = (sheet: Column['sheet']) =>
    COLUMNS.filter((column) => column.sheet === 'both' || column.sheet === sheet);
  return [
    tableOf(pipelines, { title: 'stages.stages', columns: on('facts'), language }),
    tableOf(pipelines, { title: 'stages.rest', columns: on('rules'), language }),
    groupsTable(pipelines, language),
  ];
}

interface Wanted {
  readonly title: Column['name'];
  readonly columns: readonly Column[];
  readonly language: Language;
}

function tableOf(
  pipelines: readonly Pipeline[],
  { title, columns, language }: Wanted,
): FigureTable {
  const t = wordsIn(language);
  return {
    title: t(title),
    columns: columns.map(({ name, quantity = 'text', widest }) => ({
      name: t(name),
      quantity,
      widest,
    })),
    rows: pipelines.flatMap((pipeline) =>
      pipeline.stages.map((stage, at) =>
        columns.map((column) => column.of(stage, { pipeline, number: at + 1, language })),
      ),
    ),
  };
}

function inLines(texts: readonly string[]): string {
  return texts.join('\n');
}

const GROUP_WIDTHS = {
  dealType: 24,
  group: 24,
  department: 24,
  people: 24,
  works: 36,
  reads: 36,
  manages: 14,
} as const;

export function groupsTable(pipelines: readonly Pipeline[], language: Language): FigureTable {
  const t = wordsIn(language);
  const columns = [
    'dealType',
    'group',
    'department',
    'people',
    'works',
    'reads',
    'manages',
  ] as const;
  return {
    title: t('stages.groups'),
    columns: columns.map((name) => ({
      name: t(`stages.${name}`),
      quantity: 'text',
      widest: GROUP_WIDTHS[name],
    })),
    rows: pipelines.flatMap((pipeline) => {
      const names = (codes: readonly string[]) =>
        inLines(
          codes.flatMap((code) => pipeline.stages.find((stage) => stage.code === code)?.name ?? []),
        );
      return pipeline.groups.map((group) => [
        pipeline.name,
        group.name,
        group.department,
        inLines(group.people),
        names(group.works),
        names(group.reads),
        t(group.manages ? 'stages.yes' : 'stages.no'),
      ]);
    }),
  };
}
