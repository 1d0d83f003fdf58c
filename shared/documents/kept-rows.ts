/**
 * Which rows of a table aren't parted by the end of a page: the first two, the last ones, which would
 * stand alone on the next, and a row without a number with the one that it goes on from. Both printers keep to it.
 */
import type { Block, Cell, Passport, Row, Table } from './blocks.ts';
import { textLength } from './walk.ts';

/** Short rows that are worth a page of their own; of long ones two are. */
const LAST_SHORT = 3;
const LAST_LONG = 2;
/** In characters; more of them kept together would leave too much of a page empty. */
const MOST_TOGETHER = 1300;
const MOST_SHORT = 400;
const FIRST_ENTRIES = 3;
const MOST_ROWS = 5;

export function withKeptRows(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'sheet') return { ...block, blocks: withKeptRows(block.blocks) };
    return block.kind === 'table' ? { ...block, rows: keptRows(block) } : block;
  });
}

/** Rows of a table that is better moved to the next page as a whole than parted. */
const MOST_WHOLE = 10;
/** In characters. Moving a larger one would leave too much of a page empty. */
const LARGEST_WHOLE = 600;

export function isKeptWhole(block: Table | Passport): boolean {
  const rows = block.kind === 'table' ? block.rows : block.entries;
  return rows.length <= MOST_WHOLE && textLength([block]) <= LARGEST_WHOLE;
}

/** Entries at the end of a passport that aren't left alone on the next page; all of a small one. */
export function entriesKept(block: Passport): number {
  const { entries } = block;
  if (isKeptWhole(block)) return entries.length;
  const last = entries.slice(-LAST_SHORT);
  const length = last.reduce((sum, { label, value }) => sum + label.length + textLength(value), 0);
  return last.length === LAST_SHORT && length <= MOST_SHORT ? LAST_SHORT : 1;
}

/** Entries at its beginning that aren't left alone below their heading. */
export function firstEntriesKept(block: Passport): number {
  const { entries } = block;
  if (isKeptWhole(block)) return entries.length;
  const rest = entries.length - entriesKept(block);
  return Math.max(1, Math.min(FIRST_ENTRIES, rest));
}

export function keptRows(table: Table): Row[] {
  const { columns, rows } = table;
  if (isKeptWhole(table)) {
    const last = rows.length - 1;
    return rows.map((row, index) =>
      row.kind === 'cells' && index < last ? { ...row, isWithNext: true } : row,
    );
  }
  const isNumbered = columns[0]?.width === 'auto';
  const last = rows.slice(-LAST_SHORT);
  const lastLength = last.reduce((sum, row) => sum + lengthOf(row), 0);
  const isLast = (index: number) =>
    index >= rows.length - (lastLength <= MOST_SHORT ? LAST_SHORT : LAST_LONG);
  const first = rows.findIndex(({ kind }) => kind === 'cells');
  const kept: Row[] = [];
  let together = { rows: 1, length: 0 };
  for (const [index, row] of rows.entries()) {
    const before = kept.at(-1);
    const length = lengthOf(row);
    const joined = { rows: together.rows + 1, length: together.length + length };
    const fits = joined.rows <= MOST_ROWS && joined.length <= MOST_TOGETHER;
    const isSecond = index - 1 === first && joined.length <= MOST_SHORT;
    const isWanted =
      row.kind === 'cells' && ((isNumbered && goesOn(row.cells)) || isLast(index - 1) || isSecond);
    if (before?.kind === 'cells' && isWanted && fits) {
      kept[kept.length - 1] = { ...before, isWithNext: true };
      together = joined;
    } else together = { rows: 1, length };
    kept.push(row);
  }
  return kept;
}

function goesOn([first]: readonly Cell[]): boolean {
  return first !== undefined && textLength(first) === 0;
}

function lengthOf(row: Row): number {
  if (row.kind === 'band') return 0;
  return row.cells.reduce((sum, cell) => sum + textLength(cell), 0);
}
