/** A duration in whole calendar days, as CRMs count how long a deal may rest: never shorter than what was agreed. */
import { valuesOf } from '#shared/base';
import type { Calendar, Duration } from '#shared/model';

const MINUTES_A_DAY = 1440;
const DAYS_A_WEEK = 7;

export function calendarDays(duration: Duration, calendar: Calendar | undefined): number {
  const { amount, unit, clock } = duration;
  const { days, minutes } = openTime(calendar);
  switch (unit) {
    case 'workingDay':
      return atLeastOne((amount * DAYS_A_WEEK) / days);
    case 'week':
      return atLeastOne(amount * DAYS_A_WEEK);
    case 'day':
      return atLeastOne(amount);
    case 'hour':
    case 'minute': {
      const wanted = unit === 'hour' ? amount * 60 : amount;
      const perDay = clock === 'working' ? minutes / DAYS_A_WEEK : MINUTES_A_DAY;
      return atLeastOne(wanted / perDay);
    }
  }
}

function atLeastOne(days: number): number {
  // 5 × 7 / 5 must not become 8 by a rounding error of the division.
  return Math.max(1, Math.ceil(days - 1e-9));
}

/** Open days and open minutes of the calendar's week; around the clock without one. */
function openTime(calendar: Calendar | undefined): { days: number; minutes: number } {
  const week = calendar?.week;
  const around = { days: DAYS_A_WEEK, minutes: DAYS_A_WEEK * MINUTES_A_DAY };
  if (!week) return around;
  const perDay = valuesOf(week).map((intervals) =>
    intervals.reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0),
  );
  const open = perDay.filter((minutes) => minutes > 0);
  // A calendar that never opens says nothing about days.
  if (open.length === 0) return around;
  return { days: open.length, minutes: open.reduce((sum, minutes) => sum + minutes, 0) };
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
