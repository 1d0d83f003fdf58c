/** Which nodes a deal can come back to: only those need to count their visits. */
import type { NodeId } from '#shared/model';
import type { Drawing } from './drawing.ts';

/**
 * Nodes on a cycle. Nodes that nothing leads to, or that lead nowhere, are on none; taking
 * them away again and again leaves the cycles and the ways between them, and counting visits
 * there too does no harm.
 */
export function nodesOnLoops({
  nodes,
  flowsFrom,
}: Pick<Drawing, 'nodes' | 'flowsFrom'>): ReadonlySet<NodeId> {
  const left = new Set(nodes.map(({ id }) => id));
  const next = (id: NodeId) =>
    (flowsFrom.get(id) ?? []).filter(({ to, share }) => share > 0 && left.has(to));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    const entered = new Set([...left].flatMap((id) => next(id).map(({ to }) => to)));
    for (const id of left) if (!entered.has(id) || next(id).length === 0) left.delete(id);
  }
  return left;
}
