/**
 * Is one duration surely longer than another, whenever they begin? Durations on the same
 * clock are compared as they stand. Across clocks only bounds hold: working time passes
 * no faster than the clock on the wall, and a week with `d` open days gives `d` working
 * days in seven. What can't be said for sure is not said.
 */
import { valuesOf } from '#shared/base';
import type { Duration, Week } from '#shared/model';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

interface Span {
  readonly clock: 'working' | 'elapsed';
  /** Minutes on that clock. */
  readonly minutes: number;
  /** Minutes on the wall that it takes at least and at most. */
  readonly least: number;
  readonly most: number;
}

export function isSurelyLonger(one: Duration, other: Duration, week: Week | undefined): boolean {
  if (one.unit === other.unit && one.clock === other.clock) return one.amount > other.amount;
  const a = spanOf(one, week);
  const b = spanOf(other, week);
  return a.clock === b.clock ? a.minutes > b.minutes : a.least > b.most;
}

function spanOf({ amount, unit, clock }: Duration, week: Week | undefined): Span {
  const { openDays, dayMinutes } = openingOf(week);
  switch (unit) {
    case 'workingDay': {
      const most = Math.ceil(amount / openDays) * WEEK;
      return { clock: 'working', minutes: amount * dayMinutes, least: amount * DAY, most };
    }
    case 'minute':
    case 'hour': {
      const minutes = amount * (unit === 'hour' ? HOUR : 1);
      if (clock === 'elapsed') return { clock, minutes, least: minutes, most: minutes };
      const most = Math.ceil(minutes / (dayMinutes * openDays)) * WEEK;
      return { clock, minutes, least: minutes, most };
    }
    case 'day':
    case 'week': {
      const minutes = amount * (unit === 'day' ? DAY : WEEK);
      return { clock: 'elapsed', minutes, least: minutes, most: minutes };
    }
  }
}

/** How many days of a week are open, and for how long on average. No week is around the clock. */
function openingOf(week: Week | undefined): { openDays: number; dayMinutes: number } {
  if (!week) return { openDays: 7, dayMinutes: DAY };
  const days = valuesOf(week).map((intervals) =>
    intervals.reduce((sum, { from, to }) => sum + minuteOfDay(to) - minuteOfDay(from), 0),
  );
  const open = days.filter((minutes) => minutes > 0);
  const total = open.reduce((sum, minutes) => sum + minutes, 0);
  return open.length === 0
    ? { openDays: 1, dayMinutes: DAY }
    : { openDays: open.length, dayMinutes: total / open.length };
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * HOUR + minutes;
}
