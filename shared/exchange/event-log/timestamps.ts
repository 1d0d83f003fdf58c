/**
 * Moments of a run as ISO 8601 with the offset that the wall clock of a time zone has just
 * then: 2026-03-29T03:00:00.000+02:00. Rounded to milliseconds, which every reader understands.
 */
import { present } from '#shared/base';
import { zoneOf } from '#shared/time-zones';
import type { EventLogSubject } from './subject.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / MINUTE_MS);
  const sign = offsetMs < 0 ? '-' : '+';
  return `${sign}${TWO_DIGITS[Math.floor(minutes / 60)]}:${TWO_DIGITS[minutes % 60]}`;
}

function timeText(ms: number): string {
  const hour = TWO_DIGITS[Math.floor(ms / HOUR_MS)];
  const minute = TWO_DIGITS[Math.floor((ms % HOUR_MS) / MINUTE_MS)];
  const second = TWO_DIGITS[Math.floor((ms % MINUTE_MS) / 1000)];
  return `${hour}:${minute}:${second}.${String(ms % 1000).padStart(3, '0')}`;
}

/** Takes minutes since the start of the run. */
export type Timestamp = (minutes: number) => string;

/** On the wall clock of the company's calendar. */
export function timestampOf({ project, log }: EventLogSubject): Timestamp {
  const { calendars, settings } = project;
  const { timeZone } = present(calendars[settings.calendarId], 'company calendar');
  return createTimestamp(log.program.startMs, timeZone);
}

function createTimestamp(startMs: number, timeZone: string): Timestamp {
  const zone = present(zoneOf(timeZone), 'time zone of a program that was compiled');
  // Neighbouring moments mostly share the day and the offset.
  let day = Number.NaN;
  let dayText = '';
  let offset = Number.NaN;
  let offsetSaid = '';
  return (minutes) => {
    const ms = Math.round(startMs + minutes * MINUTE_MS);
    const offsetNow = zone.offsetAt(ms);
    if (offsetNow !== offset) {
      offset = offsetNow;
      offsetSaid = offsetText(offset);
    }
    const wall = ms + offset;
    const dayNow = Math.floor(wall / DAY_MS);
    if (dayNow !== day) {
      day = dayNow;
      dayText = new Date(day * DAY_MS).toISOString().slice(0, 10);
    }
    return `${dayText}T${timeText(wall - day * DAY_MS)}${offsetSaid}`;
  };
}
