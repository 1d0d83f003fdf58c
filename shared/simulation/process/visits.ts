/** Which nodes a deal can come to more than once: only those need to count its visits. */
import { present } from '#shared/base';
import type { NodeId, NodeKind } from '#shared/model';
import type { Drawing } from './drawing.ts';

type Drawn = Pick<Drawing, 'nodes' | 'flowsFrom'>;

/**
 * Nodes on a cycle. Nodes that nothing leads to, or that lead nowhere, are on none; taking
 * them away again and again leaves the cycles and the ways between them, and counting visits
 * there too does no harm.
 */
function nodesOnLoops(drawn: Drawn): ReadonlySet<NodeId> {
  const neighbours = neighboursIn(drawn);
  const left = new Set(neighbours.keys());
  const isEnd = (id: NodeId) => {
    const { after, before } = present(neighbours.get(id), 'node');
    return after.size === 0 || before.size === 0;
  };
  const ends = [...left].filter(isEnd);
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    if (!left.delete(id)) continue;
    const { after, before } = present(neighbours.get(id), 'node');
    for (const to of after) neighbours.get(to)?.before.delete(id);
    for (const from of before) neighbours.get(from)?.after.delete(id);
    ends.push(...[...after, ...before].filter(isEnd));
  }
  return left;
}

interface Neighbours {
  readonly after: Set<NodeId>;
  readonly before: Set<NodeId>;
}

function neighboursIn({ nodes, flowsFrom }: Drawn): ReadonlyMap<NodeId, Neighbours> {
  const neighbours = new Map(
    nodes.map(({ id }): [NodeId, Neighbours] => [id, { after: new Set(), before: new Set() }]),
  );
  for (const [id, { after }] of neighbours) {
    for (const { to, share } of flowsFrom.get(id) ?? []) {
      const next = neighbours.get(to);
      if (!next || !(share > 0)) continue;
      after.add(to);
      next.before.add(id);
    }
  }
  return neighbours;
}

/** What one flow out of a fork can reach before the fork's own join; well-nested forks only. */
function reachedInside(
  first: NodeId,
  { flowsFrom }: Drawn,
  kinds: ReadonlyMap<NodeId, NodeKind>,
): ReadonlySet<NodeId> {
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
  const kinds = new Map(drawn.nodes.map(({ id, kind }) => [id, kind]));
  const forks = drawn.nodes.filter(({ kind }) => kind === 'fork');
  return forks.flatMap(({ id }) => {
    const branches = drawn.flowsFrom.get(id) ?? [];
    const reached = new Set<NodeId>();
    const again: NodeId[] = [];
    for (const { to } of branches) {
      for (const node of reachedInside(to, drawn, kinds)) {
        if (reached.has(node)) again.push(node);
        reached.add(node);
      }
    }
    return again;
  });
}

export function nodesOfSeveralVisits(drawn: Drawn): ReadonlySet<NodeId> {
  return new Set([...nodesOnLoops(drawn), ...nodesOfSeveralBranches(drawn)]);
}
