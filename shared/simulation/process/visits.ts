/** Which nodes a deal can come to more than once: only those need to count its visits. */
import type { NodeId } from '#shared/model';
import type { Drawing } from './drawing.ts';

type Drawn = Pick<Drawing, 'nodes' | 'flowsFrom'>;

/**
 * Nodes on a cycle. Nodes that nothing leads to, or that lead nowhere, are on none; taking
 * them away again and again leaves the cycles and the ways between them, and counting visits
 * there too does no harm.
 */
function nodesOnLoops({ nodes, flowsFrom }: Drawn): ReadonlySet<NodeId> {
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

/** What one flow out of a fork can reach before the fork's own join; well-nested forks only. */
function reachedInside(first: NodeId, { nodes, flowsFrom }: Drawn): ReadonlySet<NodeId> {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const reached = new Set<NodeId>();
  const ways = [{ id: first, depth: 0 }];
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const kind = kinds.get(way.id);
    const depth = way.depth + (kind === 'fork' ? 1 : kind === 'join' ? -1 : 0);
    if (depth < 0 || reached.has(way.id)) continue;
    reached.add(way.id);
    for (const { to, share } of flowsFrom.get(way.id) ?? []) {
      if (share > 0) ways.push({ id: to, depth });
    }
  }
  return reached;
}

/** Nodes where several branches of one fork come together before its join. */
function nodesOfSeveralBranches(drawn: Drawn): NodeId[] {
  const forks = drawn.nodes.filter(({ kind }) => kind === 'fork');
  return forks.flatMap(({ id }) => {
    const branches = drawn.flowsFrom.get(id) ?? [];
    const reached = branches.flatMap(({ to }) => [...reachedInside(to, drawn)]);
    return reached.filter((node, at) => reached.indexOf(node) < at);
  });
}

export function nodesOfSeveralVisits(drawn: Drawn): ReadonlySet<NodeId> {
  return new Set([...nodesOnLoops(drawn), ...nodesOfSeveralBranches(drawn)]);
}
