/**
 * A table as CSV (RFC 4180) that spreadsheets open by a double click: in Russian with
 * semicolons and decimal commas, as Excel reads it there.
 */
import type { Language } from '#shared/i18n';
import type { Cell, FigureTable } from '#shared/simulation';
import { writtenNumber } from './written-number.ts';

const STYLES = {
  ru: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
} as const satisfies Record<Language, { separator: string; decimal: string }>;

/** Told by it, spreadsheets read UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would run as a formula when it begins a cell. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvOf({ columns, rows }: FigureTable, language: Language): string {
  const style = STYLES[language];
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell) =>
        typeof cell === 'number'
          ? writtenNumber(cell).replace('.', style.decimal)
          : quoted(harmless(cell ?? ''), style.separator),
      )
      .join(style.separator);
  const header = columns.map(({ name }) => name);
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${line(row)}\r\n`).join('');
}

/** For programs: commas, points, every text as it is. It isn't for a double click: a text may be a formula there. */
export function exactCsvOf({ columns, rows }: FigureTable): string {
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => quoted(String(cell ?? ''), ',')).join(',');
  const header = columns.map(({ name }) => name);
  return [header, ...rows].map((row) => `${line(row)}\r\n`).join('');
}

/** An apostrophe makes a spreadsheet take the text as text. */
function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  const isPlain = !text.includes(separator) && !/["\r\n]/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
