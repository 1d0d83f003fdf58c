/**
 * Which blocks aren't parted from the next one by the end of a page: what announces a list or a table,
 * the fields of a form, and whatever would leave a last line or a signature alone on a page; and which
 * items of a list stay together. Both printers keep to it.
 */
import type { Block, List } from './blocks.ts';
import { isKeptWhole } from './kept-rows.ts';
import { textLength } from './walk.ts';

const ANNOUNCED: ReadonlySet<Block['kind']> = new Set([
  'list',
  'table',
  'passport',
  'signatureTable',
  'keyFigures',
]);

export function withKeptBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index): Block => {
    switch (block.kind) {
      case 'sheet':
        return { ...block, blocks: withKeptBlocks(block.blocks) };
      case 'clause':
      case 'paragraph':
      case 'remark':
      case 'table':
      case 'signatureTable':
      case 'callout':
      case 'formField':
        return isWithNext(blocks, index) ? { ...block, isLeadIn: true } : block;
      case 'list':
        return {
          ...block,
          kept: keptItems(block),
          ...(isWithNext(blocks, index) ? { isLeadIn: true } : {}),
        };
      default:
        return block;
    }
  });
}

function isWithNext(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block || !next) return false;
  const isBeforeEnd = isMovedEasily(block) && isEnd(blocks, index + 1);
  switch (block.kind) {
    case 'clause':
    case 'paragraph':
      return ANNOUNCED.has(next.kind) || isBeforeEnd;
    case 'remark':
      // Right below a heading it belongs to what the heading is over.
      return blocks[index - 1]?.kind === 'heading' || ANNOUNCED.has(next.kind) || isBeforeEnd;
    case 'callout':
      // Between two headings it is said of what both are over.
      return (
        ANNOUNCED.has(next.kind) ||
        (blocks[index - 1]?.kind === 'heading' && next.kind === 'heading')
      );
    case 'formField':
      return next.kind === 'formField';
    default:
      return isBeforeEnd;
  }
}

/** In characters: two lines, that aren't left alone at the head of a page. */
const FEW = 160;
/** In characters: what may move to the next page with what comes after it, without leaving half of one empty. */
const MOST_MOVED = 700;

/** A longer table to sign may be parted. */
const MOST_SIGNED_TOGETHER = 8;

function isMovedEasily(block: Block): boolean {
  if (block.kind === 'table' && !isKeptWhole(block)) return false;
  if (block.kind === 'signatureTable' && block.rows.length + block.spareRows > MOST_SIGNED_TOGETHER)
    return false;
  return textLength([block]) <= MOST_MOVED;
}

/** A last line of what a heading is over, or nothing but a place to sign. */
function isEnd(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  switch (block?.kind) {
    case 'paragraph':
    case 'clause':
    case 'remark':
      return textLength([block]) <= FEW && endsAt(blocks[index + 1]);
    case 'heading':
      return isToSign(blocks, index + 1);
    default:
      return block?.kind === 'signatureTable' || block?.kind === 'approvalBlock';
  }
}

/** Of a table to sign. A larger one has enough to stand alone with its heading. */
const FEW_ROWS = 4;

/** All that stands below a heading is a place to sign: a few rows, or fields. */
function isToSign(blocks: readonly Block[], first: number): boolean {
  const below = blocks.slice(first);
  const end = below.findIndex((block) => endsAt(block));
  const section = end < 0 ? below : below.slice(0, end);
  return section.length > 0 && section.every((block) => isSmallSign(block));
}

function isSmallSign(block: Block): boolean {
  if (block.kind === 'signatureTable') return block.rows.length + block.spareRows <= FEW_ROWS;
  return block.kind === 'formField';
}

function endsAt(next: Block | undefined): boolean {
  return (
    next === undefined ||
    next.kind === 'heading' ||
    next.kind === 'subheading' ||
    next.kind === 'pageBreak' ||
    next.kind === 'sheet'
  );
}

/** A list that is no longer than that moves to the next page as a whole. */
const MOST_WHOLE_ITEMS = 5;
const MOST_WHOLE_LINES = 8;
/** An item of more lines may stand alone. */
const MOST_LINES_OF_PAIR = 6;
/** Of the longest line of a paper. */
const LETTERS_IN_LINE = 75;

/** How many of the first items, and of the last ones, a page doesn't part. */
function keptItems({ items }: List): { readonly first: number; readonly last: number } {
  const lines = items.map((item) => Math.max(1, Math.ceil(textLength(item) / LETTERS_IN_LINE)));
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
  const count = items.length;
  if (count <= MOST_WHOLE_ITEMS && sum(lines) <= MOST_WHOLE_LINES) return { first: count, last: 0 };
  const pair = (some: readonly number[]) =>
    some.length === 2 && sum(some) <= MOST_LINES_OF_PAIR ? 2 : 1;
  const first = pair(lines.slice(0, 2));
  return { first, last: count - first < 2 ? count - first : pair(lines.slice(-2)) };
}
