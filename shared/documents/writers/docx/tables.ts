/** Tables for Word: heads repeat on every page, rows stay whole where they fit on one. */
import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type {
  Cell,
  Column,
  Passport,
  Row,
  SignatureTable,
  Table as TableBlock,
} from '../../blocks.ts';
import { entriesKept, firstEntriesKept } from '../../kept-rows.ts';
import { isBreakable, textLength } from '../../walk.ts';
import { twips } from './measures.ts';
import { type LineSetting, textRuns } from './runs.ts';
import { HAIRLINE, WASH } from './styles.ts';

export interface CellLook {
  readonly align?: Column['align'];
  /** Its row stays on the page with the next one: Word wants that said of every paragraph in it. */
  readonly isKept?: boolean;
}

export type Filling = (cell: Cell, look?: CellLook) => (Paragraph | Table)[];

export interface TableSetting {
  readonly line: LineSetting;
  readonly widthMm: number;
  readonly fill: Filling;
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const GRID = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
export const NO_GRID = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const MARGINS = { top: 60, bottom: 40, left: 85, right: 85, marginUnitType: WidthType.DXA };
/** Of single letters, read along its lines. */
const MATRIX_MARGINS = { ...MARGINS, top: 25, bottom: 5 };
const SHADED = { type: ShadingType.CLEAR, color: 'auto', fill: WASH };
/** Of the small type in tables, generously. */
const TWIPS_PER_LETTER = 115;
const NARROWEST = 480;
const TURNED_MM = { perLetter: 1.9, aside: 5, least: 14 } as const;
const MOST_SIGNED_TOGETHER = 8;
const LAST_SIGNED_TOGETHER = 3;
/** Room for a signature. */
const PEN_MM = 9;

export function tableOf(block: TableBlock, setting: TableSetting): Table {
  const widths = widthsOf(block, twips(setting.widthMm));
  const isTurned = block.columns.some(({ isTitleTurned }) => isTitleTurned);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(isTurned
      ? { height: { value: twips(turnedHeightMm(block)), rule: HeightRule.EXACT } }
      : {}),
    children: block.header.map((title, index) =>
      headCell(title, widths[index] ?? 0, block.columns[index], setting.line),
    ),
  });
  // A head of nothing but empty titles is a grey strip.
  const heads = block.header.some((title) => title !== '') ? [head] : [];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: GRID,
    margins: isTurned ? MATRIX_MARGINS : MARGINS,
    rows: [...heads, ...block.rows.map((row) => rowOf(row, block.columns, widths, setting))],
  });
}

/** Word doesn't grow a row with turned text; a title may take two lines. */
function turnedHeightMm({ header, columns }: TableBlock): number {
  const lengths = header.map((title, index) => {
    if (!columns[index]?.isTitleTurned) return 0;
    const longestWord = Math.max(...title.split(/[\s-]/u).map((word) => word.length));
    return Math.max(longestWord, title.length * 0.6);
  });
  return Math.max(TURNED_MM.least, TURNED_MM.aside + TURNED_MM.perLetter * Math.max(...lengths));
}

function headCell(title: string, width: number, column: Column | undefined, line: LineSetting) {
  const isTurned = column?.isTitleTurned === true;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: SHADED,
    verticalAlign: isTurned ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM,
    ...(isTurned ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
    children: [
      new Paragraph({
        style: 'TableHead',
        children: textRuns(title, line),
        ...(column?.align === undefined || isTurned ? {} : { alignment: column.align }),
      }),
    ],
  });
}

function rowOf(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  { line, fill }: TableSetting,
): TableRow {
  if (row.kind === 'band') {
    const cell = new TableCell({
      columnSpan: columns.length,
      shading: SHADED,
      children: [new Paragraph({ style: 'TableHead', children: textRuns(row.text, line) })],
    });
    return new TableRow({ cantSplit: true, children: [cell] });
  }
  const spare = columns.length - row.cells.length;
  return new TableRow({
    cantSplit: !row.cells.some(isBreakable),
    children: row.cells.map((cell, index) => {
      const span = index + 1 === row.cells.length ? 1 + spare : 1;
      const width = widths.slice(index, index + span).reduce((sum, one) => sum + one, 0);
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        ...(span > 1 ? { columnSpan: span } : {}),
        children: fill(cell, { align: columns[index]?.align, isKept: row.isWithNext === true }),
      });
    }),
  });
}

