/** Neutral blocks → paragraphs and tables of Word, one after another, for pages of one frame. */
import { HeadingLevel, LineRuleType, Paragraph, SequentialIdentifier, TableOfContents } from 'docx';
import type { Block, Caption, Clause, Figure, Heading } from '../../blocks.ts';
import { callout, card, chartTable, keyFigures, pipelineList } from './groups.ts';
import { fillCell, listItems } from './lists.ts';
import { twips } from './measures.ts';
import { bookmarked, type LineSetting, lineOf, textRuns } from './runs.ts';
import { tableSetting, type WordBlock, type WordPart, type WordSetting } from './setting.ts';
import { approvalOf, formFieldOf, mastheadOf } from './signing.ts';
import { SECTION_NUMBERS } from './styles.ts';
import { passportOf, signatureTableOf, tableOf } from './tables.ts';

export function wordBlocks(blocks: readonly Block[], part: WordPart): WordBlock[] {
  const setting: WordSetting = {
    ...part,
    // A heading breaks the page itself: an empty line for it would stand above the heading.
    write: (inner) =>
      inner.flatMap((block, index) => {
        if (block.kind === 'pageBreak' && inner[index + 1]?.kind === 'heading') return [];
        const said = isSignedBelow(inner, index) ? withLastRowKept(block) : block;
        const words = wordBlock(said, setting, startsPage(inner, index, part));
        return needsAir(inner, index, part) ? words : withoutAir(words);
      }),
    fill: (cell, look) => fillCell(cell, setting, look),
  };
  const written = setting.write(blocks);
  // A table can't be the last of all, yet what follows it must find room on its page.
  return written.at(-1) instanceof Air ? [...withoutAir(written), hairline()] : written;
}

/** Nobody signs on a page that has nothing else. */
function isSignedBelow(blocks: readonly Block[], index: number): boolean {
  const [heading, signatures] = blocks.slice(index + 1, index + 3);
  return heading?.kind === 'heading' && signatures?.kind === 'signatureTable';
}

function withLastRowKept(block: Block): Block {
  if (block.kind !== 'table') return block;
  const last = block.rows.at(-1);
  if (last?.kind !== 'cells') return block;
  return { ...block, rows: [...block.rows.slice(0, -1), { ...last, isWithNext: true }] };
}

/** A heading has its own air above. */
function needsAir(blocks: readonly Block[], index: number, part: WordPart): boolean {
  const next = blocks[index + 1]?.kind;
  return next !== 'heading' && next !== 'subheading' && !endsPage(blocks, index, part);
}

/** What a section begins with stands on a page of its own anyway. */
function startsPage(blocks: readonly Block[], index: number, { chaptersTurn }: WordPart): boolean {
  const block = blocks[index];
  const isChapter = chaptersTurn && block?.kind === 'heading' && block.level === 1;
  return blocks[index - 1]?.kind === 'pageBreak' || (isChapter && index > 0);
}

function endsPage(blocks: readonly Block[], index: number, part: WordPart): boolean {
  return blocks[index + 1]?.kind === 'pageBreak' || startsPage(blocks, index + 1, part);
}

