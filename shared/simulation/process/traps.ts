/**
 * Drawings whose only way out may be taken so often and no more: a deal that has used it up
 * goes round for ever.
 */
import type { NodeId } from '#shared/model';
import { type Drawn, reachedFrom, type Ways, walkCounts } from './ways.ts';

/** 1 where a deal with these counts can still come to an end, or to other counts: backwards from there. */
function canLeave(open: Ways): Uint8Array {
  const leaves = new Uint8Array(open.length);
  const before = open.map((): number[] => []);
  const left: number[] = [];
  const found = (node: number) => {
    if (leaves[node] === 1) return;
    leaves[node] = 1;
    left.push(node);
  };
  for (const [node, row] of open.entries()) {
    for (const { to, share } of row) if (share > 0) before[to]?.push(node);
    if (row.length === 0 || row.some(({ stride }) => stride > 0)) found(node);
  }
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    for (const from of before[node] ?? []) found(from);
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
