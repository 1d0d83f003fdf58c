/** Numbers, shares, money and dates in both languages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createTranslate,
  formatAmounts,
  formatDate,
  formatDateTime,
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
  parseAmounts,
  parseDuration,
  parseEffort,
  parseNumber,
  parseShare,
} from '#shared/i18n';

const NBSP = '\u00a0';

describe('numbers', () => {
  test('are written as each language writes them', () => {
    expect(formatNumber(12_345.678, 'ru')).toBe(`12${NBSP}345,68`);
    expect(formatNumber(1234, 'ru')).toBe('1234');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  });

  test.each<[string, Language, number]>([
    ['1,5', 'ru', 1.5],
    ['1.5', 'ru', 1.5],
    ['1,500', 'ru', 1.5],
    ['1,500', 'en', 1500],
    ['12 345', 'ru', 12_345],
    ['−3', 'ru', -3],
  ])('%s (%s)', (text, language, value) => {
    expect(parseNumber(text, language)).toEqual({ ok: true, value });
  });

  test.each(['', 'NaN', 'Infinity', '1e5', '0x10', '1,2,3', '=1+1', '12 34'])(
    '«%s» is no number',
    (text) => {
      expect(parseNumber(text, 'ru').ok).toBe(false);
    },
  );

  test('what is printed reads back as the same number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom<Language>('ru', 'en'),
        (hundredths, language) => {
          const value = hundredths / 100;
          const parsed = parseNumber(formatNumber(value, language), language);
          expect(parsed).toEqual({ ok: true, value });
        },
      ),
    );
  });
});

describe('shares', () => {
  test('are shown in per cent', () => {
    expect(formatShare(0.305, 'ru')).toBe(`30,5${NBSP}%`);
    expect(formatShare(0.305, 'en')).toBe('30.5%');
  });

  test('are typed in per cent, with or without the sign', () => {
    expect(parseShare('30', 'ru')).toEqual({ ok: true, value: 0.3 });
    expect(parseShare('29 %', 'ru')).toEqual({ ok: true, value: 0.29 });
    expect(parseShare('12,5%', 'ru')).toEqual({ ok: true, value: 0.125 });
  });

  test.each(['101', '-1', '150 %'])('«%s» is outside', (text) => {
    expect(parseShare(text, 'ru')).toMatchObject({ ok: false, error: { code: 'shareOutOfRange' } });
  });

  test('what is printed reads back as the same share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
        const share = thousandths / 1000;
        expect(parseShare(formatShare(share, 'ru'), 'ru')).toEqual({ ok: true, value: share });
      }),
    );
  });
});

describe('money', () => {
  test('has the sign of its currency', () => {
    expect(formatMoney(1_234_567, 'RUB', 'ru')).toBe(`1${NBSP}234${NBSP}567${NBSP}₽`);
    expect(formatMoney(1234, 'EUR', 'en')).toBe('€1,234');
  });

  test('is typed in thousands and millions', () => {
    expect(parseAmounts('100–250–900 тыс.', 'ru')).toEqual({
      ok: true,
      value: { kind: 'pert', min: 100_000, mode: 250_000, max: 900_000 },
    });
    expect(parseAmounts('1,2 млн ₽', 'ru')).toEqual({
      ok: true,
      value: { kind: 'constant', value: 1_200_000 },
    });
    expect(parseAmounts('500 руб.', 'ru')).toEqual({
      ok: true,
      value: { kind: 'constant', value: 500 },
    });
    expect(parseAmounts('9–1 млн', 'ru')).toMatchObject({ error: { code: 'notOrdered' } });
    expect(parseAmounts('дорого', 'ru')).toMatchObject({ error: { code: 'notANumber' } });
  });

  test('what is printed reads back', () => {
    for (const language of ['ru', 'en'] as const) {
      const value = { kind: 'pert', min: 100_000, mode: 250_000, max: 900_000 } as const;
      const text = formatAmounts(value, 'RUB', language);
      expect(parseAmounts(text, language)).toEqual({ ok: true, value });
    }
  });
});

describe('dates', () => {
  test('are written out or in digits', () => {
    expect(formatDate('2026-01-12', 'ru')).toBe(`12${NBSP}января${NBSP}2026${NBSP}г.`);
    expect(formatDate('2026-01-12', 'ru', 'short')).toBe('12.01.2026');
    expect(formatDate('2026-01-12', 'en')).toBe(`12${NBSP}January${NBSP}2026`);
    // In digits it would be 12 January to some and 1 December to others.
    expect(formatDate('2026-01-12', 'en', 'short')).toBe(`12${NBSP}Jan${NBSP}2026`);
  });

  test('an instant is shown on the clocks of its zone', () => {
    expect(
      formatDateTime('2026-01-12T21:30:00Z', { language: 'ru', timeZone: 'Europe/Moscow' }),
    ).toBe(`13${NBSP}января${NBSP}2026${NBSP}г., 00:30`);
  });
});

test('what people typed is never taken for a placeholder or a reference to another message', () => {
  const translate = createTranslate('ru');
  const text = '$t(common.cancel) {text} {{text}} <b>';
  expect(translate('time.notANumber', { text })).toBe(`Не удалось найти число: «${text}»`);
});

test.each([
  ['a number', parseNumber],
  ['a share', parseShare],
  ['money', parseAmounts],
  ['a duration', parseDuration],
  ['an effort', parseEffort],
])('a text that nobody types is no %s, and isn’t gone through word by word', (_, parse) => {
  // Inside the text, white space that a pattern would try from every place.
  const text = `5${' '.repeat(50_000)}ч`;
  expect(parse(text, 'ru')).toEqual({ ok: false, error: { code: 'notANumber', text } });
});

test('what looks like the catalogue’s own marks is shown as it was typed', () => {
  for (const name of [
    '$t(app.title)',
    '{count}',
    '{text}',
    '{{text}}',
    '$t(',
    '$1 $&',
    '{- text}',
  ]) {
    expect(createTranslate('ru')('time.notANumber', { text: name })).toBe(
      `Не удалось найти число: «${name}»`,
    );
  }
});
