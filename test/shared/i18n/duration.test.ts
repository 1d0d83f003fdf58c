/** Durations: what people type is understood, said back in their words, and reads the same again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDuration,
  formatLimit,
  formatMinutes,
  type Language,
  parseDuration,
  parseTimeLimit,
  type SpokenDuration,
} from '#shared/i18n';

const NBSP = '\u00a0';

describe('typed durations', () => {
  test.each<[string, SpokenDuration]>([
    ['30м', { amount: 30, unit: 'minute', clock: 'working' }],
    ['30 мин.', { amount: 30, unit: 'minute', clock: 'working' }],
    ['2ч', { amount: 2, unit: 'hour', clock: 'working' }],
    ['1,5 ч', { amount: 1.5, unit: 'hour', clock: 'working' }],
    ['1.5 часа', { amount: 1.5, unit: 'hour', clock: 'working' }],
    ['3 рд', { amount: 3, unit: 'workingDay', clock: 'working' }],
    ['2 раб. дня', { amount: 2, unit: 'workingDay', clock: 'working' }],
    ['5 рабочих дней', { amount: 5, unit: 'workingDay', clock: 'working' }],
    ['1 р/д', { amount: 1, unit: 'workingDay', clock: 'working' }],
    ['5 дней', { amount: 5, unit: 'day', clock: 'elapsed' }],
    ['3 к. д.', { amount: 3, unit: 'day', clock: 'elapsed' }],
    ['10 календарных дней', { amount: 10, unit: 'day', clock: 'elapsed' }],
    ['2 недели', { amount: 2, unit: 'week', clock: 'elapsed' }],
    ['1 нед 2 дня', { amount: 9, unit: 'day', clock: 'elapsed' }],
    ['1д 4ч', { amount: 28, unit: 'hour', clock: 'elapsed' }],
    ['1ч30м', { amount: 90, unit: 'minute', clock: 'working' }],
    ['1 час и 30 минут', { amount: 90, unit: 'minute', clock: 'working' }],
    ['24 ч 24/7', { amount: 24, unit: 'hour', clock: 'elapsed' }],
    ['24 часа круглосуточно', { amount: 24, unit: 'hour', clock: 'elapsed' }],
    ['2 рабочих часа', { amount: 2, unit: 'hour', clock: 'working' }],
    ['1 200 минут', { amount: 1200, unit: 'minute', clock: 'working' }],
    ['полчаса', { amount: 0.5, unit: 'hour', clock: 'working' }],
    ['полтора часа', { amount: 1.5, unit: 'hour', clock: 'working' }],
    ['полтора рабочих дня', { amount: 1.5, unit: 'workingDay', clock: 'working' }],
    ['полторы недели', { amount: 1.5, unit: 'week', clock: 'elapsed' }],
    ['час', { amount: 1, unit: 'hour', clock: 'working' }],
    ['  4   Ч ', { amount: 4, unit: 'hour', clock: 'working' }],
  ])('ru: %s', (text, expected) => {
    expect(parseDuration(text, 'ru')).toEqual({ ok: true, value: expected });
  });

  test.each<[string, SpokenDuration]>([
    ['30 min', { amount: 30, unit: 'minute', clock: 'working' }],
    ['2h', { amount: 2, unit: 'hour', clock: 'working' }],
    ['3 wd', { amount: 3, unit: 'workingDay', clock: 'working' }],
    ['3 business days', { amount: 3, unit: 'workingDay', clock: 'working' }],
    ['2 hours around the clock', { amount: 2, unit: 'hour', clock: 'elapsed' }],
    ['1,500 min', { amount: 1500, unit: 'minute', clock: 'working' }],
    ['1.5 hours', { amount: 1.5, unit: 'hour', clock: 'working' }],
    ['half an hour', { amount: 0.5, unit: 'hour', clock: 'working' }],
    ['a week', { amount: 1, unit: 'week', clock: 'elapsed' }],
    ['2 weeks', { amount: 2, unit: 'week', clock: 'elapsed' }],
  ])('en: %s', (text, expected) => {
    expect(parseDuration(text, 'en')).toEqual({ ok: true, value: expected });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['скоро', 'notANumber'],
    ['до 2 ч', 'notANumber'],
    ['30', 'noUnit'],
    ['-2 ч', 'negative'],
    ['−2 ч', 'negative'],
    ['2 попугая', 'unknownUnit'],
    ['2 рабочие недели', 'unknownUnit'],
    ['<script>', 'notANumber'],
    ['1 рд 4 ч', 'mixedWorkingDays'],
    ['1 д 4 раб. ч', 'mixedClocks'],
    ['9999999 недель', 'tooLong'],
    ['1e999 ч', 'unknownUnit'],
  ])('«%s» is refused: %s', (text, code) => {
    expect(parseDuration(text, 'ru')).toEqual({ ok: false, error: { code, text } });
  });

  test('the clock of hours can be another one where the field says so', () => {
    expect(parseDuration('2 ч', 'ru', { clock: 'elapsed' })).toEqual({
      ok: true,
      value: { amount: 2, unit: 'hour', clock: 'elapsed' },
    });
  });

  test('very long input is answered at once', () => {
    expect(parseDuration('1 '.repeat(50_000), 'ru').ok).toBe(false);
    expect(parseDuration('1'.repeat(100_000), 'ru').ok).toBe(false);
  });
});

describe('a time limit', () => {
  test.each([
    ['0', 'zeroLimit'],
    ['0 ч', 'zeroLimit'],
    ['0,0 раб. дн.', 'zeroLimit'],
    ['скоро', 'notALimit'],
    ['30', 'noUnit'],
    ['2 попугая', 'unknownUnit'],
  ])('«%s» is refused: %s', (text, code) => {
    expect(parseTimeLimit(text, 'ru')).toEqual({ ok: false, error: { code, text } });
  });

  test('is read as every other duration', () => {
    expect(parseTimeLimit('3 раб. дня', 'ru')).toEqual(parseDuration('3 рд', 'ru'));
  });
});

describe('durations as text', () => {
  const workingDay = (amount: number): SpokenDuration => ({
    amount,
    unit: 'workingDay',
    clock: 'working',
  });

  test.each([
    [1, '1 рабочий день'],
    [2, '2 рабочих дня'],
    [5, '5 рабочих дней'],
    [11, '11 рабочих дней'],
    [21, '21 рабочий день'],
    [1.5, '1,5 рабочего дня'],
  ])('plurals of %d', (amount, text) => {
    expect(formatDuration(workingDay(amount), 'ru')).toBe(text.replace(' ', NBSP));
  });

  test('fields say working days so that nobody has to guess', () => {
    const inField = (amount: number, language: Language) =>
      formatDuration(workingDay(amount), language, 'field').replaceAll(NBSP, ' ');
    expect([1, 3, 5].map((amount) => inField(amount, 'ru'))).toEqual([
      '1 раб. день',
      '3 раб. дня',
      '5 раб. дней',
    ]);
    expect(inField(1, 'en')).toBe('1 working day');
  });

  test('short labels for cards', () => {
    expect(formatDuration(workingDay(3), 'ru', 'short')).toBe(`3${NBSP}рд`);
    expect(formatDuration(workingDay(3), 'en', 'short')).toBe(`3${NBSP}wd`);
    expect(formatLimit({ amount: 2, unit: 'hour', clock: 'working' }, 'ru')).toBe(
      `до${NBSP}2${NBSP}ч`,
    );
  });

  const spoken = fc
    .record({
      amount: fc.integer({ min: 0, max: 90_000 }).map((hundredths) => hundredths / 100),
      unit: fc.constantFrom('minute', 'hour', 'workingDay', 'day', 'week'),
      clock: fc.constantFrom('working', 'elapsed'),
    })
    .map((duration): SpokenDuration => {
      if (duration.unit === 'workingDay') return { ...duration, clock: 'working' };
      if (duration.unit === 'day' || duration.unit === 'week') {
        return { ...duration, clock: 'elapsed' };
      }
      return duration;
    });

  test('what is printed reads back as the same duration', () => {
    fc.assert(
      fc.property(
        spoken,
        fc.constantFrom<Language>('ru', 'en'),
        fc.constantFrom<'full' | 'field' | 'short'>('full', 'field', 'short'),
        (duration, language, style) => {
          const text = formatDuration(duration, language, style);
          expect(parseDuration(text, language)).toEqual({ ok: true, value: duration });
        },
      ),
    );
  });
});

describe('computed times', () => {
  test.each([
    [0, '0 мин'],
    [4.52, '4,5 мин'],
    [45.4, '45 мин'],
    [59.7, '1 ч'],
    [320, '5 ч 20 мин'],
    [599, '9 ч 59 мин'],
    [2237, '37 ч'],
    [9360, '6,5 дня'],
    [14_400, '10 дней'],
    [30_240, '21 день'],
  ])('%d minutes', (minutes, text) => {
    expect(formatMinutes(minutes, 'ru')).toBe(text.replace(/(\d) /g, `$1${NBSP}`));
  });

  test('has no minus on what rounds to nothing', () => {
    expect(formatMinutes(-0.04, 'ru')).toBe(`0${NBSP}мин`);
    expect(formatMinutes(-0.06, 'ru')).toMatch(/^[-\u2212]0,1/u);
  });

  test('working time has shorter days', () => {
    expect(formatMinutes(1680, 'ru', { workingDayMinutes: 480 })).toBe(`3,5${NBSP}раб.${NBSP}дня`);
    expect(formatMinutes(1680, 'en', { workingDayMinutes: 480 })).toBe(`3.5${NBSP}working days`);
  });
});
