/** Values beside each other: one unit, and the decimals that what lies between them needs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Estimate,
  type FigureKind,
  sayDifferenceOfKind,
  sayEstimate,
  spokenBeside,
} from '#shared/simulation';

const DAY = 1440;
const HOUR = 60;
const ru = { language: 'ru', currency: 'RUB' } as const;
const around = (mean: number, half: number): Estimate => ({
  mean,
  low: mean - half,
  high: mean + half,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** [before, after, difference] */
function said(kind: FigureKind, was: number, is: number, margin: number) {
  const former = around(was, Math.max(margin, was / 20));
  const latter = around(is, Math.max(margin, is / 20));
  const difference = around(is - was, margin);
  const spoken = spokenBeside(kind, { former, latter, difference }, ru);
  return [
    sayEstimate(kind, former, spoken).value,
    sayEstimate(kind, latter, spoken).value,
    sayDifferenceOfKind(kind, difference, ru).value,
  ].map(plain);
}

describe('spokenBeside', () => {
  test.each<[string, FigureKind, [number, number, number], string[]]>([
    ['what differs by hundredths', 'count', [2.02, 2.06, 0.03], ['2,02', '2,06', '+0,04']],
    ['what rounding would make one', 'count', [2.06, 2.12, 0.05], ['2,06', '2,12', '+0,1']],
    ['what differs by tenths', 'count', [2, 2.4, 0.2], ['2,0', '2,4', '+0,4']],
    ['what rounding would put apart', 'count', [1.43, 2.07, 0.12], ['1,43', '2,07', '+0,6']],
    [
      'points of whole shares',
      'wholeShare',
      [0.74, 0.743, 0.001],
      ['74,0 %', '74,3 %', '+0,3 п. п.'],
    ],
    [
      'days that differ by hours',
      'time',
      [11.8 * DAY, 11.46 * DAY, 120],
      ['11,8 дня', '11,5 дня', '−8 ч 10 мин'],
    ],
    [
      'days that differ by minutes',
      'time',
      [3 * DAY, 3 * DAY + 20, 10],
      ['3,00 дня', '3,01 дня', '+20 мин'],
    ],
    [
      'many hours that differ by minutes',
      'time',
      [11 * HOUR + 12, 10 * HOUR + 55, 9],
      ['11 ч 12 мин', '10 ч 55 мин', '−17 мин'],
    ],
    [
      'hours on both sides of a day',
      'time',
      [2.1 * DAY, 40 * HOUR, 180],
      ['2,1 дня', '1,7 дня', '−10 ч'],
    ],
    [
      'working days that differ by more than one',
      'workingTime',
      [4.2 * 480, 2.5 * 480, 60],
      ['4,2 раб. дня', '2,5 раб. дня', '−1,7 раб. дня'],
    ],
    [
      'working hours that differ by more than a working day',
      'workingTime',
      [15 * HOUR, 2 * HOUR, 60],
      ['1,9 раб. дня', '0,3 раб. дня', '−1,6 раб. дня'],
    ],
    [
      'working days that differ by less than one',
      'workingTime',
      [4.2 * 480, 4.2 * 480 - 121, 11],
      ['4,2 раб. дня', '3,9 раб. дня', '−2 ч 01 мин'],
    ],
    [
      'millions that differ by thousands',
      'money',
      [10_000_000, 10_040_000, 20_000],
      ['10,00 млн ₽', '10,04 млн ₽', '+40 тыс. ₽'],
    ],
    [
      'a sum that passes a word',
      'money',
      [995_000, 1_020_000, 10_000],
      ['1,00 млн ₽', '1,02 млн ₽', '+25 тыс. ₽'],
    ],
  ])('%s', (_, kind, [was, is, margin], expected) => {
    expect(said(kind, was, is, margin)).toEqual(expected);
  });

  test('whoever subtracts the values finds the difference', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 90, noNaN: true }),
        fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        (was, relative) => {
          const is = was * (1 + relative);
          const numbers = said('count', was, is, (is - was) / 3).map((text) =>
            text.replace(',', '.'),
          );
          const [before = 0, after = 0, between = 0] = numbers.map(Number);
          const decimals = numbers[2]?.split('.')[1]?.length ?? 0;
          expect(Math.abs(after - before - between)).toBeLessThan(0.5001 * 10 ** -decimals);
        },
      ),
    );
  });

  test('a difference that is seen is seen in the values, too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<FigureKind>('count', 'rate', 'share', 'wholeShare', 'money'),
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (kind, was, relative) => {
          const is = was * (1 + relative);
          const [before, after, between = ''] = said(kind, was, is, (is - was) / 2);
          if (/[1-9]/u.test(between)) expect(before).not.toBe(after);
        },
      ),
    );
  });
});
