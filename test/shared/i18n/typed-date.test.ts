/** Dates as people type them; what no calendar has is refused, never moved. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatTypedDate,
  formatTypedMoment,
  type Language,
  parseDate,
  parseMoment,
} from '#shared/i18n';

describe('a typed date', () => {
  test.each([
    ['12.01.2026', '2026-01-12'],
    ['1.5.26', '2026-05-01'],
    ['01/05/2026', '2026-05-01'],
    ['12-01-2026', '2026-01-12'],
    ['2026-01-12', '2026-01-12'],
    ['12 января 2026 г.', '2026-01-12'],
    ['12\u00a0января\u00a02026\u00a0г.', '2026-01-12'],
    ['9 мая 2026', '2026-05-09'],
    ['3 марта 2026 года', '2026-03-03'],
    ['12 Jan 2026', '2026-01-12'],
    ['4 Sept 2026', '2026-09-04'],
    ['June 4, 2026', '2026-06-04'],
    [' 29.02.2028 ', '2028-02-29'],
  ])('%s', (text, expected) => {
    expect(parseDate(text)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ['', 'noDate'],
    ['завтра', 'notADate'],
    ['12.01', 'notADate'],
    ['12 абвгд 2026', 'notADate'],
    ['31.02.2026', 'noSuchDay'],
    ['29.02.2026', 'noSuchDay'],
    ['0.5.2026', 'noSuchDay'],
    ['01.13.2026', 'noSuchDay'],
    ['2026-00-10', 'noSuchDay'],
    ['1'.repeat(100_000), 'notADate'],
  ])('«%s» is refused: %s', (text, code) => {
    expect(parseDate(text)).toEqual({ ok: false, error: { code, text } });
  });

  test('reads back as the date that the field shows, in either language', () => {
    expect(formatTypedDate('2026-05-01', 'ru')).toBe('01.05.2026');
    expect(formatTypedDate('2026-05-01', 'en')).toBe('1 May 2026');
    const days = fc.integer({ min: 0, max: 40_000 }).map((day) => {
      return new Date(Date.UTC(1990, 0, 1 + day)).toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(days, fc.constantFrom<Language>('ru', 'en'), (day, language) => {
        expect(parseDate(formatTypedDate(day, language))).toEqual({ ok: true, value: day });
        const moment = `${day}T09:05`;
        expect(parseMoment(formatTypedMoment(moment, language))).toEqual({
          ok: true,
          value: moment,
        });
      }),
    );
  });
});

describe('a typed moment', () => {
  test.each([
    ['12.01.2026 9:00', '2026-01-12T09:00'],
    ['12.01.2026, 09:30', '2026-01-12T09:30'],
    ['2026-01-12T09:30', '2026-01-12T09:30'],
    ['12 Jan 2026, 18:05', '2026-01-12T18:05'],
  ])('%s', (text, expected) => {
    expect(parseMoment(text)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ['', 'noDate'],
    ['12.01.2026', 'noTimeOfDay'],
    ['12.01.2026 24:00', 'noSuchTime'],
    ['12.01.2026 10:60', 'noSuchTime'],
    ['31.04.2026 10:00', 'noSuchDay'],
    ['утром', 'notADate'],
  ])('«%s» is refused: %s', (text, code) => {
    expect(parseMoment(text)).toEqual({ ok: false, error: { code, text } });
  });
});
