/** How much work the drawings ask of each pool, before any luck, and whether it can be done. */
import { present } from '#shared/base';
import type { NodeId } from '#shared/model';
import { finiteLeads, type SourceRow } from './arrivals.ts';
import { carriedVisits } from './carried.ts';
import { wholeOf } from './hand-over.ts';
import { minutesGiven, stretchOf } from './paces.ts';
import type { Traffic } from './run-length.ts';
import { visitsPerWeek } from './traffic.ts';
import type { NodeRow, Workshop } from './workshop.ts';

export interface OfferedLoads {
  /** Work asked of each pool per week over what its people can do; null where they are unlimited. */
  readonly offeredLoad: (number | null)[];
  /**
   * Whether queues grow for ever. Where clients lose patience they don't: those who are too
   * many leave. So only the work of deals that wait as long as it takes is counted, and of them
   * no more than the steps before let through.
   */
  readonly isGrowing: boolean[];
  readonly traffic: Traffic;
}

interface Demand {
  readonly rows: readonly NodeRow[];
  readonly sources: ReadonlyMap<NodeId, SourceRow>;
  readonly isImpatient: (row: NodeRow) => boolean;
}

export function offeredLoads(workshop: Workshop, demand: Demand): OfferedLoads {
  const { pools } = workshop.people;
  const streams = leadsOf(demand, ({ perWeek }) => perWeek);
  const capacities = pools.map(
    ({ people, calendar, dealShare }) =>
      people * openMinutesPerWeek(workshop, calendar) * dealShare,
  );
  const asked = new Float64Array(pools.length);
  for (const { row, perWeek } of visitsOf(workshop, demand, streams) ?? []) {
    for (const { pool, minutes } of workOf(row, workshop)) add(asked, pool, minutes * perWeek);
  }
  const patiently = new Float64Array(pools.length);
  const stuck = new Set<number>();
  const patient = comingOf(workshop, demand, { streams, capacities }).filter(
    ({ row }) => !demand.isImpatient(row),
  );
  for (const { row, perWeek } of patient) {
    const isStuck = ownLoad(row, perWeek, workshop) >= 1;
    for (const { pool, minutes } of workOf(row, workshop)) {
      add(patiently, pool, minutes * perWeek);
      if (isStuck) stuck.add(pool);
    }
  }
  const isLimited = (capacity: number) => capacity < Number.POSITIVE_INFINITY;
  return {
    traffic: {
      movesPerWeek: movesOf(workshop, demand, streams),
      leadsPerWeek: sumOf([...streams.values()]),
      movesAtOnce: movesOf(workshop, demand, leadsOf(demand, finiteLeads)),
    },
    offeredLoad: capacities.map((capacity, pool) =>
      isLimited(capacity) ? (asked[pool] ?? 0) / capacity : null,
    ),
    isGrowing: capacities.map(
      (capacity, pool) =>
        isLimited(capacity) && ((patiently[pool] ?? 0) >= capacity || stuck.has(pool)),
    ),
  };
}

type Leads = ReadonlyMap<NodeId, number>;

function leadsOf({ sources }: Demand, count: (source: SourceRow) => number): Leads {
  return new Map([...sources].map(([id, source]) => [id, count(source)]));
}

interface Visits {
  readonly row: NodeRow;
  readonly perWeek: number;
}

/** null when deals stay inside so long that it can't be computed. */
function visitsOf(workshop: Workshop, { rows }: Demand, leads: Leads): Visits[] | null {
  const visits = visitsPerWeek(wholeOf(workshop.drawings), leads);
  return visits && byRow(workshop, rows, visits);
}

function byRow({ numbers }: Workshop, rows: Demand['rows'], visits: Leads): Visits[] {
  return [...visits].flatMap(([id, perWeek]) => {
    const row = rows[numbers.get(id) ?? -1];
    return row ? [{ row, perWeek }] : [];
  });
}

interface Capacity {
  readonly streams: Leads;
  /** Minutes a week, of each pool. */
  readonly capacities: readonly number[];
}

/** What can come to each node, given what the steps before it let through at most. */
function comingOf(workshop: Workshop, { rows }: Demand, { streams, capacities }: Capacity) {
  const most = new Map<NodeId, number>();
  for (const row of rows) {
    if (row.id === null || row.needs.length === 0) continue;
    const loads = workOf(row, workshop).map(({ pool, minutes }) => {
      return minutes / (capacities[pool] ?? Number.POSITIVE_INFINITY);
    });
    most.set(row.id, 1 / Math.max(ownLoad(row, 1, workshop), ...loads));
  }
  const visits = carriedVisits(wholeOf(workshop.drawings), streams, most);
  return visits ? byRow(workshop, rows, visits) : [];
}

/** Minutes that one visit asks of each pool. */
function workOf({ needs, meanMinutes }: NodeRow, { people }: Workshop) {
  const given = minutesGiven(needs, people.pools);
  return needs.map(({ pool, count }, need) => ({
    pool,
    minutes: count * (given[need] ?? 1) * meanMinutes,
  }));
}

function movesOf(workshop: Workshop, demand: Demand, leads: Leads): number {
  if (sumOf([...leads.values()]) === 0) return 0;
  const visits = visitsOf(workshop, demand, leads);
  return visits ? sumOf(visits.map(({ perWeek }) => perWeek)) : Number.POSITIVE_INFINITY;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function add(column: Float64Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}

function openMinutesPerWeek({ calendars }: Workshop, calendar: number): number {
  const compiled = present(calendars.compiled[Math.max(0, calendar)], 'calendar');
  return compiled.patternMinutes[compiled.regularPattern] ?? 0;
}

/** A step's work over what its performers can do of it together, in the hours they have in common. */
function ownLoad({ needs, calendar, meanMinutes }: NodeRow, perWeek: number, workshop: Workshop) {
  const { pools } = workshop.people;
  const atOnce = needs.map(({ pool, count }) =>
    Math.floor(present(pools[pool], 'pool').people / count),
  );
  const open = openMinutesPerWeek(workshop, calendar);
  return (perWeek * meanMinutes * stretchOf(needs, pools)) / (open * Math.min(...atOnce));
}
