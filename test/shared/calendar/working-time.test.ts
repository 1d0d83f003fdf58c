/** Working time against hand computations: lunch, weekends, holidays, changes of the clock. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import {
  afterWorking,
  compileCalendar,
  dueTime,
  intersect,
  isOpen,
  nextOpening,
  timeOfWorkingMinutes,
  type WorkingTime,
  workingMinutesAt,
} from '#shared/calendar';
import type { Calendar } from '#shared/model';
import { days, elapsedHours, officeCalendar, workingDays, workingHours } from '#test/builders';

const MONDAY = '2026-01-12';
const DAY = 1440;

/** Minutes since Monday 12 January 2026, 00:00 in Moscow: `at('tue', 10, 30)`. */
function at(day: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', hour: number, minute = 0) {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(day) * DAY + hour * 60 + minute;
}

function compiled(calendar: Calendar, date = MONDAY, timeZone = 'Europe/Moscow'): WorkingTime {
  const result = compileCalendar(calendar, { date, timeZone, weeks: 30 });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Monday to Friday 09:00–13:00 and 14:00–18:00. */
const office = compiled(officeCalendar);

describe('an office week', () => {
  test.each([
    ['before the day', at('mon', 8), false],
    ['at the opening', at('mon', 9), true],
    ['at the beginning of lunch', at('mon', 13), false],
    ['at the end of lunch', at('mon', 14), true],
    ['at the end of the day', at('mon', 18), false],
    ['on Saturday', at('sat', 12), false],
  ])('%s', (_, time, open) => {
    expect(isOpen(office, time)).toBe(open);
  });

  test('work crosses lunch, night and weekend', () => {
    expect(afterWorking(office, at('mon', 12), 120)).toBe(at('mon', 15));
    expect(afterWorking(office, at('mon', 17), 90)).toBe(at('tue', 9, 30));
    expect(afterWorking(office, at('fri', 17, 30), 60)).toBe(7 * DAY + at('mon', 9, 30));
    expect(afterWorking(office, at('sat', 12), 30)).toBe(7 * DAY + at('mon', 9, 30));
  });

  test('work that fills the shift ends when it closes, not at the next opening', () => {
    expect(afterWorking(office, at('mon', 9), 240)).toBe(at('mon', 13));
    expect(afterWorking(office, at('mon', 9), 480)).toBe(at('mon', 18));
    expect(afterWorking(office, at('mon', 9), 5 * 480)).toBe(at('fri', 18));
  });

  test('40 hours a week, year in, year out', () => {
    expect(workingMinutesAt(office, 7 * DAY)).toBe(2400);
    expect(workingMinutesAt(office, 1000 * 7 * DAY)).toBe(2_400_000);
    expect(timeOfWorkingMinutes(office, 2_400_000 + 60)).toBe(1000 * 7 * DAY + at('mon', 10));
  });

  test('the next opening', () => {
    expect(nextOpening(office, at('mon', 10))).toBe(at('mon', 10));
    expect(nextOpening(office, at('mon', 13, 30))).toBe(at('mon', 14));
    expect(nextOpening(office, at('fri', 18))).toBe(7 * DAY + at('mon', 9));
  });

  test('both coordinates agree wherever it is open', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3e6, noNaN: true }), (minutes) => {
        const time = timeOfWorkingMinutes(office, minutes);
        expect(workingMinutesAt(office, time)).toBeCloseTo(minutes, 5);
      }),
    );
  });
});

describe('exceptions', () => {
  const withHoliday = compiled({
    ...officeCalendar,
    exceptions: { '2026-01-13': [], '2026-01-17': [{ from: '10:00', to: '12:00' }] },
  });

  test('a holiday is skipped, a working Saturday is used', () => {
    expect(afterWorking(withHoliday, at('mon', 17), 120)).toBe(at('wed', 10));
    expect(afterWorking(withHoliday, at('fri', 17), 120)).toBe(at('sat', 11));
    expect(workingMinutesAt(withHoliday, 7 * DAY)).toBe(4 * 480 + 120);
    expect(workingMinutesAt(withHoliday, 14 * DAY)).toBe(4 * 480 + 120 + 2400);
  });

  test('a date far away costs nothing and changes nothing here', () => {
    const far = compiled({ ...officeCalendar, exceptions: { '9999-12-31': [] } });
    expect(workingMinutesAt(far, 7 * DAY)).toBe(2400);
  });
});

