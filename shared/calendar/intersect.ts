/** The hours that several calendars have in common: when people who work together can work. */
import { ALWAYS, fromWeeks, tidy, type WeekIntervals, weekIntervals } from './patterns.ts';
import type { WorkingTime } from './working-time.ts';

function common(one: WeekIntervals, other: WeekIntervals): WeekIntervals {
  return tidy(
    one.flatMap(([open, close]) =>
      other.map(([from, to]) => [Math.max(open, from), Math.min(close, to)] as const),
    ),
  );
}

function intersectTwo(one: WorkingTime, other: WorkingTime): WorkingTime {
  if (one.isAlways || one === other) return other;
  if (other.isAlways) return one;
  const listed = Math.max(one.weekPattern.length, other.weekPattern.length);
  const weeks = Array.from({ length: listed }, (_, week) =>
    common(weekIntervals(one, week), weekIntervals(other, week)),
  );
  const { wallFrom, wallShift } = one;
  const regular = common(weekIntervals(one, listed), weekIntervals(other, listed));
  return { ...fromWeeks(weeks, regular), wallFrom, wallShift };
}

/** Of no calendar: around the clock. Working days are those of the first calendar's zone. */
export function intersect(calendars: readonly WorkingTime[]): WorkingTime {
  return calendars.reduce(intersectTwo, ALWAYS);
}
