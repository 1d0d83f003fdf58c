/**
 * Widths of table columns by what stands in them: the builder's shares are where it begins, and
 * width goes from one column to another as long as that saves lines. No column becomes narrower
 * than its longest word. Tables of one kind (the same titles on the same page) keep the same
 * widths through the whole document, so that the eye finds a column again.
 */
import type { Block, Cell, Column, PageLayout, Row, Table } from './blocks.ts';
import { SIDES_MM } from './layouts.ts';
import { INSET_MM, type Room, type RowTexts, type Said, settle, widen } from './settle-widths.ts';

const MM_PER_PT = 25.4 / 72;
/** Type of tables against that of the text. */
const TABLE_SIZE = 0.8;
/** Width of an average letter of PT Sans against its size, spaces counted; wider than most to be safe. */
const LETTER_WIDTH = 0.52;
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
      longestWord([titled(header[index] ?? ''), ...rows.flatMap((row) => row[index] ?? [])]),
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
  const isSaid = (index: number) => rows.some((row) => row[index]?.some(({ isBlank }) => !isBlank));
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
        return [said(block.runs.map(({ text }) => text).join(''))];
      case 'list':
        return block.items.flatMap((item) =>
          paragraphsOf(item).map((one) => ({ ...one, indent: one.indent + LIST_INDENT })),
        );
      default:
        return [];
    }
  });
}

/** Titles are bold. */
const BOLD_WIDER = 1.12;

/** Longer words are hyphenated or cut. */
const LONGEST_WHOLE = 18;

/** In letters; a word is what no line may part, so a space that doesn't break belongs to it. */
function said(text: string): Said {
  const words = text.split(/[^\S\u00a0\u202f]|(?<=\p{L}-)/u);
  const longest = Math.max(...words.map((word) => Math.min(word.length, LONGEST_WHOLE)));
  return { length: text.length, longest, indent: 0, isBlank: text.trim() === '' };
}

function titled(text: string): Said {
  const title = said(text);
  return { ...title, longest: title.longest * BOLD_WIDER };
}

function longestWord(texts: readonly Said[]): number {
  return Math.max(2, ...texts.map(({ longest, indent }) => longest + indent));
}

function widthOf(letters: number, { letterMm }: Room): number {
  return (letters + 1) * letterMm + INSET_MM;
}
