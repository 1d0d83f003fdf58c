/** One sheet of a workbook: rows of cells under a header that stays in view. */
import { element, escapeXml } from '#shared/diagram';
import type { Cell, FigureTable, TableColumn } from '#shared/simulation';
import { writtenNumber } from './written-number.ts';
import { headerStyle, numberStyle, TEXT_STYLE } from './xlsx-styles.ts';

/** Excel refuses more in one cell. */
const LONGEST_TEXT = 32_767;
/** In characters, as Excel counts widths. */
const NARROWEST = 13;
const WIDEST = 60;
/** In points: one line of the workbook's font. Excel shows no row that is higher. */
const LINE_HEIGHT = 15;
const HIGHEST = 409;
/** Characters of the header that fewer fit in: it is bold, a filter's button stands in it, numbers have room behind. */
const HEADER_TAKES = 4;

interface SheetPlace {
  readonly namespace: string;
  /** The one that is shown when the workbook opens. */
  readonly isFirst: boolean;
}

export function sheetXml(table: FigureTable, { namespace, isFirst }: SheetPlace): string {
  const { columns, rows } = table;
  const header = columns
    .map((column, at) => textCell(at, 0, column.name, headerStyle(column)))
    .join('');
  const widths = columns.map((column, at) => widthOf(column, at, rows));
  const names = columns.map(({ name }) => name);
  const headerRow = {
    r: '1',
    ...heightOf(
      names,
      widths.map((width) => width - HEADER_TAKES),
    ),
  };
  const written = rows.map((cells, row) =>
    element(
      'row',
      { r: String(row + 2), ...heightOf(cells, widths) },
      cells.map((cell, at) => dataCell({ table, row, at }, cell)).join(''),
    ),
  );
  const isNumeric = columns.some(({ quantity }) => quantity !== 'text');
  return element(
    'worksheet',
    { xmlns: namespace },
    [
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: '1' })),
      sheetView(isFirst, isNumeric),
      element('cols', {}, widths.map(columnXml).join('')),
      element('sheetData', {}, element('row', headerRow, header) + written.join('')),
      isNumeric && rows.length > 0
        ? element('autoFilter', { ref: `A1:${address(columns.length - 1, rows.length)}` })
        : '',
      ...printing(),
    ].join(''),
  );
}

/** A4 lying down, as wide as the table; lines between the cells, since a page has no pale ones of its own. */
function printing(): string[] {
  const margin = '0.4';
  return [
    element('printOptions', { gridLines: '1' }),
    element('pageMargins', {
      left: margin,
      right: margin,
      top: margin,
      // Where the name of the sheet and the page stand.
      bottom: '0.6',
      header: '0.2',
      footer: '0.3',
    }),
    element('pageSetup', { paperSize: '9', orientation: 'landscape', fitToHeight: '0' }),
    element('headerFooter', {}, element('oddFooter', {}, '&amp;L&amp;A&amp;R&amp;P / &amp;N')),
  ];
}

/** The header stays, and beside numbers so do the names of the rows. */
function sheetView(isFirst: boolean, isNumeric: boolean): string {
  const pane = isNumeric
    ? { xSplit: '1', ySplit: '1', topLeftCell: 'B2', activePane: 'bottomRight' }
    : { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft' };
  const selected = isFirst ? { tabSelected: '1' } : {};
  return element(
    'sheetViews',
    {},
    element(
      'sheetView',
      { ...selected, workbookViewId: '0' },
      element('pane', { ...pane, state: 'frozen' }),
    ),
  );
}

/** Not every reader measures cells of several lines by itself: it would show the first line only. */
function heightOf(cells: readonly Cell[], widths: readonly number[]): Record<string, string> {
  const lines = cells.map((cell, at) => {
    if (typeof cell !== 'string') return 1;
    const width = widths[at] ?? WIDEST;
    return cell.split('\n').reduce((sum, line) => sum + linesIn(line, width), 0);
  });
  const most = Math.max(1, ...lines);
  if (most === 1) return {};
  return { ht: String(Math.min(HIGHEST, most * LINE_HEIGHT)), customHeight: '1' };
}

/** Broken between words, and inside those that are longer than a line. */
function linesIn(text: string, width: number): number {
  let lines = 1;
  let taken = 0;
  for (const { length } of text.split(/\s+/u)) {
    const needed = taken === 0 ? length : taken + 1 + length;
    if (needed <= width) taken = needed;
    else {
      lines += (taken === 0 ? 0 : 1) + Math.ceil(length / width) - 1;
      taken = length % width || width;
    }
  }
  return lines;
}

function widthOf(
  { name, quantity, widest = WIDEST }: TableColumn,
  at: number,
  rows: readonly (readonly Cell[])[],
): number {
  const longestWord = Math.max(...name.split(/\s+/u).map(({ length }) => length)) + HEADER_TAKES;
  const longestText =
    quantity === 'text' ? Math.max(0, ...rows.map((row) => longestLine(row[at]))) + 2 : 0;
  return Math.min(widest, Math.max(NARROWEST, longestWord, longestText));
}

function longestLine(cell: Cell | undefined): number {
  return Math.max(
    ...String(cell ?? '')
      .split('\n')
      .map(({ length }) => length),
  );
}

function columnXml(width: number, at: number): string {
  const number = String(at + 1);
  return element('col', { min: number, max: number, width, customWidth: '1' });
}

interface Place {
  readonly table: FigureTable;
  readonly row: number;
  readonly at: number;
}

function dataCell({ table, row, at }: Place, cell: Cell): string {
  if (typeof cell === 'string') return textCell(at, row + 1, cell, TEXT_STYLE);
  // Nothing is known: an empty cell, which no sum or mean takes for 0.
  if (cell === null || !Number.isFinite(cell)) return '';
  const column = table.columns[at];
  const quantity = table.rowQuantities?.[row] ?? column?.quantity ?? 'number';
  const style = numberStyle(quantity, column ?? {});
  return element(
    'c',
    { r: address(at, row + 1), s: String(style) },
    element('v', {}, writtenNumber(cell)),
  );
}

/** An inline string is no formula, whatever it begins with. */
function textCell(at: number, row: number, text: string, style: number): string {
  const written = element('t', { 'xml:space': 'preserve' }, escapeXml(literal(text)));
  return element(
    'c',
    { r: address(at, row), s: String(style), t: 'inlineStr' },
    element('is', {}, written),
  );
}

/** `_x0041_` would be read as the character of that number (clause 22.9.2.19), unless its first sign is. */
function literal(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Column and row, counted from 0, as «B2». */
function address(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
