/** One walk over everything that a document prints; typography and checks are made with it. */
import type { Block, Cell, DocumentModel, Row, Run } from './blocks.ts';

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
    titlePage: {
      ...titlePage,
      company: change(titlePage.company),
      title: change(titlePage.title),
      subtitle: change(titlePage.subtitle),
      status: change(titlePage.status),
      facts: titlePage.facts.map(({ label, value }) => ({
        label: change(label),
        value: change(value),
      })),
    },
    blocks: mapBlocks(document.blocks, change),
  };
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
      };
    case 'figure':
      return { ...block, alternative: change(block.alternative) };
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
    case 'sheet':
      return { ...block, blocks: mapBlocks(block.blocks, change) };
    case 'contents':
      return { ...block, title: change(block.title) };
    case 'pageBreak':
      return block;
  }
}
