/**
 * Working time as a coordinate: how many open minutes lie between the origin and a moment,
 * and back. Times are minutes since the origin, a Monday 00:00. Weeks are numbered from the
 * origin; each of the first ones has a pattern of its own (holidays, daylight saving), all
 * later ones share the regular pattern. Prefix sums and binary search, no state.
 */
export const WEEK_MINUTES = 10_080;

export interface WorkingTime {
  /** Open all the time: both coordinates are the same. */
  readonly isAlways: boolean;
  /** Pattern of each of the first weeks. */
  readonly weekPattern: Int32Array;
  /** Open minutes before each of the first weeks, and before the first regular one. */
  readonly openBeforeWeek: Float64Array;
  readonly regularPattern: number;
  /** Intervals of pattern p are numbered patternStart[p] … patternStart[p + 1] - 1. */
  readonly patternStart: Int32Array;
  readonly patternMinutes: Float64Array;
  /** Minutes since the week's Monday. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Open minutes of the same week before the interval. */
  readonly openBefore: Float64Array;
  /**
   * The wall clock of the calendar's zone: from minute `wallFrom[i]` on it shows so many
   * minutes more than the time since the origin. Empty where it never differs.
   */
  readonly wallFrom: Float64Array;
  readonly wallShift: Float64Array;
}

function patternOf(calendar: WorkingTime, week: number): number {
  return week < calendar.weekPattern.length
    ? (calendar.weekPattern[week] as number)
    : calendar.regularPattern;
}

function minutesBeforeWeek(calendar: WorkingTime, week: number): number {
  const listed = calendar.weekPattern.length;
  if (week <= listed) return calendar.openBeforeWeek[week] as number;
  const regular = calendar.patternMinutes[calendar.regularPattern] as number;
  return (calendar.openBeforeWeek[listed] as number) + (week - listed) * regular;
}

/** The last interval of the pattern that opens at or before this minute of the week; or one before the first. */
function intervalAt(calendar: WorkingTime, pattern: number, minute: number): number {
  let low = calendar.patternStart[pattern] as number;
  let high = calendar.patternStart[pattern + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((calendar.opens[middle] as number) <= minute) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether work goes on at this moment; the moment of closing is closed. */
export function isOpen(calendar: WorkingTime, time: number): boolean {
  if (calendar.isAlways) return true;
  const week = Math.floor(time / WEEK_MINUTES);
  const pattern = patternOf(calendar, week);
  const minute = time - week * WEEK_MINUTES;
  const interval = intervalAt(calendar, pattern, minute);
  return (
    interval >= (calendar.patternStart[pattern] as number) &&
    minute < (calendar.closes[interval] as number)
  );
}

/** Open minutes between the origin and this moment (not before the origin). */
export function workingMinutesAt(calendar: WorkingTime, time: number): number {
  if (calendar.isAlways) return time;
  const week = Math.floor(time / WEEK_MINUTES);
  const pattern = patternOf(calendar, week);
  const before = minutesBeforeWeek(calendar, week);
  const minute = time - week * WEEK_MINUTES;
  const interval = intervalAt(calendar, pattern, minute);
  if (interval < (calendar.patternStart[pattern] as number)) return before;
  const end = Math.min(minute, calendar.closes[interval] as number);
  return (
    before + (calendar.openBefore[interval] as number) + end - (calendar.opens[interval] as number)
  );
}

/** The week in which the open minutes reach `minutes`; one that ends exactly there counts. */
function weekReaching(calendar: WorkingTime, minutes: number): number {
  const listed = calendar.weekPattern.length;
  const beforeRegular = calendar.openBeforeWeek[listed] as number;
  if (minutes > beforeRegular) {
    const perWeek = calendar.patternMinutes[calendar.regularPattern] as number;
    if (perWeek === 0) return Number.POSITIVE_INFINITY;
    return listed + Math.max(0, Math.ceil((minutes - beforeRegular) / perWeek) - 1);
  }
  let low = 0;
  let high = listed - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((calendar.openBeforeWeek[middle + 1] as number) >= minutes) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The earliest moment by which so many minutes were open; Infinity when they never are. */
export function timeOfWorkingMinutes(calendar: WorkingTime, minutes: number): number {
  if (calendar.isAlways || minutes <= 0) return minutes;
  const week = weekReaching(calendar, minutes);
  if (week === Number.POSITIVE_INFINITY) return week;
  const pattern = patternOf(calendar, week);
  // Rounding may leave a hair more than the week holds: it then ends with its last interval.
  const rest = minutes - minutesBeforeWeek(calendar, week);
  let low = calendar.patternStart[pattern] as number;
  let high = (calendar.patternStart[pattern + 1] as number) - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((calendar.openBefore[middle] as number) < rest) low = middle;
    else high = middle - 1;
  }
  return (
    week * WEEK_MINUTES +
    (calendar.opens[low] as number) +
    rest -
    (calendar.openBefore[low] as number)
  );
}

/** This moment if it is open, else the next opening; Infinity when there is none. */
export function nextOpening(calendar: WorkingTime, time: number): number {
  if (calendar.isAlways) return time;
  const listed = calendar.weekPattern.length;
  const first = Math.floor(time / WEEK_MINUTES);
  const last = Math.max(first, listed) + 1;
  let minute = time - first * WEEK_MINUTES;
  for (let week = first; week <= last; week++) {
    const pattern = patternOf(calendar, week);
    const interval = intervalAt(calendar, pattern, minute);
    const start = calendar.patternStart[pattern] as number;
    if (interval >= start && minute < (calendar.closes[interval] as number)) {
      return week * WEEK_MINUTES + minute;
    }
    if (interval + 1 < (calendar.patternStart[pattern + 1] as number)) {
      return week * WEEK_MINUTES + (calendar.opens[interval + 1] as number);
    }
    minute = 0;
  }
  return Number.POSITIVE_INFINITY;
}

/** When work of so many open minutes, begun now (or at the next opening), is done. */
export function afterWorking(calendar: WorkingTime, time: number, minutes: number): number {
  if (calendar.isAlways) return time + minutes;
  if (minutes <= 0) return nextOpening(calendar, time);
  const week = Math.floor(time / WEEK_MINUTES);
  const pattern = patternOf(calendar, week);
  const minute = time - week * WEEK_MINUTES;
  const interval = intervalAt(calendar, pattern, minute);
  // Most work ends before its shift does: no conversion, and no rounding, then.
  if (
    interval >= (calendar.patternStart[pattern] as number) &&
    minute + minutes <= (calendar.closes[interval] as number)
  ) {
    return time + minutes;
  }
  return timeOfWorkingMinutes(calendar, workingMinutesAt(calendar, time) + minutes);
}

/** When the last so many open minutes before this moment began; an opening rather than a closing. */
export function beforeWorking(calendar: WorkingTime, time: number, minutes: number): number {
  if (calendar.isAlways) return time - minutes;
  const before = Math.max(0, workingMinutesAt(calendar, time) - minutes);
  return nextOpening(calendar, timeOfWorkingMinutes(calendar, before));
}

/** Whether there is an open minute at all. */
export function isEverOpen(calendar: WorkingTime): boolean {
  return calendar.isAlways || nextOpening(calendar, 0) < Number.POSITIVE_INFINITY;
}

/** Whether it opens again in every regular week. */
export function opensEveryWeek(calendar: WorkingTime): boolean {
  return calendar.isAlways || (calendar.patternMinutes[calendar.regularPattern] as number) > 0;
}
