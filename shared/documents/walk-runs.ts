/** One walk over every run of text, however deep in lists, tables and cards: references are resolved and renamed with it. */
import type { Block, Cell, Run } from './blocks.ts';

export function mapRuns(blocks: readonly Block[], change: (run: Run) => Run): Block[] {
  const inCell = (cell: Cell) => cell.map(inBlock);

  function inBlock(block: Block): Block {
    switch (block.kind) {
      case 'clause':
      case 'paragraph':
      case 'subheading':
      case 'remark':
        return { ...block, runs: block.runs.map(change) };
      case 'list':
        return { ...block, items: block.items.map(inCell) };
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) =>
            row.kind === 'band' ? row : { ...row, cells: row.cells.map(inCell) },
          ),
        };
      case 'passport':
        return {
          ...block,
          entries: block.entries.map((entry) => ({ ...entry, value: inCell(entry.value) })),
        };
      case 'card':
      case 'callout':
      case 'sheet':
        return { ...block, blocks: inCell(block.blocks) };
      default:
        return block;
    }
  }

  return blocks.map(inBlock);
}
