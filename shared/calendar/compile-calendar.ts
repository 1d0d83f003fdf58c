/**
 * From a calendar of the model (wall clock in a zone, weekly pattern, dated exceptions) to
 * working time since an origin. Weeks are written out for as long as exceptions and changes
 * of the clock are followed; after that an ordinary week is repeated.
 */
import { failure, type Result, success } from '#shared/base';
import type { Calendar, Interval, Weekday } from '#shared/model';
import {
  absoluteOf,
  isoDateOf,
  MINUTE_MS,
  wallMidnight,
  type Zone,
  zoneOf,
} from '#shared/time-zones';
import { ALWAYS, fromWeeks, tidy, type WeekIntervals } from './patterns.ts';
import { WEEK_MINUTES, type WorkingTime } from './working-time.ts';

const DAY_MS = 86_400_000;
/** By Date.getUTCDay. */
const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** Ten years: longer than any plan; a file with a date in 9999 must not cost memory. */
const MOST_WEEKS = 520;

export interface Origin {
  /** A Monday, ISO 8601: its midnight in `timeZone` is minute 0. */
  readonly date: string;
  readonly timeZone: string;
  /** For how many weeks holidays and changes of the clock are followed. */
  readonly weeks: number;
}

export interface ZoneFailure {
  readonly code: 'timeZoneUnknown';
  readonly timeZone: string;
}

/** Absolute time of minute 0. */
export function originMs(origin: Pick<Origin, 'date' | 'timeZone'>): Result<number, ZoneFailure> {
  const zone = zoneOf(origin.timeZone);
  if (!zone) return failure({ code: 'timeZoneUnknown', timeZone: origin.timeZone });
  return success(absoluteOf(zone, wallMidnight(origin.date)));
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes since the origin during which one wall-clock interval of a date is open. */
function placed(interval: Interval, place: { midnight: number; zone: Zone; startMs: number }) {
  const at = (time: string) =>
    (absoluteOf(place.zone, place.midnight + minuteOfDay(time) * MINUTE_MS) - place.startMs) /
    MINUTE_MS;
  return [at(interval.from), at(interval.to)] as const;
}

function hoursOfDate(
  calendar: Calendar,
  midnight: number,
  withExceptions: boolean,
): readonly Interval[] {
  const exception = withExceptions ? calendar.exceptions[isoDateOf(midnight)] : undefined;
  if (exception) return exception;
  const weekday = WEEKDAYS[new Date(midnight).getUTCDay()] ?? 'mon';
  return calendar.week?.[weekday] ?? [{ from: '00:00', to: '24:00' }];
}

interface WeekRequest {
  readonly zone: Zone;
  readonly startMs: number;
  readonly week: number;
  readonly withExceptions: boolean;
}

function openIn(calendar: Calendar, request: WeekRequest): WeekIntervals {
  const { zone, startMs, week } = request;
  const weekStart = week * WEEK_MINUTES;
  const mondayMs = startMs + weekStart * MINUTE_MS;
  // Another zone's Monday may begin a day earlier or later than ours.
  const firstMidnight = wallMidnight(isoDateOf(mondayMs + zone.offsetAt(mondayMs))) - DAY_MS;
  const intervals: [number, number][] = [];
  for (let day = 0; day < DAYS_AROUND; day++) {
    const midnight = firstMidnight + day * DAY_MS;
    for (const interval of hoursOfDate(calendar, midnight, request.withExceptions)) {
      const [open, close] = placed(interval, { midnight, zone, startMs });
      intervals.push([open - weekStart, close - weekStart]);
    }
  }
  return tidy(intervals);
}

/** Days that intervals of a week may come from: the day before its Monday to the day after its Sunday. */
const DAYS_AROUND = 10;

/**
 * Whether a week is like any other: no exception falls into it, and the zone is as far from
 * the origin's clock as ever. Weeks are asked by the hundred, so this must be quick.
 */
function ordinaryWeeks(calendar: Calendar, zone: Zone, startMs: number) {
  const exceptions = Object.keys(calendar.exceptions).map(wallMidnight);
  const offsets = (week: number) => {
    const mondayMs = startMs + week * WEEK_MINUTES * MINUTE_MS;
    return [mondayMs - DAY_MS, mondayMs + DAYS_AROUND * DAY_MS].map(zone.offsetAt);
  };
  return {
    offsets,
    hasException(week: number): boolean {
      const mondayMs = startMs + week * WEEK_MINUTES * MINUTE_MS;
      // Zones are less than a day apart from the origin's, and from UTC.
      const from = mondayMs - 3 * DAY_MS;
      const to = mondayMs + (DAYS_AROUND + 2) * DAY_MS;
      return exceptions.some((midnight) => midnight >= from && midnight <= to);
    },
  };
}

interface WallRequest {
  readonly startMs: number;
  readonly midnight: number;
  readonly weeks: number;
}

/** By how much the zone's wall clock is ahead of the time since the origin, change by change. */
function wallOf(
  zone: Zone,
  { startMs, midnight, weeks }: WallRequest,
): Pick<WorkingTime, 'wallFrom' | 'wallShift'> {
  const shiftAt = (minute: number) => {
    const now = startMs + minute * MINUTE_MS;
    return (now + zone.offsetAt(now) - midnight) / MINUTE_MS - minute;
  };
  const changes: [number, number][] = [[0, shiftAt(0)]];
  for (let week = 0; week < weeks; week++) {
    let before = week * WEEK_MINUTES;
    let after = before + WEEK_MINUTES;
    const shift = shiftAt(after);
    if (shift === shiftAt(before)) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (shiftAt(middle) === shift) after = middle;
      else before = middle;
    }
    changes.push([after, shift]);
  }
  const known = changes.length === 1 && changes[0]?.[1] === 0 ? [] : changes;
  return {
    wallFrom: Float64Array.from(known, ([from]) => from),
    wallShift: Float64Array.from(known, ([, shift]) => shift),
  };
}

export function compileCalendar(
  calendar: Calendar,
  origin: Origin,
): Result<WorkingTime, ZoneFailure> {
  const start = originMs(origin);
  if (!start.ok) return start;
  const zone = zoneOf(calendar.timeZone);
  if (!zone) return failure({ code: 'timeZoneUnknown', timeZone: calendar.timeZone });
  const startMs = start.value;
  const length = Math.max(0, Math.min(MOST_WEEKS, Math.ceil(origin.weeks)));
  const wall = wallOf(zone, { startMs, midnight: wallMidnight(origin.date), weeks: length });
  if (!calendar.week && Object.keys(calendar.exceptions).length === 0) {
    return success({ ...ALWAYS, ...wall });
  }
  const regular = openIn(calendar, { zone, startMs, week: length, withExceptions: false });
  const { offsets, hasException } = ordinaryWeeks(calendar, zone, startMs);
  const [usual, later] = offsets(length);
  const isOrdinary = (week: number) =>
    usual === later && !hasException(week) && offsets(week).every((offset) => offset === usual);
  const weeks = Array.from({ length }, (_, week) =>
    isOrdinary(week) ? regular : openIn(calendar, { zone, startMs, week, withExceptions: true }),
  );
  return success({ ...fromWeeks(weeks, regular), ...wall });
}
