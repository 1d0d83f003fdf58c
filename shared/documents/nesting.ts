/**
 * A paper as a part of another document: its headings stand below the part's own one, and its ids
 * begin with the part's, so that one paper can be there for many participants.
 */
import type { Block, Heading, Run } from './blocks.ts';
import { run } from './compose.ts';
import { mapRuns } from './walk-runs.ts';

export interface Part {
  /** Of the heading that the paper stands under. */
  readonly level: 1 | 2;
  /** Of that heading, too; unique in the document. */
  readonly id: string;
}

export function nested(blocks: readonly Block[], part: Part): Block[] {
  const ids = new Set(blocks.flatMap(idsIn));
  const renamed = (id: string) => `${part.id}-${id}`;
  const refer = (one: Run): Run =>
    one.targetId !== undefined && ids.has(one.targetId)
      ? { ...one, targetId: renamed(one.targetId) }
      : one;

  function place(block: Block): Block {
    switch (block.kind) {
      case 'heading':
        return lowered({ ...block, id: renamed(block.id) }, part.level);
      case 'clause':
        return block.id === undefined ? block : { ...block, id: renamed(block.id) };
      case 'sheet':
        return { ...block, blocks: block.blocks.map(place) };
      default:
        return block;
    }
  }

  return mapRuns(blocks.map(place), refer);
}

function idsIn(block: Block): string[] {
  if (block.kind === 'heading') return [block.id];
  if (block.kind === 'clause') return block.id === undefined ? [] : [block.id];
  return block.kind === 'sheet' ? block.blocks.flatMap(idsIn) : [];
}

/** Below the third level a heading is one inside the text: on the page, but not in the contents. */
function lowered(heading: Heading, by: number): Block {
  const level = heading.level + by;
  if (level === 2 || level === 3) return { ...heading, level };
  return { kind: 'subheading', runs: [run(heading.text)] };
}
