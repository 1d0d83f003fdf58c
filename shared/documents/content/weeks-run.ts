/** From which day to which a run was measured: what happened in those weeks explains its figures. */
import type { SimulationResult } from '#shared/simulation';

interface Weeks {
  /** ISO dates. */
  readonly first: string;
  readonly last: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Deals and quarters close the window in the midst of a week. */
export function weeksOf({ weeks, notes }: SimulationResult): Weeks {
  const { startsOn: first, lastDay } = notes;
  const days = Math.max(1, Math.round(weeks * 7));
  const last = new Date(Date.parse(`${first}T00:00:00Z`) + (days - 1) * DAY_MS);
  return { first, last: lastDay ?? last.toISOString().slice(0, 10) };
}
