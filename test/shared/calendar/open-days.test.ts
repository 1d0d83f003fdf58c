/** Counting working days far ahead and back: as counted one by one, and at once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import {
  afterWorkingDays,
  beforeWorkingDays,
  compileCalendar,
  isOpen,
  wallAt,
} from '#shared/calendar';
import type { Calendar, Week } from '#shared/model';
import { officeCalendar } from '#test/builders';

const DAY = 1440;
const WEEK = 7 * DAY;

const hours = [{ from: '09:00', to: '17:00' }];
const closed: Week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

function compiled(calendar: Calendar, weeks = 4) {
  const result = compileCalendar(calendar, {
    date: '2026-03-16',
    timeZone: 'Europe/Berlin',
    weeks,
  });
  return present(result.ok ? result.value : undefined, 'calendar');
}

/** Days on which some full hour is open, looked at hour by hour. */
function openDaysOf(calendar: ReturnType<typeof compiled>, weeks: number): number[] {
  const days = new Set<number>();
  for (let time = 0; time < weeks * WEEK; time += 60) {
    if (isOpen(calendar, time)) days.add(Math.floor(wallAt(calendar, time) / DAY));
  }
  return [...days];
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const anyCalendar = fc
  .record({
    open: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
    holidays: fc.uniqueArray(fc.integer({ min: 16, max: 31 }), { maxLength: 4 }),
    timeZone: fc.constantFrom('Europe/Berlin', 'Asia/Krasnoyarsk', 'America/New_York'),
  })
  .map(
    ({ open, holidays, timeZone }): Calendar => ({
      ...officeCalendar,
      id: idOf('any'),
      timeZone,
      week: { ...closed, ...Object.fromEntries(open.map((day) => [day, hours])) },
      exceptions: Object.fromEntries(holidays.map((day) => [`2026-03-${day}`, []])),
    }),
  );

test('ahead as counted one by one', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      fc.integer({ min: 0, max: 40 }),
      fc.double({ min: 0, max: 5 * WEEK, noNaN: true }),
      (calendar, days, from) => {
        const working = compiled(calendar);
        const due = afterWorkingDays(working, from, days);
        const openDays = openDaysOf(working, 60);
        const start = afterWorkingDays(working, from, 0);
        const first = openDays.indexOf(Math.floor(wallAt(working, start) / DAY));
        // The closing of a day that ends at midnight would belong to the next; here none does.
        expect(Math.floor(wallAt(working, due) / DAY)).toBe(openDays[first + days]);
      },
    ),
    { numRuns: 60 },
  );
});

test('and back again, unless clamped or before the origin', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 2 * WEEK, max: 5 * WEEK, noNaN: true }),
      (calendar, days, from) => {
        const working = compiled(calendar);
        const start = afterWorkingDays(working, from, 0);
        const due = afterWorkingDays(working, start, days);
        expect(beforeWorkingDays(working, due, days)).toBeCloseTo(start, 6);
      },
    ),
    { numRuns: 60 },
  );
});

describe('far ahead', () => {
  test('a thousand million working days are counted at once', () => {
    const working = compiled(officeCalendar);
    // From Monday 10:00 in Moscow, five a week: 200 million weeks later.
    const from = 8 * 60;
    expect(afterWorkingDays(working, from, 1e9)).toBe(from + 2e8 * WEEK);
    expect(beforeWorkingDays(working, from + 2e8 * WEEK, 1e9)).toBe(from);
  });

  test('a calendar that opens no more has no later day', () => {
    const working = compiled({
      ...officeCalendar,
      week: closed,
      exceptions: { '2026-03-17': hours },
    });
    expect(afterWorkingDays(working, 0, 0)).toBeLessThan(2 * DAY);
    expect(afterWorkingDays(working, 0, 1)).toBe(Number.POSITIVE_INFINITY);
  });
});
