/** When a run begins, when its window opens and closes, in the zone of the company calendar. */
import { type Result, success } from '#shared/base';
import { type Origin, originMs, WEEK_MINUTES, type ZoneFailure } from '#shared/calendar';
import { quarterEndOf, type Scenario } from '#shared/model';
import type { RunPlan } from '../kernel/network.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Measured deals may run on for as long as the window, a year at least. */
const SHORTEST_RUN_ON_WEEKS = 52;
/** About ten minutes of nodes entered; nothing that people mean needs more. */
const MAX_MOVES = 200_000_000;
const MAX_INSIDE = 300_000;
/** Ten times as long as the deals that close a window may be expected to take (run-length.ts). */
const MAX_WEEKS = 1_000_000;
/** Half of what a core may have: what grows beside deals (events, queues) doubles when it does. */
const MAX_BYTES = 2 ** 31;
/** For how long holidays are followed when deals, not weeks, close the window. */
const WEEKS_OF_DEALS = 260;

export interface Timing {
  readonly plan: RunPlan;
  /** Where calendars begin, and how far they are followed. */
  readonly origin: Origin;
  readonly startMs: number;
  /** Of the window, where it closes with a day of the calendar: an ISO date. */
  readonly lastDay: string | null;
}

/** Warm-up lies before the scenario's Monday. */
export function timingOf(
  scenario: Scenario,
  warmUpWeeks: number,
  timeZone: string,
): Result<Timing, ZoneFailure> {
  const { startsOn, until, seed } = scenario;
  const lastDay = 'quarterEnd' in until ? quarterEndOf(startsOn) : null;
  const origin = { date: daysAfter(startsOn, -7 * warmUpWeeks), timeZone };
  const start = originMs(origin);
  const opens = originMs({ date: startsOn, timeZone });
  const closes = originMs({ date: lastDay === null ? startsOn : daysAfter(lastDay, 1), timeZone });
  if (!start.ok) return start;
  if (!opens.ok) return opens;
  if (!closes.ok) return closes;

  const asked = 'weeks' in until ? until.weeks : Number.POSITIVE_INFINITY;
  // From midnight to midnight, whatever the clock was changed by in between.
  const windowMinutes =
    lastDay === null ? asked * WEEK_MINUTES : (closes.value - opens.value) / MINUTE_MS;
  const shortest = SHORTEST_RUN_ON_WEEKS * WEEK_MINUTES;
  const plan = {
    seed,
    // The window opens at midnight, though the clock may have been changed in the warm-up.
    warmUpMinutes: (opens.value - start.value) / MINUTE_MS,
    windowMinutes,
    windowDeals: 'deals' in until ? until.deals : Number.POSITIVE_INFINITY,
    runOnMinutes: Number.isFinite(windowMinutes) ? Math.max(windowMinutes, shortest) : shortest,
    maxMoves: MAX_MOVES,
    maxInside: MAX_INSIDE,
    maxWeeks: MAX_WEEKS,
    maxBytes: MAX_BYTES,
  };
  const followed = Number.isFinite(windowMinutes)
    ? (windowMinutes + plan.runOnMinutes) / WEEK_MINUTES
    : WEEKS_OF_DEALS;
  const weeks = warmUpWeeks + followed;
  return success({ plan, origin: { ...origin, weeks }, startMs: start.value, lastDay });
}

function daysAfter(isoDate: string, days: number): string {
  const time = Date.parse(`${isoDate}T00:00:00Z`) + days * DAY_MS;
  return new Date(time).toISOString().slice(0, 10);
}
