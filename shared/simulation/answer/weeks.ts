/** The weeks of a run by the dates on which they begin: what holidays do is seen at their dates only. */
import type { SimulationNotes } from '../result.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** ISO date; `week` counts from the beginning of the warm-up. */
export function mondayOf(week: number, { startsOn, warmUpWeeks }: SimulationNotes): string {
  const opens = Date.parse(`${startsOn}T00:00:00Z`);
  return new Date(opens + (week - warmUpWeeks) * WEEK_MS).toISOString().slice(0, 10);
}
