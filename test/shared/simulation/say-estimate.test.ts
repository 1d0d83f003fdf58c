/** A figure and its interval are said alike: one unit, as many decimals, zeros included. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FigureKind, sayDifferenceOfKind, sayEstimate, saySigned } from '#shared/simulation';

const DAY = 1440;
const ru = { language: 'ru', currency: 'RUB' } as const;
const en = { language: 'en', currency: 'GBP' } as const;

const around = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

function said(kind: FigureKind, mean: number, half: number, spoken: typeof ru | typeof en = ru) {
  const { value, interval } = sayEstimate(kind, around(mean, half), spoken);
  return [plain(value), plain(interval)];
}

describe('sayEstimate', () => {
  test.each<[string, FigureKind, number, number, [string, string]]>([
    ['days keep their zero', 'time', 11.2 * DAY, 0.2 * DAY, ['11,2 дня', '11,0–11,4 дня']],
    ['so does the mean', 'time', 11 * DAY, 0.4 * DAY, ['11,0 дня', '10,6–11,4 дня']],
    ['of a wide interval whole days', 'time', 45.3 * DAY, 12 * DAY, ['45 дней', '33–57 дней']],
    ['the last number rules the word', 'time', 16 * DAY, 15 * DAY, ['16 дней', '1–31 день']],
    [
      'of a narrow one a digit more',
      'time',
      11.2 * DAY,
      0.03 * DAY,
      ['11,20 дня', '11,17–11,23 дня'],
    ],
    ['working days', 'workingTime', 5 * 480, 240, ['5,0 раб. дня', '4,5–5,5 раб. дня']],
    ['hours and minutes', 'time', 320, 20, ['5 ч 20 мин', '5 ч 00 мин – 5 ч 40 мин']],
    ['less than an hour has no hours', 'time', 65, 15, ['1 ч 05 мин', '50 мин – 1 ч 20 мин']],
    ['many hours', 'time', 37 * 60, 180, ['37 ч', '34–40 ч']],
    ['minutes', 'time', 55, 12, ['55 мин', '43–67 мин']],
    ['a few minutes', 'time', 8, 2, ['8,0 мин', '6,0–10,0 мин']],
    ['shares', 'share', 0.18, 0.007, ['18,0 %', '17,3–18,7 %']],
    ['shares of a wide interval', 'share', 0.183, 0.12, ['18 %', '6–30 %']],
    ['whole shares stay whole', 'wholeShare', 0.854, 0.03, ['85 %', '82–88 %']],
    ['counts', 'count', 2, 0.4, ['2,0', '1,6–2,4']],
    ['of a narrow interval one digit more', 'count', 0.08, 0.02, ['0,08', '0,06–0,10']],
    ['large counts', 'count', 1240, 35, ['1240', '1205–1275']],
    ['what there may be little of', 'rate', 0.5, 0.2, ['0,50', '0,30–0,70']],
    ['money', 'money', 9_990_000, 240_000, ['9,99 млн ₽', '9,75–10,23 млн ₽']],
    ['a round sum', 'money', 12_000_000, 700_000, ['12,0 млн ₽', '11,3–12,7 млн ₽']],
    ['in the word of the mean', 'money', 980_000, 40_000, ['980 тыс. ₽', '940–1020 тыс. ₽']],
    ['a small share', 'wholeShare', 0.003, 0.02, ['< 1 %', '0–2 %']],
    ['no less than nothing', 'count', 0.2, 0.5, ['0,2', '0,0–0,7']],
  ])('%s', (_, kind, mean, half, expected) => {
    expect(said(kind, mean, half)).toEqual(expected);
  });

  test('the same in English', () => {
    expect(said('time', 11 * DAY, 0.4 * DAY, en)).toEqual(['11.0 days', '10.6–11.4 days']);
    expect(said('time', DAY * 2.4, 1.4 * DAY, en)).toEqual(['2.4 days', '1.0–3.8 days']);
    expect(said('share', 0.18, 0.007, en)).toEqual(['18.0%', '17.3–18.7%']);
    expect(said('money', 9_990_000, 240_000, en)).toEqual(['£9.99m', '£9.75m – £10.23m']);
  });

  test('little is not said to be nothing', () => {
    expect(said('rate', 0.004, 0.006)).toEqual(['< 0,01', '0,00–0,01']);
    expect(said('rate', 0.004, 0.002)).toEqual(['< 0,01', null]);
    expect(said('time', 0.04, 1)).toEqual(['< 0,1 мин', '0,0–1,0 мин']);
  });

  test('an interval that shows no width is left out', () => {
    expect(said('time', 11 * DAY, 0.001 * DAY)).toEqual(['11,0 дня', null]);
    expect(said('wholeShare', 0.852, 0.001)).toEqual(['85 %', null]);
  });

  test('without an interval there is nothing to keep zeros for', () => {
    const alone = { mean: 11 * DAY, low: null, high: null };
    expect(sayEstimate('time', alone, ru)).toEqual({ value: '11\u00a0дней', interval: null });
    expect(sayEstimate('time', around(11 * DAY, 0), ru).value).toBe('11\u00a0дней');
  });

  test('shares have as many decimals with an interval as without one', () => {
    expect(said('share', 1, 0)).toEqual(['100,0 %', null]);
    expect(said('share', 0.996, 0.002)).toEqual(['99,6 %', '99,4–99,8 %']);
    expect(said('share', 0, 0)).toEqual(['0,0 %', null]);
  });

  test('the three numbers always have the same decimals', () => {
    const decimalsIn = (text: string) =>
      [...text.replace(/[\u00a0\u202f]/g, '').matchAll(/\d+(?:,(\d+))?/g)].map(
        ([, decimals = '']) => decimals.length,
      );
    fc.assert(
      fc.property(
        fc.constantFrom<FigureKind>('count', 'rate', 'share', 'wholeShare', 'time', 'money'),
        fc.double({ min: 1e-3, max: 1e8, noNaN: true }),
        fc.double({ min: 1e-3, max: 3, noNaN: true }),
        (kind, mean, relative) => {
          const { value, interval } = sayEstimate(kind, around(mean, mean * relative), ru);
          const found = new Set([...decimalsIn(value), ...decimalsIn(interval ?? value)]);
          expect([...found]).toHaveLength(1);
        },
      ),
    );
  });
});

describe('times that are read beside each other', () => {
  const among = (minutes: number, half: number, largestMinutes: number) =>
    plain(sayEstimate('time', around(minutes, half), { ...ru, largestMinutes }).value);

  test('are said in the unit of the largest: no hours beside days, no minutes beside hours', () => {
    expect(among(28 * 60, 3 * 60, 10 * DAY)).toBe('1,2 дня');
    expect(among(10.1 * DAY, 0.2 * DAY, 10.1 * DAY)).toBe('10,1 дня');
    expect(among(20 * 60, 30, 20 * 60)).toBe('20,0 ч');
    expect(among(409, 35, 20 * 60)).toBe('6,8 ч');
    expect(among(56, 5, 20 * 60)).toBe('0,9 ч');
    expect(among(0.01, 0.01, 476)).toBe('< 0,1 ч');
    expect(among(45, 5, 50)).toBe('45 мин');
  });
});

describe('differences', () => {
  test('are said as finely as their margin', () => {
    const difference = (kind: FigureKind, mean: number, half: number) => {
      const { value, margin } = sayDifferenceOfKind(kind, around(mean, half), ru);
      return `${plain(value)} ${plain(margin)}`;
    };
    expect(difference('time', -2 * DAY, 0.4 * DAY)).toBe('−2,0 дня ±0,4');
    expect(difference('time', -21.8 * DAY, 11 * DAY)).toBe('−22 дня ±11');
    expect(difference('time', 200, 100)).toBe('+3 ч 20 мин ±1 ч 40 мин');
    // Beside two units a bare number may be of either.
    expect(difference('time', -522, 48)).toBe('−8 ч 42 мин ±48 мин');
    expect(difference('workingTime', -121, 11)).toBe('−2 ч 01 мин ±11 мин');
    expect(difference('time', -22 * 60, 2 * 60)).toBe('−22 ч ±2');
    // The unit of the larger of the two, or a margin of days would stand beside minutes.
    expect(difference('time', 30, 3 * DAY)).toBe('0,0 дня ±3,0');
    expect(difference('money', 120_000, 12_000)).toBe('+120 тыс. ₽ ±12 тыс. ₽');
  });

  test('that may be less than nothing have a minus at each end', () => {
    expect(saySigned('rate', around(0.6, 0.8), ru)).toEqual({
      value: '0,60',
      interval: '\u22120,20 … 1,40',
    });
    expect(saySigned('time', around(-0.01 * DAY, 3 * DAY), ru).value).toBe('0,0\u00a0дня');
  });
});
