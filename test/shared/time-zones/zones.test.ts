/** The zones that the program carries agree with those of the engine, moment by moment. */
import { expect, test } from 'vitest';
import { present } from '#shared/base';
import { absoluteOf, wallMidnight, zoneOf } from '#shared/time-zones';

const HOUR_MS = 3_600_000;

function offsetOf(timeZone: string, moment: string): number {
  return present(zoneOf(timeZone), timeZone).offsetAt(Date.parse(moment)) / HOUR_MS;
}

/** "GMT+05:30" as hours. */
function offsetByEngine(format: Intl.DateTimeFormat, moment: number): number {
  const name =
    format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d+):(\d+))?$/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
}

test.each([
  // Four hours all the year from March 2011, three since 26 October 2014, 2:00 by the old clock.
  ['Europe/Moscow', '2014-10-25T21:59:59Z', 4],
  ['Europe/Moscow', '2014-10-25T22:00:00Z', 3],
  ['Europe/Moscow', '2400-07-01T00:00:00Z', 3],
  // The last Sundays of March and October, at one o'clock UTC.
  ['Europe/Berlin', '2026-03-29T00:59:59Z', 1],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', 2],
  ['Europe/Berlin', '2026-10-25T00:59:59Z', 2],
  ['Europe/Berlin', '2026-10-25T01:00:00Z', 1],
  ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 5.75],
  // Kazakhstan has had one time since 1 March 2024, whatever an old machine believes.
  ['Asia/Almaty', '2024-02-29T17:59:59Z', 6],
  ['Asia/Almaty', '2024-02-29T19:00:00Z', 5],
  ['UTC', '2026-01-01T00:00:00Z', 0],
  // By an older and a newer name, and by a name written in any case.
  ['Europe/Kiev', '2026-07-01T00:00:00Z', 3],
  ['Europe/Kyiv', '2026-07-01T00:00:00Z', 3],
  ['europe/kyiv', '2026-07-01T00:00:00Z', 3],
  // Liberia kept a clock of its own, 44 minutes and 30 seconds behind, until January 1972.
  ['Africa/Monrovia', '1971-01-01T00:00:00Z', -(44 * 60 + 30) / 3600],
])('%s at %s is %d hours ahead of UTC', (timeZone, moment, hours) => {
  expect(offsetOf(timeZone, moment)).toBeCloseTo(hours, 9);
});

test.each(['Mars/Olympus', '', '|', 'Europe', 'Moscow', '+03:00', '__proto__'])(
  '«%s» is no zone',
  (name) => {
    expect(zoneOf(name)).toBeNull();
  },
);

// Zones whose rules haven't been changed of late: the engine's own database may be older.
test.each([
  'Europe/Moscow',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Sydney',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Vladivostok',
])('%s goes as the engine says, every 11 days of 70 years', (timeZone) => {
  const zone = present(zoneOf(timeZone), timeZone);
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const end = Date.parse('2060-01-01T00:00:00Z');
  for (let moment = Date.parse('1990-01-01T12:34:00Z'); moment < end; moment += 11 * 24 * HOUR_MS) {
    expect(zone.offsetAt(moment) / HOUR_MS).toBe(offsetByEngine(format, moment));
  }
});

test('every zone that the engine offers is known', () => {
  const unknown = Intl.supportedValuesOf('timeZone').filter((name) => zoneOf(name) === null);
  expect(unknown).toEqual([]);
});

test('a wall clock that skips an hour or shows it twice', () => {
  const berlin = present(zoneOf('Europe/Berlin'), 'zone');
  const at = (date: string, hours: number) =>
    new Date(absoluteOf(berlin, wallMidnight(date) + hours * HOUR_MS)).toISOString();
  expect(at('2026-03-29', 1.5)).toBe('2026-03-29T00:30:00.000Z');
  // 2:30 doesn't exist; by the clock before the change it is 1:30 UTC.
  expect(at('2026-03-29', 2.5)).toBe('2026-03-29T01:30:00.000Z');
  expect(at('2026-10-25', 2.5)).toBe('2026-10-25T00:30:00.000Z');
});
