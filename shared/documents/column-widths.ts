/**
 * Widths of table columns by what stands in them: the builder's shares are where it begins, and
 * width goes from one column to another as long as that saves lines. No column becomes narrower
 * than its longest word. Tables of one kind (the same titles on the same page) keep the same
 * widths through the whole document, so that the eye finds a column again.
 */
import type { Block, Cell, Column, PageLayout, Row, Table } from './blocks.ts';
import { SIDES_MM } from './layouts.ts';

interface Room {
  readonly widthMm: number;
  /** Of one letter in a table, on average. */
  readonly letterMm: number;
}

const MM_PER_PT = 25.4 / 72;
/** Type of tables against that of the text. */
const TABLE_SIZE = 0.8;
/** Width of an average letter of PT Sans against its size, spaces counted; wider than most to be safe. */
const LETTER_WIDTH = 0.52;
/** White at both sides of a cell. */
const INSET_MM = 3.6;
/** From one column to another at a time, of the whole width. */
const STEP = 0.01;
const MOST_STEPS = 60;
/** A sample of a long table says enough, and a book of thousands of rows isn't kept waiting. */
const MOST_ROWS = 60;

export function fitColumns(blocks: readonly Block[], layout: PageLayout): Block[] {
  const { left, right } = layout.marginMm;
  const page = layout.isLandscape ? SIDES_MM.a4.long : SIDES_MM.a4.short;
  const letterMm = layout.fontSizePt * TABLE_SIZE * LETTER_WIDTH * MM_PER_PT;
  const kinds = new Map<string, Table[]>();
  const keyOf = (table: Table, widthMm: number) =>
    JSON.stringify([table.header, table.columns, widthMm]);
  eachTable(blocks, page - left - right, (table, widthMm) => {
    const key = keyOf(table, widthMm);
    kinds.set(key, [...(kinds.get(key) ?? []), table]);
    return table;
  });
  const fitted = new Map<string, readonly Column[]>();
  return eachTable(blocks, page - left - right, (table, widthMm) => {
    const key = keyOf(table, widthMm);
    const columns = fitted.get(key) ?? fittedTo(kinds.get(key) ?? [table], { widthMm, letterMm });
    fitted.set(key, columns);
    return { ...table, columns };
  });
}

/** Tables that have the page's width: those inside cards and cells are small and stay as they are. */
function eachTable(
  blocks: readonly Block[],
  widthMm: number,
  change: (table: Table, widthMm: number) => Table,
): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return change(block, widthMm);
    if (block.kind !== 'sheet') return block;
    const { short, long } = SIDES_MM[block.paper];
    const inner = (block.isLandscape ? long : short) - 2 * block.marginMm.side;
    return { ...block, blocks: eachTable(block.blocks, inner, change) };
  });
}

function fittedTo(tables: readonly Table[], room: Room): readonly Column[] {
  const [first] = tables;
  if (!first) return [];
  const { columns, header } = first;
  // Turned titles stand over columns of single letters, which are all alike.
  if (columns.some(({ isTitleTurned }) => isTitleTurned)) return columns;
  const rows = sample(tables.flatMap((table) => table.rows)).map((row) => textsOf(row, columns));
  const least = columns.map((_, index) =>
    widthOf(
      longestWord([
        { text: header[index] ?? '', indent: 0 },
        ...rows.flatMap((row) => row[index] ?? []),
      ]),
      room,
    ),
  );
  const isFree = ({ width }: Column) => width !== 'auto';
  const taken = columns.reduce(
    (sum, one, index) => sum + (isFree(one) ? 0 : (least[index] ?? 0)),
    0,
  );
  const free = room.widthMm - taken;
  const shares = columns.reduce((sum, { width }) => sum + (width === 'auto' ? 0 : width), 0);
  const begin = columns.map(({ width }, index) =>
    width === 'auto' ? (least[index] ?? 0) : (width / shares) * free,
  );
  // A column without a word is there to be written in by hand: it keeps its room.
  const isSaid = (index: number) => rows.some((row) => (row[index]?.length ?? 0) > 0);
  const movable = columns.flatMap((column, index) =>
    isFree(column) && isSaid(index) ? [index] : [],
  );
  const widths = settle(widen(begin, least, movable), { least, movable, rows, room });
  return columns.map((column, index) =>
    isFree(column) ? { ...column, width: Math.round((widths[index] ?? 0) * 10) / 10 } : column,
  );
}

function sample(rows: readonly Row[]): Row[] {
  const filled = rows.filter(({ kind }) => kind === 'cells');
  const every = Math.max(1, Math.ceil(filled.length / MOST_ROWS));
  return filled.filter((_, index) => index % every === 0);
}

