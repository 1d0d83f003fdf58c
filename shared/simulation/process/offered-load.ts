/** How much work the drawings ask of each pool, before any luck, and whether it can be done. */
import { present } from '#shared/base';
import type { NodeId } from '#shared/model';
import { finiteLeads, type SourceRow } from './arrivals.ts';
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
   * many leave. So only the work of deals that wait as long as it takes is counted.
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
  const asked = new Float64Array(pools.length);
  const patiently = new Float64Array(pools.length);
  const stuck = new Set<number>();
  const streams = leadsOf(demand, ({ perWeek }) => perWeek);
  const visits = visitsOf(workshop, demand, streams) ?? [];
  for (const { row, perWeek } of visits) {
    const isPatient = !demand.isImpatient(row);
    const isStuck = isPatient && ownLoad(row, perWeek, workshop) >= 1;
    const given = minutesGiven(row.needs, pools);
    for (const [need, { pool, count }] of row.needs.entries()) {
      const minutes = count * (given[need] ?? 1) * perWeek * row.meanMinutes;
      add(asked, pool, minutes);
      if (isPatient) add(patiently, pool, minutes);
      if (isStuck) stuck.add(pool);
    }
  }
  const capacities = pools.map(
    ({ people, calendar, dealShare }) =>
      people * openMinutesPerWeek(workshop, calendar) * dealShare,
  );
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

/** null when deals stay inside so long that it can't be computed. */
function visitsOf(workshop: Workshop, { rows }: Demand, leads: Leads) {
  const visits = visitsPerWeek(wholeOf(workshop.drawings), leads);
  if (!visits) return null;
  return [...visits].flatMap(([id, perWeek]) => {
    const row = rows[workshop.numbers.get(id) ?? -1];
    return row ? [{ row, perWeek }] : [];
  });
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
