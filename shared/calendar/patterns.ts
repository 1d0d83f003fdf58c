/** Gathers weekly patterns of open intervals into one table; equal weeks share a pattern. */
import { WEEK_MINUTES, type WorkingTime } from './working-time.ts';

/** [open, close) pairs in minutes since the week's Monday; sorted, apart from each other. */
export type WeekIntervals = readonly (readonly [number, number])[];

/** Sorts, cuts at the week's ends and joins what overlaps or touches. */
export function tidy(intervals: WeekIntervals): WeekIntervals {
  const inside = intervals
    .map(([open, close]) => [Math.max(0, open), Math.min(WEEK_MINUTES, close)] as const)
    .filter(([open, close]) => open < close)
    .toSorted(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [open, close] of inside) {
    const last = joined.at(-1);
    if (last && open <= last[1]) last[1] = Math.max(last[1], close);
    else joined.push([open, close]);
  }
  return joined;
}

export const ALWAYS: WorkingTime = {
  isAlways: true,
  weekPattern: new Int32Array(0),
  openBeforeWeek: new Float64Array(1),
  regularPattern: 0,
  patternStart: Int32Array.of(0, 1),
  patternMinutes: Float64Array.of(WEEK_MINUTES),
  opens: Float64Array.of(0),
  closes: Float64Array.of(WEEK_MINUTES),
  openBefore: Float64Array.of(0),
  wallFrom: new Float64Array(0),
  wallShift: new Float64Array(0),
};

/** Weeks from the origin on; `regular` is repeated after them. */
export function fromWeeks(weeks: readonly WeekIntervals[], regular: WeekIntervals): WorkingTime {
  const patterns: WeekIntervals[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (intervals: WeekIntervals): number => {
    if (intervals === regular && patterns.length > 0) return 0;
    const key = intervals.join(';');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, patterns.length);
    return patterns.push(intervals) - 1;
  };
  const regularPattern = numberOf(regular);
  const weekPattern = Int32Array.from(weeks, numberOf);

  const patternStart = new Int32Array(patterns.length + 1);
  const patternMinutes = new Float64Array(patterns.length);
  const flat = patterns.flat();
  const openBefore = new Float64Array(flat.length);
  let at = 0;
  patterns.forEach((intervals, pattern) => {
    let minutes = 0;
    for (const [open, close] of intervals) {
      openBefore[at++] = minutes;
      minutes += close - open;
    }
    patternMinutes[pattern] = minutes;
    patternStart[pattern + 1] = at;
  });
  const openBeforeWeek = new Float64Array(weeks.length + 1);
  weekPattern.forEach((pattern, week) => {
    openBeforeWeek[week + 1] = (openBeforeWeek[week] ?? 0) + (patternMinutes[pattern] ?? 0);
  });
  return {
    isAlways: false,
    weekPattern,
    openBeforeWeek,
    regularPattern,
    patternStart,
    patternMinutes,
    opens: Float64Array.from(flat, ([open]) => open),
    closes: Float64Array.from(flat, ([, close]) => close),
    openBefore,
    wallFrom: ALWAYS.wallFrom,
    wallShift: ALWAYS.wallShift,
  };
}

/** Intervals of one week; the regular ones for a week beyond the listed. */
export function weekIntervals(calendar: WorkingTime, week: number): WeekIntervals {
  const pattern = calendar.weekPattern[week] ?? calendar.regularPattern;
  const from = calendar.patternStart[pattern] ?? 0;
  const to = calendar.patternStart[pattern + 1] ?? from;
  return Array.from({ length: to - from }, (_, offset) => [
    calendar.opens[from + offset] ?? 0,
    calendar.closes[from + offset] ?? 0,
  ]);
}
