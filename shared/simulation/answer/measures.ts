/**
 * What is measured of each participant, stage, step, way out and source: one column a
 * measure, by the id of the row. Tables, charts and paired differences all read these.
 */

import type { Estimate, Leaving, SimulationResult } from '../result.ts';
import type { FigureKind } from '../scales.ts';

export type MeasureName =
  | 'load'
  | 'participantQueue'
  | 'participantWait'
  | 'participantCost'
  | 'supervised'
  | 'supervisorWork'
  | 'supervisorCost'
  | 'stageEntered'
  | 'stageInProgress'
  | 'stageConversion'
  | 'stepQueue'
  | 'stepQueue95'
  | 'stepWait'
  | 'limitKept'
  | 'reminded'
  | 'breached'
  | 'escalated'
  | 'escalationWork'
  | 'escalationCost'
  | 'letGo'
  | 'lostByOutcome'
  | 'disqualifiedByOutcome'
  | 'lostInQueue'
  | 'lostInStage'
  | 'lostByEscalation'
  | 'sourceEntered'
  | 'sourceWon'
  | 'sourceConversion'
  | 'sourceRevenue'
  | 'sourceCost'
  | 'sourceCostOfWon';

/** null: not known; not there at all: the result has no such row. */
export type Column = ReadonlyMap<string, Estimate | null>;

export interface Measure {
  readonly kind: FigureKind;
  readonly column: (result: SimulationResult) => Column;
  /** Which way is the better one, where one is. */
  readonly better?: 'more' | 'less';
}

function column<Row>(
  rows: Readonly<Record<string, Row>>,
  of: (row: Row) => Estimate | null,
): Column {
  return new Map(Object.entries(rows).map(([id, row]) => [id, of(row)]));
}

/** Steps and stages alike. */
function placed<Row>(
  {
    nodes,
    stages,
  }: { nodes: Readonly<Record<string, Row>>; stages: Readonly<Record<string, Row>> },
  of: (row: Row) => Estimate | null,
): Column {
  return column({ ...nodes, ...stages }, of);
}

function left(
  { details }: SimulationResult,
  { cause, result }: Pick<Leaving, 'cause' | 'result'>,
): Column {
  const ways = details.leaving.filter((way) => way.cause === cause && way.result === result);
  return new Map(ways.map(({ id, perWeek }) => [id, perWeek]));
}

function lost(result: SimulationResult, cause: Leaving['cause']): Column {
  return left(result, { cause, result: 'lost' });
}

function escalations(
  { details }: SimulationResult,
  of: (row: SimulationResult['details']['escalations'][number]) => Estimate | null,
): Column {
  return new Map(details.escalations.map((row) => [row.of, of(row)]));
}

export const MEASURES: Readonly<Record<MeasureName, Measure>> = {
  load: { kind: 'wholeShare', column: (it) => column(it.participants, ({ load }) => load) },
  participantQueue: {
    kind: 'rate',
    better: 'less',
    column: ({ details }) => column(details.participants, ({ queue }) => queue),
  },
  participantWait: {
    kind: 'time',
    better: 'less',
    column: ({ details }) => column(details.participants, ({ waitMinutes }) => waitMinutes),
  },
  // Costs grow with the deals won, too: neither way is the better one.
  participantCost: {
    kind: 'money',
    column: ({ details }) => column(details.participants, ({ costPerWeek }) => costPerWeek),
  },
  supervised: {
    kind: 'rate',
    better: 'less',
    column: (it) => column(it.participants, ({ escalationsPerWeek }) => escalationsPerWeek),
  },
  supervisorWork: {
    kind: 'time',
    better: 'less',
    column: ({ details }) => column(details.participants, (it) => it.escalationMinutesPerWeek),
  },
  supervisorCost: {
    kind: 'money',
    better: 'less',
    column: ({ details }) => column(details.participants, (it) => it.escalationCostPerWeek),
  },
  stageEntered: {
    kind: 'rate',
    column: (it) => column(it.stages, ({ enteredPerWeek }) => enteredPerWeek),
  },
  stageInProgress: {
    kind: 'rate',
    column: ({ details }) => column(details.stages, ({ inProgress }) => inProgress),
  },
  stageConversion: {
    kind: 'share',
    better: 'more',
    column: ({ details }) => column(details.stages, ({ conversion }) => conversion),
  },
  stepQueue: {
    kind: 'rate',
    better: 'less',
    column: (it) => column(it.nodes, ({ queue }) => queue),
  },
  stepQueue95: {
    kind: 'rate',
    better: 'less',
    column: ({ details }) => column(details.nodes, ({ queue95 }) => queue95),
  },
  stepWait: {
    kind: 'time',
    better: 'less',
    column: (it) => column(it.nodes, ({ waitMinutes }) => waitMinutes),
  },
  limitKept: {
    kind: 'wholeShare',
    better: 'more',
    column: (it) =>
      placed<{ shareWithinLimit: Estimate | null }>(it, (row) => row.shareWithinLimit),
  },
  reminded: {
    kind: 'rate',
    column: ({ details }) =>
      placed<{ remindedPerWeek: Estimate }>(details, ({ remindedPerWeek }) => remindedPerWeek),
  },
  breached: {
    kind: 'rate',
    better: 'less',
    column: ({ details }) =>
      placed<{ breachedPerWeek: Estimate }>(details, ({ breachedPerWeek }) => breachedPerWeek),
  },
  escalated: {
    kind: 'rate',
    better: 'less',
    column: (it) => escalations(it, (row) => row.perWeek),
  },
  escalationWork: {
    kind: 'time',
    better: 'less',
    column: (it) => escalations(it, ({ workMinutesPerWeek }) => workMinutesPerWeek),
  },
  escalationCost: {
    kind: 'money',
    better: 'less',
    column: (it) => escalations(it, ({ costPerWeek }) => costPerWeek),
  },
  letGo: {
    kind: 'rate',
    better: 'less',
    column: (it) => escalations(it, ({ letGoPerWeek }) => letGoPerWeek),
  },
  lostByOutcome: { kind: 'rate', better: 'less', column: (it) => lost(it, 'outcome') },
  // Whoever was never a client of ours is no loss: neither way is the better one.
  disqualifiedByOutcome: {
    kind: 'rate',
    column: (it) => left(it, { cause: 'outcome', result: 'disqualified' }),
  },
  lostInQueue: { kind: 'rate', better: 'less', column: (it) => lost(it, 'queuePatience') },
  lostInStage: { kind: 'rate', better: 'less', column: (it) => lost(it, 'stagePatience') },
  lostByEscalation: { kind: 'rate', better: 'less', column: (it) => lost(it, 'escalation') },
  sourceEntered: {
    kind: 'rate',
    column: ({ details }) => column(details.sources, ({ enteredPerWeek }) => enteredPerWeek),
  },
  sourceWon: {
    kind: 'rate',
    better: 'more',
    column: ({ details }) => column(details.sources, ({ wonPerWeek }) => wonPerWeek),
  },
  sourceConversion: {
    kind: 'share',
    better: 'more',
    column: ({ details }) => column(details.sources, ({ conversion }) => conversion),
  },
  sourceRevenue: {
    kind: 'money',
    better: 'more',
    column: ({ details }) => column(details.sources, ({ revenuePerWeek }) => revenuePerWeek),
  },
  sourceCost: {
    kind: 'money',
    column: ({ details }) => column(details.sources, ({ costPerWeek }) => costPerWeek),
  },
  sourceCostOfWon: {
    kind: 'money',
    better: 'less',
    column: ({ details }) => column(details.sources, ({ costPerWonDeal }) => costPerWonDeal),
  },
};
