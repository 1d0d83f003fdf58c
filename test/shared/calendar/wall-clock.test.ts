/** Working days keep the time that the wall clock shows, whatever is done to the clock. */
import { expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { afterWorkingDays, beforeWorkingDays, compileCalendar, wallAt } from '#shared/calendar';
import type { Calendar } from '#shared/model';
import { officeCalendar } from '#test/builders';

const DAY = 1440;
const berlin = { timeZone: 'Europe/Berlin' };

function compiled(calendar: Calendar, date: string) {
  const result = compileCalendar(calendar, { date, ...berlin, weeks: 3 });
  return present(result.ok ? result.value : undefined, 'calendar');
}

const office = { ...officeCalendar, ...berlin };
const always: Calendar = { id: idOf('always'), name: 'always', ...berlin, exceptions: {} };

test.each([
  // Friday 10:00 + 1 working day = Monday 10:00: an hour less has passed in spring, one more in autumn.
  ['office, spring', office, '2026-03-23', 4 * DAY + 600, 1, 7 * DAY + 600 - 60],
  ['office, autumn', office, '2026-10-19', 4 * DAY + 600, 1, 7 * DAY + 600 + 60],
  // Around the clock: Saturday 10:00 + 2 days = Monday 10:00.
  ['always, spring', always, '2026-03-23', 5 * DAY + 600, 2, 7 * DAY + 600 - 60],
  ['always, autumn', always, '2026-10-19', 5 * DAY + 600, 2, 7 * DAY + 600 + 60],
  // Late in the evening the day is still that day, although its origin's is over.
  ['always, 23:30', always, '2026-03-23', 5 * DAY + 1410, 1, 6 * DAY + 1410 - 60],
])('%s', (_, calendar, date, from, days, due) => {
  const working = compiled(calendar, date);
  expect(afterWorkingDays(working, from, days)).toBe(due);
  expect(beforeWorkingDays(working, due, days)).toBe(from);
});

test('another zone has midnights of its own', () => {
  // 23:00 of the origin's Monday is Tuesday 07:00 in Krasnoyarsk (UTC+7, origin UTC+3: + 4 h … 03:00).
  const moscow = { date: '2026-01-12', timeZone: 'Europe/Moscow', weeks: 2 };
  const result = compileCalendar({ ...always, timeZone: 'Asia/Krasnoyarsk' }, moscow);
  const calendar = present(result.ok ? result.value : undefined, 'calendar');
  expect(wallAt(calendar, 23 * 60)).toBe(DAY + 3 * 60);
  expect(afterWorkingDays(calendar, 23 * 60, 1)).toBe(DAY + 23 * 60);
});

test.each([
  ['Asia/Krasnoyarsk', 4],
  ['America/New_York', -8],
])('the first day in %s, begun before the origin or after it', (timeZone, ahead) => {
  const calendar = compiledIn(timeZone);
  // Ten o'clock there; half a working day is four hours, with lunch between.
  const ten = (10 - ahead) * 60;
  expect(afterWorkingDays(calendar, ten, 0)).toBe(ten);
  expect(afterWorkingDays(calendar, ten, 0.5)).toBe(ten + 5 * 60);
  expect(afterWorkingDays(calendar, ten, 1)).toBe(ten + DAY);
  expect(beforeWorkingDays(calendar, ten + DAY, 1)).toBe(ten);
});

function compiledIn(timeZone: string) {
  const moscow = { date: '2026-01-12', timeZone: 'Europe/Moscow', weeks: 2 };
  const result = compileCalendar({ ...officeCalendar, timeZone }, moscow);
  return present(result.ok ? result.value : undefined, 'calendar');
}