/** `auto` takes what its longest text needs, the others share what is left by their weights. */
function widthsOf({ columns, header, rows }: TableBlock, total: number): number[] {
  const needed = columns.map(({ width }, index) => {
    if (width !== 'auto') return 0;
    const texts = rows.map((row) =>
      row.kind === 'cells' && row.cells.length > index ? textLength(row.cells[index] ?? []) : 0,
    );
    const longest = Math.max(header[index]?.length ?? 0, ...texts);
    return Math.min(Math.max(longest * TWIPS_PER_LETTER + 200, NARROWEST), total / 3);
  });
  const rest = total - needed.reduce((sum, one) => sum + one, 0);
  const weights = columns.map(({ width }) => (width === 'auto' ? 0 : width));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  return needed.map((width, index) =>
    width > 0
      ? Math.round(width)
      : Math.round((rest * (weights[index] ?? 0)) / Math.max(whole, 1e-9)),
  );
}

/** Of the names in a passport, most of which are a word or two. */
const NAMES_MM = 44;

/** Names and what they are, in two columns. */
export function passportOf(
  entries: Passport['entries'],
  { line, widthMm, fill }: TableSetting,
  namesMm = NAMES_MM,
): Table {
  const keptFrom = entries.length - entriesKept({ kind: 'passport', entries });
  const keptTo = firstEntriesKept({ kind: 'passport', entries }) - 1;
  const total = twips(widthMm);
  const first = Math.min(twips(namesMm), Math.round(total / 2));
  const widths = [first, total - first];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    borders: GRID,
    margins: MARGINS,
    rows: entries.map(({ label, value }, index) => {
      const isKept = index < keptTo || (index >= keptFrom && index < entries.length - 1);
      return new TableRow({
        cantSplit: !isBreakable(value),
        children: [
          new TableCell({
            width: { size: first, type: WidthType.DXA },
            shading: SHADED,
            children: [
              new Paragraph({
                style: 'TableText',
                ...(isKept ? { keepNext: true } : {}),
                children: textRuns(label, line),
              }),
            ],
          }),
          new TableCell({
            width: { size: total - first, type: WidthType.DXA },
            children: fill(value, { isKept }),
          }),
        ],
      });
    }),
  });
}

export function signatureTableOf(
  { columns, rows, spareRows, isLeadIn }: SignatureTable,
  { line, widthMm, fill }: TableSetting,
): Table {
  const total = twips(widthMm);
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((total * width) / whole));
  const spare = Array.from({ length: spareRows }, () => columns.map(() => ''));
  const all = [...rows, ...spare];
  // Nobody signs in the row that was left for the next page.
  const keptFrom = all.length > MOST_SIGNED_TOGETHER ? all.length - LAST_SIGNED_TOGETHER : 0;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    borders: GRID,
    margins: MARGINS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) =>
          headCell(title, widths[index] ?? 0, undefined, line),
        ),
      }),
      ...all.map(
        (texts, row) =>
          new TableRow({
            cantSplit: true,
            height: { value: twips(PEN_MM), rule: HeightRule.ATLEAST },
            children: texts.map(
              (text, index) =>
                new TableCell({
                  width: { size: widths[index] ?? 0, type: WidthType.DXA },
                  verticalAlign: VerticalAlignTable.CENTER,
                  children: fill([{ kind: 'paragraph', runs: [{ text }] }], {
                    isKept: row >= keptFrom && (row < all.length - 1 || isLeadIn === true),
                  }),
                }),
            ),
          }),
      ),
    ],
  });
}
