/** Quarters of the calendar: on which day each of them ends. */
import { expect, test } from 'vitest';
import { quarterEndOf } from '#shared/model';

test.each([
  ['2026-01-01', '2026-03-31'],
  ['2026-01-12', '2026-03-31'],
  ['2026-03-31', '2026-03-31'],
  ['2026-04-01', '2026-06-30'],
  ['2026-08-31', '2026-09-30'],
  ['2026-12-28', '2026-12-31'],
  ['2024-02-29', '2024-03-31'],
  ['0042-10-05', '0042-12-31'],
])('the quarter of %s ends on %s', (day, last) => {
  expect(quarterEndOf(day)).toBe(last);
});
