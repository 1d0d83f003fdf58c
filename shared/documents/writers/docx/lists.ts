/** Lists and what fills a cell: paragraphs that carry Word's own numbering. */
import { Paragraph, type Table } from 'docx';
import type { Block, Cell, List } from '../../blocks.ts';
import { lineOf } from './runs.ts';
import type { WordBlock, WordSetting } from './setting.ts';
import { BULLETS, CELL_BULLETS, CELL_STEPS, CELL_TICKS, STEPS, TICKS } from './styles.ts';
import type { CellLook } from './tables.ts';

export interface ListPlace {
  readonly level: number;
  readonly isInCell: boolean;
  /** As of a cell. */
  readonly isKept?: boolean;
}

const kept = ({ isKept }: { readonly isKept?: boolean }) => (isKept ? { keepNext: true } : {});

/** Word's lists have nine levels; ours are set apart by three. */
const DEEPEST = 2;

export function listItems(list: List, setting: WordSetting, place: ListPlace): WordBlock[] {
  const reference = referenceOf(list, place);
  const level = Math.min(place.level, DEEPEST);
  const numbering = list.ordered
    ? { reference, level, instance: setting.nextList() }
    : { reference, level };
  const style = place.isInCell ? 'TableText' : list.isToTick ? 'TickList' : 'ListParagraph';
  return list.items.flatMap((item, index) => {
    const [first, ...rest] = item;
    const here = isWithNext(list, index) ? { ...place, isKept: true } : place;
    if (first?.kind !== 'paragraph') {
      return [new Paragraph({ style, numbering, ...kept(here) }), ...within(item, setting, here)];
    }
    return [
      new Paragraph({
        style,
        numbering,
        ...kept(here),
        children: lineOf(first.runs, setting.line),
      }),
      ...within(rest, setting, here),
    ];
  });
}

/** The first items stay together and so do the last ones. */
function isWithNext(
  { items, kept: { first, last } = { first: 0, last: 0 }, isLeadIn }: List,
  index: number,
) {
  if (index === items.length - 1) return isLeadIn === true;
  return index < first - 1 || index >= items.length - last;
}

function referenceOf({ ordered, isToTick }: List, { isInCell }: ListPlace): string {
  if (isToTick) return isInCell ? CELL_TICKS : TICKS;
  if (ordered) return isInCell ? CELL_STEPS : STEPS;
  return isInCell ? CELL_BULLETS : BULLETS;
}

function within(blocks: readonly Block[], setting: WordSetting, place: ListPlace): WordBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'list'
      ? listItems(block, setting, { ...place, level: place.level + 1 })
      : inside(block, setting, place),
  );
}

function inside(block: Block, setting: WordSetting, place: ListPlace): WordBlock[] {
  if (block.kind !== 'paragraph') return setting.write([block]);
  const children = lineOf(block.runs, setting.line);
  return [new Paragraph({ style: 'TableText', ...kept(place), children })];
}

/** A cell ends with a paragraph, even an empty one: Word can't open a table otherwise. */
export function fillCell(
  cell: Cell,
  setting: WordSetting,
  look: CellLook = {},
): (Paragraph | Table)[] {
  const { align } = look;
  const paragraph = {
    style: 'TableText',
    ...kept(look),
    ...(align === undefined ? {} : { alignment: align }),
  };
  const filled = cell.flatMap((block): WordBlock[] => {
    if (block.kind === 'list') {
      return listItems(block, setting, { level: 0, isInCell: true, ...look });
    }
    if (block.kind !== 'paragraph') return setting.write([block]);
    return [new Paragraph({ ...paragraph, children: lineOf(block.runs, setting.line) })];
  });
  const fitting = filled.filter((one): one is Paragraph | Table => !isContents(one));
  return fitting.at(-1) instanceof Paragraph ? fitting : [...fitting, new Paragraph(paragraph)];
}

/** Contents stand on a page of their own; builders never put them into a cell. */
function isContents(block: WordBlock): boolean {
  return !(block instanceof Paragraph) && 'fromHeadings' in block;
}
