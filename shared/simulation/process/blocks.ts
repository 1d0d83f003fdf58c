/**
 * Forks and joins must nest like brackets: every way out of a fork ends in its one join, or
 * with the deal. Each node is reached with the same forks open, whatever the way.
 */
import type { Node, NodeId } from '#shared/model';
import type { Drawing } from './drawing.ts';
import type { Problems } from './problems.ts';

/** Forks that are open at a node, innermost last. */
type OpenForks = readonly NodeId[];

function isSame(one: OpenForks, other: OpenForks): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** Per join, how many tokens it waits for: as many as its fork sent out. */
export function findBlocks(
  { nodes, flowsFrom }: Pick<Drawing, 'nodes' | 'flowsFrom'>,
  problems: Problems,
): ReadonlyMap<NodeId, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const openAt = new Map<NodeId, OpenForks>();
  const joinOf = new Map<NodeId, NodeId>();
  const sizes = new Map<NodeId, number>();
  const complain = (code: 'forkNotNested' | 'joinWithoutFork', node: Node) =>
    problems.add({ code, target: { kind: 'node', id: node.id }, params: { node: node.name } });

  /** What is open after the node; null when that can't be said. */
  const after = (node: Node, open: OpenForks): OpenForks | null => {
    if (node.kind === 'fork') return [...open, node.id];
    if (node.kind !== 'join') return open;
    const fork = open.at(-1);
    if (fork === undefined) {
      complain('joinWithoutFork', node);
      return null;
    }
    const known = joinOf.get(fork);
    if (known !== undefined && known !== node.id) complain('forkNotNested', node);
    joinOf.set(fork, node.id);
    sizes.set(node.id, (flowsFrom.get(fork) ?? []).length);
    return open.slice(0, -1);
  };

  const ways: { node: Node; open: OpenForks }[] = nodes
    .filter(({ kind }) => kind === 'source')
    .map((node) => ({ node, open: [] }));
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const known = openAt.get(way.node.id);
    if (known) {
      if (!isSame(known, way.open)) complain('forkNotNested', way.node);
      continue;
    }
    openAt.set(way.node.id, way.open);
    const open = after(way.node, way.open);
    if (!open) continue;
    for (const { to, share } of flowsFrom.get(way.node.id) ?? []) {
      const node = byId.get(to);
      if (node && share > 0) ways.push({ node, open });
    }
  }
  return sizes;
}