describe('time zones', () => {
  const berlin: Calendar = { ...officeCalendar, id: idOf('berlin'), timeZone: 'Europe/Berlin' };

  test('another zone opens at its own nine o’clock: 11:00 in Moscow in winter', () => {
    const calendar = compiled(berlin);
    expect(nextOpening(calendar, at('mon', 0))).toBe(at('mon', 11));
    expect(afterWorking(calendar, at('fri', 19, 30), 60)).toBe(7 * DAY + at('mon', 11, 30));
  });

  test('the clock goes forward on 29 March 2026: the week has an hour less', () => {
    const calendar = compiled(berlin, '2026-03-23', 'Europe/Berlin');
    expect(nextOpening(calendar, at('mon', 0))).toBe(at('mon', 9));
    expect(nextOpening(calendar, at('sat', 0))).toBe(7 * DAY + at('mon', 8));
    expect(workingMinutesAt(calendar, 14 * DAY)).toBe(4800);
  });

  test('a night shift over the change works an hour less in spring, an hour more in autumn', () => {
    const nights: Calendar = {
      ...berlin,
      exceptions: {
        '2026-03-29': [{ from: '00:00', to: '06:00' }],
        '2026-10-25': [{ from: '00:00', to: '06:00' }],
      },
    };
    expect(workingMinutesAt(compiled(nights, '2026-03-23', 'Europe/Berlin'), 7 * DAY)).toBe(
      2400 + 300,
    );
    expect(workingMinutesAt(compiled(nights, '2026-10-19', 'Europe/Berlin'), 7 * DAY + 60)).toBe(
      2400 + 420,
    );
  });

  test('a zone nobody knows is an answer, not a crash', () => {
    const result = compileCalendar(
      { ...officeCalendar, timeZone: 'Mars/Olympus' },
      { date: MONDAY, timeZone: 'Europe/Moscow', weeks: 1 },
    );
    expect(result).toEqual({
      ok: false,
      error: { code: 'timeZoneUnknown', timeZone: 'Mars/Olympus' },
    });
  });
});

describe('calendars together', () => {
  const mornings = compiled({
    ...officeCalendar,
    week: {
      mon: [{ from: '08:00', to: '12:00' }],
      tue: [],
      wed: [{ from: '12:00', to: '15:00' }],
      thu: [],
      fri: [],
      sat: [{ from: '09:00', to: '13:00' }],
      sun: [],
    },
  });

  test('work goes on when all are there', () => {
    const both = intersect([office, mornings]);
    // Monday 09–12, Wednesday 12–13 and 14–15.
    expect(workingMinutesAt(both, 7 * DAY)).toBe(180 + 60 + 60);
    expect(afterWorking(both, at('mon', 11), 150)).toBe(at('wed', 14, 30));
  });

  test('of none is around the clock', () => {
    expect(afterWorking(intersect([]), at('sat', 3), 90)).toBe(at('sat', 4, 30));
  });
});

describe('due moments', () => {
  test.each([
    ['two working hours over lunch', at('mon', 12), workingHours(2), at('mon', 15)],
    ['two elapsed hours over lunch', at('mon', 12), elapsedHours(2), at('mon', 14)],
    ['a day is 24 hours', at('fri', 12), days(1), at('sat', 12)],
    ['a working day keeps the time of day', at('mon', 11, 20), workingDays(1), at('tue', 11, 20)],
    ['from Friday to Monday', at('fri', 16), workingDays(1), 7 * DAY + at('mon', 16)],
    ['what comes at night counts from the opening', at('mon', 22), workingDays(1), at('wed', 9)],
    [
      'what comes on Sunday counts from Monday',
      at('sun', 15),
      workingDays(2),
      7 * DAY + at('wed', 9),
    ],
    ['half a working day is four hours', at('mon', 9), workingDays(0.5), at('mon', 13)],
  ])('%s', (_, from, duration, due) => {
    expect(dueTime(office, from, duration)).toBe(due);
  });

  test('a short day clamps to its closing', () => {
    const shortTuesday = compiled({
      ...officeCalendar,
      exceptions: { '2026-01-13': [{ from: '09:00', to: '12:00' }] },
    });
    expect(dueTime(shortTuesday, at('mon', 16), workingDays(1))).toBe(at('tue', 12));
  });
});