/** Of each line of a list, in letters. */
const LIST_INDENT = 3;

interface Said {
  readonly text: string;
  readonly indent: number;
}

type RowTexts = readonly (readonly Said[])[];

/** The paragraphs of each cell; a cell that runs over several columns says nothing of any. */
function textsOf(row: Row, columns: readonly Column[]): RowTexts {
  if (row.kind === 'band') return [];
  const isWhole = row.cells.length === columns.length;
  return (isWhole ? row.cells : row.cells.slice(0, -1)).map(paragraphsOf);
}

function paragraphsOf(cell: Cell): Said[] {
  return cell.flatMap((block): Said[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'clause':
      case 'subheading':
      case 'remark':
        return [{ text: block.runs.map(({ text }) => text).join(''), indent: 0 }];
      case 'list':
        return block.items.flatMap((item) =>
          paragraphsOf(item).map(({ text, indent }) => ({ text, indent: indent + LIST_INDENT })),
        );
      default:
        return [];
    }
  });
}

/** Longer words are hyphenated or cut. */
const LONGEST_WHOLE = 18;

/** In letters; a word is what no line may part, so a space that doesn't break belongs to it. */
function longestWord(texts: readonly Said[]): number {
  const lengths = texts.flatMap(({ text, indent }) =>
    text
      .split(/[^\S\u00a0\u202f]|(?<=\p{L}-)/u)
      .map((word) => indent + Math.min([...word].length, LONGEST_WHOLE)),
  );
  return Math.max(2, ...lengths);
}

function widthOf(letters: number, { letterMm }: Room): number {
  return (letters + 1) * letterMm + INSET_MM;
}

/** Columns that are too narrow for a word take what they lack from those that have the most to spare. */
function widen(
  begin: readonly number[],
  least: readonly number[],
  movable: readonly number[],
): number[] {
  const widths = [...begin];
  const spare = (index: number) => (widths[index] ?? 0) - (least[index] ?? 0);
  for (const index of movable) {
    while (spare(index) < 0) {
      const giver = movable.reduce((most, one) => (spare(one) > spare(most) ? one : most), index);
      const moved = Math.min(-spare(index), spare(giver) / 2);
      // Nobody has anything to spare: there are more words than room.
      if (moved < 0.1) break;
      widths[giver] = (widths[giver] ?? 0) - moved;
      widths[index] = (widths[index] ?? 0) + moved;
    }
  }
  return widths;
}

interface Settling {
  readonly least: readonly number[];
  readonly movable: readonly number[];
  readonly rows: readonly RowTexts[];
  readonly room: Room;
}

/** Step by step, the move that saves the most lines; none that saves nothing. */
function settle(begin: readonly number[], settling: Settling): readonly number[] {
  let now: Tried = { widths: begin, lines: linesOf(settling.rows, begin, settling.room) };
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const best = moves(now.widths, settling).reduce(
      (least, one) => (one.lines < least.lines ? one : least),
      now,
    );
    if (best === now) break;
    now = best;
  }
  return now.widths;
}

interface Tried {
  readonly widths: readonly number[];
  readonly lines: number;
}

/** A step of width from each column that can spare it to each other one. */
function moves(widths: readonly number[], { least, movable, rows, room }: Settling): Tried[] {
  const step = room.widthMm * STEP;
  const givers = movable.filter((index) => (widths[index] ?? 0) - step >= (least[index] ?? 0));
  return givers.flatMap((giver) =>
    movable
      .filter((taker) => taker !== giver)
      .map((taker) => {
        const tried = [...widths];
        tried[giver] = (tried[giver] ?? 0) - step;
        tried[taker] = (tried[taker] ?? 0) + step;
        return { widths: tried, lines: linesOf(rows, tried, room) };
      }),
  );
}

/**
 * How high the table is, in lines. Lines of a cell are counted in parts, and each cell adds a little:
 * so that a move counts that brings the next line nearer.
 */
function linesOf(rows: readonly RowTexts[], widths: readonly number[], room: Room): number {
  return rows.reduce((sum, row) => {
    const heights = row.map((paragraphs, index) => {
      const letters = Math.max(1, ((widths[index] ?? 0) - INSET_MM) / room.letterMm);
      return paragraphs.reduce(
        (lines, { text, indent }) => lines + linesFor(text.length / Math.max(1, letters - indent)),
        0,
      );
    });
    const highest = Math.max(1, ...heights);
    return sum + highest + 0.05 * heights.reduce((all, height) => all + height, 0);
  }, 0);
}

/** A text fills its lines only in part: what doesn't fit begins another one. */
function linesFor(full: number): number {
  return full <= 1 ? 1 : full + 0.5;
}
