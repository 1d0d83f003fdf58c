/** Tables as files: what is known of numbers, and nothing that a spreadsheet would run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '#shared/exchange';

const table = (...rows: (string | number | null)[][]) => ({
  title: 'Очереди',
  columns: [
    { name: 'Шаг', quantity: 'text' as const },
    { name: 'Ждут', quantity: 'hours' as const },
  ],
  rows,
});

describe('csvOf', () => {
  test('opens in a Russian Excel: mark, semicolons, decimal commas', () => {
    expect(csvOf(table(['Позвонить', 0.1 + 0.2]), 'ru')).toBe(
      '\ufeffШаг;Ждут\r\nПозвонить;0,3\r\n',
    );
  });

  test.each([
    [1 / 3, '0.3333333'],
    [2 / 3, '0.6666667'],
    [-1234.56785, '-1234.568'],
    [4_490_886.263, '4490886'],
    [123_456_789, '123456789'],
    [9_999_999.96, '10000000'],
    [0.1 * 3, '0.3'],
    [1e-7 / 3, '3.333333e-8'],
    [0, '0'],
  ])('writes %d with seven significant digits, whole numbers whole', (number, text) => {
    expect(csvOf(table(['Позвонить', number]), 'en')).toContain(`,${text}\r\n`);
  });

  test('has commas and points in English, quotes around what holds a comma', () => {
    expect(csvOf(table(['Call, then "write"', 1.5]), 'en')).toBe(
      '\ufeffШаг,Ждут\r\n"Call, then ""write""",1.5\r\n',
    );
  });

  test('leaves a cell empty where there is no value', () => {
    expect(csvOf(table(['Позвонить', null]), 'ru')).toContain('Позвонить;\r\n');
  });

  test.each(['=1+1', '+7 495', '-5', '@SUM(A1)', '\t=1', '\r=1'])(
    'takes %j as text by an apostrophe',
    (text) => {
      const line = csvOf(table([text, 1]), 'ru').split('\r\n')[1] ?? '';
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  test('a number below zero stays a number', () => {
    expect(csvOf(table(['Разница', -2.5]), 'ru')).toContain('Разница;-2,5');
  });

  test('no text that was typed begins a cell with what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = csvOf(
          { title: '', columns: [{ name: text, quantity: 'text' }], rows: [] },
          'ru',
        ).slice(1);
        expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r](?!\n$)/);
      }),
    );
  });
});
