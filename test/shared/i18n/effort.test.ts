/** Efforts: one number is exact, two are limits, three are at best, usually and at worst. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEffort, type Language, parseEffort, type SpokenDistribution } from '#shared/i18n';

const NBSP = '\u00a0';

describe('typed efforts', () => {
  test.each<[string, SpokenDistribution]>([
    ['9 ч', { kind: 'constant', value: 540, unit: 'hour' }],
    ['15–20–60 мин', { kind: 'pert', min: 15, mode: 20, max: 60, unit: 'minute' }],
    ['6-9-16 ч', { kind: 'pert', min: 360, mode: 540, max: 960, unit: 'hour' }],
    ['15 — 20 — 60 минут', { kind: 'pert', min: 15, mode: 20, max: 60, unit: 'minute' }],
    ['20/30/60 мин', { kind: 'pert', min: 20, mode: 30, max: 60, unit: 'minute' }],
    ['30 мин – 1 ч – 2 ч', { kind: 'pert', min: 30, mode: 60, max: 120, unit: 'minute' }],
    ['1 ч 30 мин – 2 ч – 3 ч', { kind: 'pert', min: 90, mode: 120, max: 180, unit: 'minute' }],
    ['15–60 мин', { kind: 'uniform', min: 15, max: 60, unit: 'minute' }],
    ['от 15 до 60 мин', { kind: 'uniform', min: 15, max: 60, unit: 'minute' }],
    ['2 рд', { kind: 'constant', value: 960, unit: 'day' }],
    ['1 р/д', { kind: 'constant', value: 480, unit: 'day' }],
    ['0,5–1–2 ч', { kind: 'pert', min: 30, mode: 60, max: 120, unit: 'hour' }],
    ['30 ± 5 мин', { kind: 'normal', mean: 30, sd: 5, unit: 'minute' }],
  ])('ru: %s', (text, expected) => {
    expect(parseEffort(text, 'ru')).toEqual({ ok: true, value: expected });
  });

  test('a day of waiting has 24 hours', () => {
    expect(parseEffort('1–3–7 дней', 'ru', { minutesPerDay: 1440 })).toEqual({
      ok: true,
      value: { kind: 'pert', min: 1440, mode: 4320, max: 10_080, unit: 'day' },
    });
  });

  test('en: from 10 to 20 min', () => {
    expect(parseEffort('from 10 to 20 min', 'en')).toEqual({
      ok: true,
      value: { kind: 'uniform', min: 10, max: 20, unit: 'minute' },
    });
  });

  test.each([
    ['', 'empty'],
    ['20', 'noUnit'],
    ['60–20–15 мин', 'notOrdered'],
    ['1–2–3–4 ч', 'tooManyParts'],
    ['-5 мин', 'negative'],
    ['2 недели', 'unknownUnit'],
    ['15 – – 60 мин', 'empty'],
    ['99999999999 ч', 'tooLong'],
    ['#eval("1")', 'notANumber'],
  ])('«%s» is refused: %s', (text, code) => {
    expect(parseEffort(text, 'ru')).toEqual({ ok: false, error: { code, text } });
  });
});

describe('efforts as text', () => {
  test.each<[SpokenDistribution, string]>([
    [{ kind: 'constant', value: 540, unit: 'hour' }, '9 ч'],
    [{ kind: 'pert', min: 15, mode: 20, max: 60, unit: 'minute' }, '15–20–60 мин'],
    [{ kind: 'pert', min: 720, mode: 960, max: 1440, unit: 'day' }, '1,5–2–3 дн.'],
    [{ kind: 'constant', value: 20, unit: 'hour' }, '20 мин'],
    [{ kind: 'constant', value: 90 }, '90 мин'],
    [{ kind: 'normal', mean: 30, sd: 5, unit: 'minute' }, '30 ± 5 мин'],
  ])('%o', (distribution, text) => {
    expect(formatEffort(distribution, 'ru')).toBe(text.replaceAll(' ', NBSP));
  });

  test('kinds that nobody types are described', () => {
    expect(formatEffort({ kind: 'exponential', mean: 30 }, 'en')).toBe(
      `30${NBSP}min on average, exponential distribution`,
    );
    expect(formatEffort({ kind: 'empirical', values: [10, 30, 20] }, 'ru')).toBe(
      `10–30${NBSP}мин, по 3${NBSP}измерениям`,
    );
    expect(formatEffort({ kind: 'empirical', values: [] }, 'ru')).toContain(`0${NBSP}мин`);
  });

  const typed = fc
    .record({
      tenths: fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 3 }),
      unit: fc.constantFrom('minute', 'hour', 'day'),
    })
    .map(({ tenths, unit }): SpokenDistribution => {
      const minutes = { minute: 1, hour: 60, day: 480 }[unit];
      const [first = 0, second, third] = tenths
        .toSorted((a, b) => a - b)
        .map((tenth) => (tenth * minutes) / 10);
      if (second === undefined) return { kind: 'constant', value: first, unit };
      if (third === undefined) return { kind: 'uniform', min: first, max: second, unit };
      return { kind: 'pert', min: first, mode: second, max: third, unit };
    });

  test('what is printed reads back as the same distribution', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom<Language>('ru', 'en'), (distribution, language) => {
        const text = formatEffort(distribution, language);
        expect(parseEffort(text, language)).toEqual({ ok: true, value: distribution });
      }),
    );
  });
});
