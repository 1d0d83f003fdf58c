/** One walk over everything that a document prints; typography and checks are made with it. */
import type {
  ApprovalBlock,
  Block,
  Caption,
  Cell,
  DocumentModel,
  Row,
  Run,
  TitlePage,
} from './blocks.ts';

type Change = (text: string) => string;

/** The same document with every printed text changed; ids, colours and drawings stay. */
export function mapTexts(document: DocumentModel, change: Change): DocumentModel {
  const { titlePage, watermark } = document;
  return {
    ...document,
    title: change(document.title),
    author: change(document.author),
    runningTitle: change(document.runningTitle),
    pageWord: change(document.pageWord),
    ...(watermark === undefined ? {} : { watermark: change(watermark) }),
    ...(titlePage === undefined ? {} : { titlePage: mapTitlePage(titlePage, change) }),
    blocks: mapBlocks(document.blocks, change),
  };
}

function mapTitlePage(titlePage: TitlePage, change: Change): TitlePage {
  const { approval } = titlePage;
  return {
    ...titlePage,
    company: change(titlePage.company),
    ...(approval === undefined ? {} : { approval: mapApproval(approval, change) }),
    title: change(titlePage.title),
    subtitle: change(titlePage.subtitle),
    status: change(titlePage.status),
    facts: titlePage.facts.map(({ label, value }) => ({
      label: change(label),
      value: change(value),
    })),
  };
}

function mapApproval(block: ApprovalBlock, change: Change): ApprovalBlock {
  return {
    ...block,
    word: change(block.word),
    position: block.position.map(change),
    name: change(block.name),
    date: change(block.date),
  };
}

function mapCaption({ caption }: { readonly caption?: Caption }, change: Change) {
  if (caption === undefined) return {};
  return { caption: { ...caption, word: change(caption.word), text: change(caption.text) } };
}

/** Every printed text, in the order of reading. */
export function textsOf(document: DocumentModel): string[] {
  const texts: string[] = [];
  mapTexts(document, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** How many characters are printed by these blocks. */
export function textLength(blocks: readonly Block[]): number {
  let length = 0;
  mapBlocks(blocks, (text) => {
    length += text.length;
    return text;
  });
  return length;
}

/** Characters of a cell or card that surely fit on one page; longer ones may run on to the next. */
const LONGEST_UNBROKEN = 900;

export function isBreakable(blocks: readonly Block[]): boolean {
  return textLength(blocks) > LONGEST_UNBROKEN;
}

function mapBlocks(blocks: readonly Block[], change: Change): Block[] {
  return blocks.map((block) => mapBlock(block, change));
}

function mapRun(run: Run, change: Change): Run {
  return { ...run, text: change(run.text) };
}

function mapCell(cell: Cell, change: Change): Cell {
  return mapBlocks(cell, change);
}

function mapRow(row: Row, change: Change): Row {
  return row.kind === 'band'
    ? { ...row, text: change(row.text) }
    : { ...row, cells: row.cells.map((cell) => mapCell(cell, change)) };
}

/** `{note: …}` changed, or nothing where there was none: optional fields stay absent. */
function mapOptional<Key extends string>(
  holder: Readonly<Partial<Record<Key, string>>>,
  key: Key,
  change: Change,
): Partial<Record<Key, string>> {
  const text = holder[key];
  const changed: Partial<Record<Key, string>> = {};
  if (text !== undefined) changed[key] = change(text);
  return changed;
}

function mapBlock(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: change(block.text) };
    case 'clause':
    case 'paragraph':
    case 'subheading':
    case 'remark':
      return { ...block, runs: block.runs.map((run) => mapRun(run, change)) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapBlocks(item, change)) };
    case 'table':
      return {
        ...block,
        header: block.header.map(change),
        rows: block.rows.map((row) => mapRow(row, change)),
        ...mapCaption(block, change),
      };
    case 'figure':
      return {
        ...block,
        alternative: change(block.alternative),
        ...mapCaption(block, change),
      };
    case 'barChart':
      return {
        ...block,
        title: change(block.title),
        series: block.series.map(change),
        groups: block.groups.map(({ label, bars }) => ({
          label: change(label),
          bars: bars.map((bar) => (bar ? { ...bar, text: change(bar.text) } : null)),
        })),
        ...mapOptional(block, 'note', change),
      };
    case 'keyFigures':
      return {
        ...block,
        items: block.items.map((item) => ({
          value: change(item.value),
          label: change(item.label),
          notes: item.notes.map(change),
        })),
      };
    case 'pipeline':
      return {
        ...block,
        stages: block.stages.map((stage) => ({
          ...stage,
          name: change(stage.name),
          notes: stage.notes.map(change),
        })),
      };
    case 'passport':
      return {
        ...block,
        entries: block.entries.map(({ label, value }) => ({
          label: change(label),
          value: mapCell(value, change),
        })),
      };
    case 'card':
      return {
        ...block,
        title: change(block.title),
        ...mapOptional(block, 'note', change),
        blocks: mapBlocks(block.blocks, change),
      };
    case 'callout':
      return {
        ...block,
        ...mapOptional(block, 'title', change),
        blocks: mapBlocks(block.blocks, change),
      };
    case 'formField':
      return {
        ...block,
        label: change(block.label),
        ...mapOptional(block, 'value', change),
        ...mapOptional(block, 'hint', change),
      };
    case 'signatureTable':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: change(column.title) })),
        rows: block.rows.map((row) => row.map(change)),
      };
    case 'approvalBlock':
      return mapApproval(block, change);
    case 'masthead':
      return {
        ...block,
        company: change(block.company),
        ...(block.approval === undefined ? {} : { approval: mapApproval(block.approval, change) }),
        title: change(block.title),
        subtitle: change(block.subtitle),
        ...mapOptional(block, 'status', change),
      };
    case 'sheet':
      return { ...block, blocks: mapBlocks(block.blocks, change) };
    case 'contents':
      return { ...block, title: change(block.title) };
    case 'pageBreak':
      return block;
  }
}
