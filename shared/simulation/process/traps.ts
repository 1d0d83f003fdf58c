/**
 * Drawings whose only way out may be taken so often and no more: a deal that has used it up
 * goes round for ever.
 */
import type { NodeId } from '#shared/model';
import { type Drawn, reachedFrom, type Ways, walkCounts } from './ways.ts';

/** 1 where a deal with these counts can still come to an end, or to other counts. */
function canLeave(open: Ways): Uint8Array {
  const leaves = Uint8Array.from(open, (row) =>
    row.length === 0 || row.some(({ stride }) => stride > 0) ? 1 : 0,
  );
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const [node, row] of open.entries()) {
      if (leaves[node] === 1) continue;
      if (!row.some(({ to, share }) => share > 0 && leaves[to] === 1)) continue;
      leaves[node] = 1;
      isNew = true;
    }
  }
  return leaves;
}

/** The branch that may shut deals in; null where there is none. */
export function findTrap(drawn: Drawn): NodeId | null {
  let trap: NodeId | null = null;
  const coming = Float64Array.from(drawn.nodes, ({ kind }) => (kind === 'source' ? 1 : 0));
  walkCounts(drawn, coming, (open, inflow, all) => {
    const isReached = reachedFrom(open, inflow);
    const leaves = canLeave(open);
    const shut = open.findIndex(
      (row, node) =>
        isReached[node] === 1 && leaves[node] === 0 && row.length < (all[node] ?? []).length,
    );
    trap = drawn.nodes[shut]?.id ?? null;
    return trap === null ? Float64Array.from(isReached) : null;
  });
  return trap;
}
