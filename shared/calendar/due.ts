/**
 * From a duration as people say it to the moment it is due. Working days keep the time of
 * day: N working days later at the same time, first moved to the next opening, and clamped
 * to the closing of a short day. A working day is one on which the calendar opens.
 */
import type { Duration } from '#shared/model';
import { dayOf, midnightOf, openDayFrom } from './open-days.ts';
import { momentOfWall, wallAt } from './wall-clock.ts';
import {
  afterWorking,
  beforeWorking,
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

/** A working day of the calendar's own zone: its midnights, and when it opens and closes. */
function workingDay(calendar: WorkingTime, day: number) {
  const from = midnightOf(calendar, day);
  const until = midnightOf(calendar, day + 1);
  // The open minutes of this day and all before it were reached when the day closed.
  const openMinutes = workingMinutesAt(calendar, until);
  return {
    opens: nextOpening(calendar, from),
    closes: timeOfWorkingMinutes(calendar, openMinutes),
    minutes: openMinutes - workingMinutesAt(calendar, from),
  };
}

/** The same time of day on that working day, moved to its opening or closing. */
function onDay(calendar: WorkingTime, day: number, timeOfDay: number): number {
  const { opens, closes } = workingDay(calendar, day);
  const time = momentOfWall(calendar, day * DAY_MINUTES + timeOfDay);
  return Math.min(Math.max(time, opens), closes);
}

export function afterWorkingDays(calendar: WorkingTime, time: number, days: number): number {
  const start = nextOpening(calendar, time);
  if (start === Number.POSITIVE_INFINITY) return start;
  const first = dayOf(calendar, start);
  const timeOfDay = wallAt(calendar, start) - first * DAY_MINUTES;
  const whole = Math.floor(days);
  const day = openDayFrom(calendar, first, whole);
  if (day === Number.POSITIVE_INFINITY) return day;
  const due = onDay(calendar, day, timeOfDay);
  if (days === whole) return due;
  // Half a working day is half of the open minutes of the day that the whole ones end on.
  return afterWorking(calendar, due, (days - whole) * workingDay(calendar, day).minutes);
}

/** The same time of day so many working days earlier; not before the origin. */
export function beforeWorkingDays(calendar: WorkingTime, time: number, days: number): number {
  const last = dayOf(calendar, time);
  const timeOfDay = wallAt(calendar, time) - last * DAY_MINUTES;
  const whole = Math.floor(days);
  const day = whole === 0 ? last : openDayFrom(calendar, last, -whole);
  if (day < 0) return 0;
  const reminder = onDay(calendar, day, timeOfDay);
  if (days === whole) return reminder;
  return beforeWorking(calendar, reminder, (days - whole) * workingDay(calendar, day).minutes);
}

/** When a duration that begins now is due. */
export function dueTime(calendar: WorkingTime, time: number, duration: Duration): number {
  const minutes = minutesOf(duration);
  if (minutes === null) return afterWorkingDays(calendar, time, duration.amount);
  return runsOnWorkingClock(duration) ? afterWorking(calendar, time, minutes) : time + minutes;
}