function wordBlock(block: Block, setting: WordSetting, isOnNewPage: boolean): WordBlock[] {
  const { line, frame } = setting;
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, line, isOnNewPage)];
    case 'clause':
      return [clauseOf(block, setting)];
    case 'paragraph': {
      // A letter or a dialogue, line by line: no line of it is the first one.
      const style = block.runs.some(({ text }) => text.includes('\n')) ? 'Lines' : 'BodyText';
      return [
        new Paragraph({
          style,
          ...(block.isLeadIn ? { keepNext: true } : {}),
          children: lineOf(block.runs, line),
        }),
      ];
    }
    case 'subheading':
      return [new Paragraph({ style: 'MinorHeading', children: lineOf(block.runs, line) })];
    case 'remark':
      return [
        new Paragraph({
          style: 'Remark',
          spacing: { before: 60, after: 160 },
          ...(block.isLeadIn ? { keepNext: true } : {}),
          children: lineOf(block.runs, line),
        }),
      ];
    case 'list':
      return listItems(block, setting, { level: 0, isInCell: false });
    case 'table':
      return spaced([...captionOf(block.caption, line), tableOf(block, tableSetting(setting))]);
    case 'figure':
      return figureOf(block, setting);
    case 'barChart':
      return spaced(chartTable(block, tableSetting(setting)));
    case 'keyFigures':
      return spaced([keyFigures(block, tableSetting(setting))]);
    case 'pipeline':
      return listItems(pipelineList(block), setting, { level: 0, isInCell: false });
    case 'passport':
      return spaced([passportOf(block.entries, tableSetting(setting))]);
    case 'card':
      return spaced(card(block, setting));
    case 'callout':
      return spaced([callout(block, tableSetting(setting))], block.isLeadIn === true);
    case 'formField':
      return formFieldOf(block, frame, line);
    case 'signatureTable':
      return spaced([signatureTableOf(block, tableSetting(setting))]);
    case 'approvalBlock':
      return approvalOf(block, frame, line);
    case 'masthead':
      return mastheadOf(block, frame, line);
    case 'pageBreak':
      return [pageTurn()];
    case 'contents':
      return [
        new Paragraph({ style: 'ContentsTitle', children: textRuns(block.title, line) }),
        new TableOfContents(block.title, {
          hyperlink: true,
          headingStyleRange: `1-${block.depth}`,
        }),
      ];
    case 'sheet':
      // A sheet is a section of its own; one inside another block has no page to turn.
      return setting.write(block.blocks);
  }
}

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function headingOf(block: Heading, line: LineSetting, startsPage: boolean): Paragraph {
  return new Paragraph({
    heading: LEVELS[block.level],
    ...(block.number === undefined
      ? {}
      : { numbering: numberAt(block.level), indent: { left: 0, firstLine: 0 } }),
    ...(startsPage ? { pageBreakBefore: true } : {}),
    children: bookmarked(block.id, textRuns(block.text, line), line),
  });
}

function clauseOf(block: Clause, { line, indentMm }: WordSetting): Paragraph {
  const { runs, id, number = '1', isLeadIn } = block;
  return new Paragraph({
    style: 'Clause',
    numbering: numberAt(number.split('.').length),
    indent: { left: 0, firstLine: twips(indentMm) },
    ...(isLeadIn ? { keepNext: true } : {}),
    children: bookmarked(id, lineOf(runs, line), line),
  });
}

function numberAt(level: number) {
  return { reference: SECTION_NUMBERS, level: level - 1 };
}

function captionOf(caption: Caption | undefined, line: LineSetting): Paragraph[] {
  if (!caption) return [];
  const { word, text } = caption;
  return [
    new Paragraph({
      style: 'Caption',
      children: [
        ...textRuns(`${word}\u00a0`, line),
        new SequentialIdentifier(word),
        ...textRuns(`\u00a0– ${text}`, line),
      ],
    }),
  ];
}

function figureOf(block: Figure, { line, pictures }: WordSetting): WordBlock[] {
  const picture = pictures.get(block);
  // What can't be drawn is at least said.
  if (!picture)
    return [new Paragraph({ style: 'Remark', children: textRuns(block.alternative, line) })];
  return [
    new Paragraph({ style: 'Lines', alignment: 'center', children: [picture] }),
    ...captionOf(block.caption, line),
  ];
}

/** Two tables that touch are one for Word; a little air keeps them apart. */
class Air extends Paragraph {
  constructor(isWithNext: boolean) {
    const kept = isWithNext ? { keepNext: true } : {};
    super({ style: 'Lines', ...kept, spacing: { before: 0, after: 60, line: 120 } });
  }
}

function spaced(blocks: readonly WordBlock[], isWithNext = false): WordBlock[] {
  return [...blocks, new Air(isWithNext)];
}

/** Air below a table that fills its page would be a page of its own. */
function withoutAir(blocks: WordBlock[]): WordBlock[] {
  return blocks.at(-1) instanceof Air ? blocks.slice(0, -1) : blocks;
}

/** A line as thin as can be on the next page. */
export function pageTurn(): Paragraph {
  return new Paragraph({ style: 'Lines', pageBreakBefore: true, spacing: THINNEST });
}

function hairline(): Paragraph {
  return new Paragraph({ style: 'Lines', spacing: THINNEST });
}

const THINNEST = { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT };
