/** All tables of the answer, in the order in which they are shown. */
import { formatDuration } from '#shared/i18n';
import type { AnswerFacts } from './facts.ts';
import { cycleTable, figuresTable, weeksTable } from './figure-tables.ts';
import {
  costRows,
  escalationRows,
  limitRows,
  lossRows,
  participantRows,
  sourceRows,
  stageRows,
  stepRows,
  supervisorRows,
} from './rows.ts';
import { type FigureTable, measuredTable, type TableWords } from './table.ts';

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

const byName = (name: string) => ({ name, of: (row: { readonly name: string }) => row.name });

function loadTable(facts: AnswerFacts, words: TableWords): FigureTable {
  const { t } = words;
  return measuredTable(
    {
      title: t('simulate.load'),
      rows: participantRows(facts),
      texts: [byName(t('simulate.participant'))],
      measures: ['load', 'participantQueue', 'participantWait'],
    },
    facts,
    words,
  );
}

/** All steps, those without a queue too. */
function queuesTable(facts: AnswerFacts, words: TableWords): FigureTable {
  const { t } = words;
  const { participants } = facts.project;
  return measuredTable(
    {
      title: t('simulate.queues'),
      rows: stepRows(facts),
      texts: [
        byName(t('simulate.step')),
        {
          name: t('simulate.participant'),
          of: ({ step }) => participants[step.participantId]?.name ?? '',
        },
      ],
      measures: ['stepQueue', 'stepQueue95', 'stepWait', 'limitKept'],
    },
    facts,
    words,
  );
}

function funnelTable(facts: AnswerFacts, words: TableWords): FigureTable {
  const { t } = words;
  return measuredTable(
    {
      title: t('simulate.funnel'),
      rows: stageRows(facts),
      texts: [byName(t('simulate.columnStage'))],
      measures: ['stageEntered', 'stageConversion', 'stageInProgress'],
    },
    facts,
    words,
  );
}

function limitsTable(facts: AnswerFacts, words: TableWords): FigureTable {
  const { t, language } = words;
  return measuredTable(
    {
      title: t('simulate.limits'),
      rows: limitRows(facts),
      texts: [
        byName(t('simulate.columnLimit')),
        { name: t('results.columnWhat'), of: (row) => t(`results.limitOf_${row.of}`) },
        {
          name: t('results.columnDuration'),
          of: ({ limit }) => formatDuration(limit, language),
        },
      ],
      measures: ['limitKept', 'breached', 'reminded'],
    },
    facts,
    words,
  );
}

function escalationsTable(facts: AnswerFacts, words: TableWords): FigureTable {
  const { t } = words;
  return measuredTable(
    {
      title: t('results.escalations'),
      rows: escalationRows(facts),
      texts: [
        byName(t('simulate.columnLimit')),
        { name: t('results.columnSupervisor'), of: ({ supervisor }) => supervisor },
        {
          name: t('results.columnAction'),
          of: ({ details }) => t(`results.action_${details.action}`),
        },
      ],
      measures: ['escalated', 'escalationWork', 'escalationCost', 'letGo'],
    },
    facts,
    words,
  );
}

function supervisorsTable(facts: AnswerFacts, words: TableWords): FigureTable {
  const { t } = words;
  return measuredTable(
    {
      title: t('results.supervisors'),
      rows: supervisorRows(facts),
      texts: [byName(t('results.columnSupervisor'))],
      measures: ['supervised', 'supervisorWork', 'supervisorCost'],
    },
    facts,
    words,
  );
}

function lossesTable(facts: AnswerFacts, words: TableWords): FigureTable {
  const { t } = words;
  return measuredTable(
    {
      title: t('simulate.losses'),
      rows: lossRows(facts, t),
      texts: [byName(t('simulate.columnReason'))],
      measures: ['lostByOutcome'],
      measureOf: ({ measure }) => measure,
    },
    facts,
    words,
  );
}

function costsTable(facts: AnswerFacts, words: TableWords): FigureTable {
  const { t } = words;
  return measuredTable(
    {
      title: t('results.costsOfWork'),
      rows: costRows(facts),
      texts: [byName(t('simulate.participant'))],
      measures: ['participantCost'],
    },
    facts,
    words,
  );
}

function sourcesTable(facts: AnswerFacts, words: TableWords): FigureTable {
  const { t } = words;
  return measuredTable(
    {
      title: t('simulate.sources'),
      rows: sourceRows(facts),
      texts: [byName(t('simulate.source'))],
      measures: [
        'sourceEntered',
        'sourceWon',
        'sourceConversion',
        'sourceRevenue',
        'sourceCost',
        'sourceCostOfWon',
      ],
    },
    facts,
    words,
  );
}
