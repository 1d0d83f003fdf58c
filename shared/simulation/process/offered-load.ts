/** How much work the drawings ask of each pool, before any luck, and whether it can be done. */
import { present } from '#shared/base';
import type { NodeId } from '#shared/model';
import type { SourceRow } from './arrivals.ts';
import { wholeOf } from './hand-over.ts';
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
  /** Nodes entered per week, and leads that come in. */
  readonly movesPerWeek: number;
  readonly leadsPerWeek: number;
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
  const visits = visitsOf(workshop, demand);
  for (const { row, perWeek } of visits) {
    const isPatient = !demand.isImpatient(row);
    const isStuck = isPatient && ownLoad(row, perWeek, workshop) >= 1;
    for (const { pool, count } of row.needs) {
      const minutes = count * perWeek * row.meanMinutes;
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
    movesPerWeek: visits.reduce((sum, { perWeek }) => sum + perWeek, 0),
    leadsPerWeek: [...demand.sources.values()].reduce((sum, { perWeek }) => sum + perWeek, 0),
    offeredLoad: capacities.map((capacity, pool) =>
      isLimited(capacity) ? (asked[pool] ?? 0) / capacity : null,
    ),
    isGrowing: capacities.map(
      (capacity, pool) =>
        isLimited(capacity) && ((patiently[pool] ?? 0) >= capacity || stuck.has(pool)),
    ),
  };
}

function visitsOf(workshop: Workshop, { rows, sources }: Demand) {
  const arrivals = new Map([...sources].map(([id, { perWeek }]) => [id, perWeek]));
  const visits = visitsPerWeek(wholeOf(workshop.drawings), arrivals) ?? new Map<NodeId, number>();
  return [...visits].flatMap(([id, perWeek]) => {
    const row = rows[workshop.numbers.get(id) ?? -1];
    return row ? [{ row, perWeek }] : [];
  });
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
  const atOnce = needs.map(({ pool, count }) => {
    const { people, dealShare } = present(workshop.people.pools[pool], 'pool');
    return Math.floor(people / count) * dealShare;
  });
  const open = openMinutesPerWeek(workshop, calendar);
  return (perWeek * meanMinutes) / (open * Math.min(...atOnce));
}
