/** How much work the drawing asks of each pool, before any luck. */
import { present } from '#shared/base';
import type { NodeId } from '#shared/model';
import type { SourceRow } from './arrivals.ts';
import { visitsPerWeek } from './traffic.ts';
import type { NodeRow, Workshop } from './workshop.ts';

/** Work asked of each pool per week over what its people can do. */
export function offeredLoads(
  workshop: Workshop,
  rows: readonly NodeRow[],
  sources: ReadonlyMap<NodeId, SourceRow>,
): (number | null)[] {
  const minutes = new Float64Array(workshop.people.pools.length);
  const arrivals = new Map([...sources].map(([id, { perWeek }]) => [id, perWeek]));
  for (const drawing of workshop.drawings) {
    const visits = visitsPerWeek(drawing, arrivals);
    for (const [id, perWeek] of visits ?? []) {
      const row = rows[workshop.numbers.get(id) ?? -1];
      for (const { pool, count } of row?.needs ?? []) {
        minutes[pool] = (minutes[pool] ?? 0) + count * perWeek * (row?.meanMinutes ?? 0);
      }
    }
  }
  return workshop.people.pools.map(({ people, calendar, dealShare }, pool) => {
    if (people === Number.POSITIVE_INFINITY) return null;
    const compiled = present(workshop.calendars.compiled[calendar], 'calendar');
    const open = compiled.patternMinutes[compiled.regularPattern] ?? 0;
    return (minutes[pool] ?? 0) / (people * open * dealShare);
  });
}
