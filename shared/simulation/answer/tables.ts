/** All tables of the answer, in the order in which they are shown. */
import { formatDuration } from '#shared/i18n';
import type { AnswerFacts } from './facts.ts';
import { cycleTable, figuresTable, weeksTable } from './figure-tables.ts';
import { lossRows } from './losses.ts';
import {
  type AnswerRow,
  costRows,
  escalationRows,
  limitRows,
  participantRows,
  sourceRows,
  stageRows,
  stepRows,
  supervisorRows,
} from './rows.ts';
import { type FigureTable, type MeasuredTable, measuredTable, type TableWords } from './table.ts';

/** Of which rows, and what is measured of them. */
function measured<Row extends AnswerRow>(
  rowsOf: (facts: AnswerFacts, t: TableWords['t']) => readonly Row[],
  describe: (words: TableWords, facts: AnswerFacts) => Omit<MeasuredTable<Row>, 'rows'>,
) {
  return (facts: AnswerFacts, words: TableWords): FigureTable => {
    const rows = rowsOf(facts, words.t);
    return measuredTable({ ...describe(words, facts), rows }, facts, words);
  };
}

const byName = (name: string) => ({ name, of: (row: { readonly name: string }) => row.name });

const loadTable = measured(participantRows, ({ t }) => ({
  title: t('simulate.load'),
  texts: [byName(t('simulate.participant'))],
  measures: ['load', 'participantQueue', 'participantWait'],
}));

/** All steps, those without a queue too. */
const queuesTable = measured(stepRows, ({ t }, facts) => ({
  title: t('simulate.queues'),
  texts: [
    byName(t('simulate.step')),
    {
      name: t('simulate.participant'),
      of: ({ step }) => facts.project.participants[step.participantId]?.name ?? '',
    },
  ],
  measures: ['stepQueue', 'stepQueue95', 'stepWait', 'limitKept'],
}));

const funnelTable = measured(stageRows, ({ t }) => ({
  title: t('simulate.funnel'),
  texts: [byName(t('simulate.columnStage'))],
  measures: ['stageEntered', 'stageConversion', 'stageInProgress'],
}));

const limitsTable = measured(limitRows, ({ t, language }) => ({
  title: t('simulate.limits'),
  texts: [
    byName(t('simulate.columnLimit')),
    { name: t('results.columnWhat'), of: (row) => t(`results.limitOf_${row.of}`) },
    {
      name: t('results.columnDuration'),
      of: ({ limit }) => formatDuration(limit, language),
    },
  ],
  measures: ['limitKept', 'breached', 'reminded'],
}));

const escalationsTable = measured(escalationRows, ({ t }) => ({
  title: t('results.escalations'),
  texts: [
    byName(t('simulate.columnLimit')),
    { name: t('results.columnSupervisor'), of: ({ supervisor }) => supervisor },
    {
      name: t('results.columnAction'),
      of: ({ details }) => t(`results.action_${details.action}`),
    },
  ],
  measures: ['escalated', 'escalationWork', 'escalationCost', 'letGo'],
}));

const supervisorsTable = measured(supervisorRows, ({ t }) => ({
  title: t('results.supervisors'),
  texts: [byName(t('results.columnSupervisor'))],
  measures: ['supervised', 'supervisorWork', 'supervisorCost'],
}));

const lossesTable = measured(lossRows, ({ t }) => ({
  title: t('simulate.losses'),
  texts: [
    byName(t('simulate.columnReason')),
    { name: t('results.columnFate'), of: ({ kind }) => t(`results.fate_${kind}`) },
  ],
  measures: ['lostByOutcome'],
  measureOf: ({ measure }) => measure,
}));

const costsTable = measured(costRows, ({ t }) => ({
  title: t('results.costsOfWork'),
  texts: [byName(t('simulate.participant'))],
  measures: ['participantCost'],
}));

const sourcesTable = measured(sourceRows, ({ t }) => ({
  title: t('simulate.sources'),
  texts: [byName(t('simulate.source'))],
  measures: [
    'sourceEntered',
    'sourceWon',
    'sourceConversion',
    'sourceRevenue',
    'sourceCost',
    'sourceCostOfWon',
  ],
}));

const TABLES = {
  figures: figuresTable,
  load: loadTable,
  queues: queuesTable,
  funnel: funnelTable,
  limits: limitsTable,
  escalations: escalationsTable,
  supervisors: supervisorsTable,
  losses: lossesTable,
  cycle: cycleTable,
  inProgress: weeksTable,
  costs: costsTable,
  sources: sourcesTable,
} as const satisfies Record<string, (facts: AnswerFacts, words: TableWords) => FigureTable>;

export type TableName = keyof typeof TABLES;

export function answerTable(name: TableName, facts: AnswerFacts, words: TableWords): FigureTable {
  return TABLES[name](facts, words);
}

/** Those that have any row. */
export function answerTables(facts: AnswerFacts, words: TableWords): FigureTable[] {
  return Object.values(TABLES)
    .map((table) => table(facts, words))
    .filter(({ rows }) => rows.length > 0);
}
