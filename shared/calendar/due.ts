/**
 * From a duration as people say it to the moment it is due. Working days keep the time of
 * day: N working days later at the same time, first moved to the next opening, and clamped
 * to the closing of a short day. A working day is one on which the calendar opens.
 */
import type { Duration } from '#shared/model';
import {
  afterWorking,
  nextOpening,
  timeOfWorkingMinutes,
  WEEK_MINUTES,
  type WorkingTime,
  workingMinutesAt,
} from './working-time.ts';

const DAY_MINUTES = 1440;

const ELAPSED_MINUTES = { minute: 1, hour: 60, day: DAY_MINUTES, week: WEEK_MINUTES } as const;

/** Minutes of a duration that isn't counted in working days; null for those. */
export function minutesOf(duration: Duration): number | null {
  return duration.unit === 'workingDay' ? null : duration.amount * ELAPSED_MINUTES[duration.unit];
}

/** Days and weeks elapse whatever the clock says; minutes and hours run on it. */
export function runsOnWorkingClock(duration: Duration): boolean {
  return (duration.unit === 'minute' || duration.unit === 'hour') && duration.clock === 'working';
}

/** Days are those of the origin's midnight: calendars of one project share their date. */
export function afterWorkingDays(calendar: WorkingTime, time: number, days: number): number {
  const start = nextOpening(calendar, time);
  if (start === Number.POSITIVE_INFINITY) return start;
  let day = Math.floor(start / DAY_MINUTES);
  const timeOfDay = start - day * DAY_MINUTES;
  const whole = Math.floor(days);
  for (let left = whole; left > 0; left--) {
    const opening = nextOpening(calendar, (day + 1) * DAY_MINUTES);
    if (opening === Number.POSITIVE_INFINITY) return opening;
    day = Math.floor(opening / DAY_MINUTES);
  }
  const from = day * DAY_MINUTES;
  const opens = nextOpening(calendar, from);
  // The open minutes of this day and all before it were reached when the day closed.
  const openMinutes = workingMinutesAt(calendar, from + DAY_MINUTES);
  const closes = timeOfWorkingMinutes(calendar, openMinutes);
  const due = Math.min(Math.max(from + timeOfDay, opens), closes);
  if (days === whole) return due;
  // Half a working day is half of the open minutes of the day that the whole ones end on.
  const dayMinutes = openMinutes - workingMinutesAt(calendar, from);
  return afterWorking(calendar, due, (days - whole) * dayMinutes);
}

/** When a duration that begins now is due. */
export function dueTime(calendar: WorkingTime, time: number, duration: Duration): number {
  const minutes = minutesOf(duration);
  if (minutes === null) return afterWorkingDays(calendar, time, duration.amount);
  return runsOnWorkingClock(duration) ? afterWorking(calendar, time, minutes) : time + minutes;
}
