/**
 * Numbers of sections, clauses, tables and figures, given once in the model, so that the
 * page, the contents, the references and every writer say the same ones.
 */
import type { Block, Caption, PageLayout, Run } from './blocks.ts';
import { withKeptBlocks } from './kept-blocks.ts';
import { mapRuns } from './walk-runs.ts';

export function numberBlocks(
  blocks: readonly Block[],
  { numberedLevels }: Pick<PageLayout, 'numberedLevels'>,
): Block[] {
  const { numbered, numberOf } = giveNumbers(withKeptBlocks(blocks), numberedLevels);
  return withReferences(numbered, numberOf);
}

/** Sections, then what counts on inside them: headings and clauses of one depth share a counter. */
function giveNumbers(blocks: readonly Block[], numberedLevels: number) {
  const counters: number[] = [];
  const captions = new Map<string, number>();
  const numberOf = new Map<string, string>();
  let depth = 0;

  function next(level: number): string {
    counters.length = Math.min(counters.length, level);
    while (counters.length < level) counters.push(0);
    counters[level - 1] = (counters[level - 1] ?? 0) + 1;
    return counters.join('.');
  }

  function captioned<Holder extends { readonly caption?: Caption }>(holder: Holder): Holder {
    const { caption } = holder;
    if (!caption) return holder;
    const number = (captions.get(caption.word) ?? 0) + 1;
    captions.set(caption.word, number);
    return { ...holder, caption: { ...caption, number } };
  }

  function give(block: Block): Block {
    switch (block.kind) {
      case 'heading': {
        if (block.isUnnumbered || block.level > numberedLevels) return block;
        depth = block.level;
        const number = next(block.level);
        numberOf.set(block.id, number);
        return { ...block, number };
      }
      case 'clause': {
        const number = next(depth + 1);
        if (block.id !== undefined) numberOf.set(block.id, number);
        return { ...block, number };
      }
      case 'table':
      case 'figure':
        return captioned(block);
      case 'sheet':
        return { ...block, blocks: block.blocks.map(give) };
      default:
        return block;
    }
  }

  return { numbered: blocks.map(give), numberOf };
}

function withReferences(blocks: readonly Block[], numberOf: ReadonlyMap<string, string>): Block[] {
  const resolve = (run: Run): Run => {
    const number = run.shows && run.targetId !== undefined ? numberOf.get(run.targetId) : undefined;
    return number === undefined ? run : { ...run, text: number };
  };
  return mapRuns(blocks, resolve);
}
