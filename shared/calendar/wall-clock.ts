/**
 * What the wall clock of a calendar's zone shows, in minutes since its midnight of the
 * origin's date: days and hours of the day are counted on it, so that a change of the clock
 * moves none of them.
 */
import type { WorkingTime } from './working-time.ts';

function shiftAt({ wallFrom, wallShift }: WorkingTime, time: number): number {
  for (let at = wallFrom.length - 1; at >= 0; at--) {
    if (time >= (wallFrom[at] as number)) return wallShift[at] as number;
  }
  // East of the origin's zone the first day has begun before the origin.
  return wallShift[0] ?? 0;
}

export function wallAt(calendar: WorkingTime, time: number): number {
  return time + shiftAt(calendar, time);
}

/**
 * When the wall clock shows this: the first time where it does so twice; a time that it skips
 * is read with the clock before the change.
 */
export function momentOfWall(calendar: WorkingTime, wall: number): number {
  const { wallShift } = calendar;
  if (wallShift.length === 0) return wall;
  let shown = Number.POSITIVE_INFINITY;
  let skipped = Number.NEGATIVE_INFINITY;
  for (const shift of wallShift) {
    const time = wall - shift;
    const actual = shiftAt(calendar, time);
    if (actual === shift) shown = Math.min(shown, time);
    // The clock has gone forward by then: read before the change this would be the time.
    else if (actual > shift) skipped = Math.max(skipped, time);
  }
  return shown < Number.POSITIVE_INFINITY ? shown : skipped;
}
