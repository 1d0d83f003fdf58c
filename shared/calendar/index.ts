/** Working time: calendars as coordinates, their intersections, and when durations are due. */
export {
  compileCalendar,
  type Origin,
  originMs,
  type ZoneFailure,
} from './compile-calendar.ts';
export {
  afterWorkingDays,
  beforeWorkingDays,
  dueTime,
  minutesOf,
  runsOnWorkingClock,
} from './due.ts';
export { intersect } from './intersect.ts';
export { ALWAYS } from './patterns.ts';
export { wallAt } from './wall-clock.ts';
export {
  afterWorking,
  beforeWorking,
  isEverOpen,
  isOpen,
  nextOpening,
  opensEveryWeek,
  timeOfWorkingMinutes,
  WEEK_MINUTES,
  type WorkingTime,
  workingMinutesAt,
} from './working-time.ts';
