/**
 * A drawing as the simulation sees it: the nodes that deals can reach, with the flows that
 * leave them, and whether deals that go in come out again.
 */
import { valuesOf } from '#shared/base';
import type { Flow, Node, NodeId, ProcessId, Variant } from '#shared/model';
import { findBlocks } from './blocks.ts';
import { branchShares, type TriedShare } from './branch-shares.ts';
import type { RootOf } from './keys.ts';
import type { Problems } from './problems.ts';

export interface Drawing {
  readonly processId: ProcessId;
  readonly variant: Variant;
  /** Reachable from a source, sources included; by id. */
  readonly nodes: readonly Node[];
  readonly flowsFrom: ReadonlyMap<NodeId, readonly DrawnFlow[]>;
  /** Per join: how many tokens meet there. */
  readonly joinSizes: ReadonlyMap<NodeId, number>;
}

export interface DrawnFlow {
  readonly to: NodeId;
  /** Chance of being taken; out of a branch they add up to 1. */
  readonly share: number;
  /** 0: unbounded. */
  readonly maxTimes: number;
}

/** Collections have no order of their own: figures must not depend on the one they are kept in. */
export function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** Derived flows in the order of those they came from: the same luck then takes the same way. */
function inOrder(flows: readonly Flow[], rootOf: RootOf): readonly Flow[] {
  return flows
    .map((flow) => ({ flow, id: rootOf(flow) }))
    .toSorted((one, other) => byId(one, other) || byId(one.flow, other.flow))
    .map(({ flow }) => flow);
}

function flowsOf(node: Node, flows: readonly Flow[], triedOf: TriedShare): DrawnFlow[] {
  const shares = node.kind === 'branch' ? branchShares(flows, triedOf) : flows.map(() => 1);
  return flows.map((flow, index) => ({
    to: flow.toId,
    share: shares[index] ?? 0,
    maxTimes: node.kind === 'branch' ? (flow.maxTimes ?? 0) : 0,
  }));
}

function follow(
  from: readonly NodeId[],
  next: (id: NodeId) => readonly NodeId[],
): ReadonlySet<NodeId> {
  const reached = new Set(from);
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const to of next(id)) {
      if (!reached.has(to)) open.push(to);
      reached.add(to);
    }
  }
  return reached;
}

/** Flows that deals really take; a flow with probability 0 leads nowhere. */
function taken(flows: readonly DrawnFlow[] | undefined): readonly DrawnFlow[] {
  return (flows ?? []).filter((each) => each.share > 0);
}

function checkFlows(node: Node, flows: readonly DrawnFlow[], problems: Problems): void {
  const target = { kind: 'node', id: node.id } as const;
  const params = { node: node.name };
  if (node.kind === 'outcome') return;
  if (flows.length === 0) problems.add({ code: 'deadEnd', target, params });
  else if (node.kind === 'branch') {
    const unbounded = flows.reduce(
      (sum, { share, maxTimes }) => sum + (maxTimes > 0 ? 0 : share),
      0,
    );
    if (!(unbounded > 0)) problems.add({ code: 'branchWithoutFreeFlow', target, params });
  } else if (node.kind !== 'fork' && flows.length > 1) {
    problems.add({ code: 'severalFlows', target, params });
  }
}

/** Whoever goes in must be able to come out again. */
export function checkEnds(
  { nodes, flowsFrom }: Pick<Drawing, 'nodes' | 'flowsFrom'>,
  problems: Problems,
): void {
  const into = new Map<NodeId, NodeId[]>();
  for (const node of nodes) {
    // What may be taken only so often can't be the way out for ever, but it is a way out.
    for (const { to } of taken(flowsFrom.get(node.id))) {
      into.set(to, [...(into.get(to) ?? []), node.id]);
    }
  }
  const isOver = (id: NodeId) => (flowsFrom.get(id) ?? []).length === 0;
  const outcomes = nodes.filter(({ kind, id }) => kind === 'outcome' && isOver(id));
  const ending = follow(
    outcomes.map(({ id }) => id),
    (id) => into.get(id) ?? [],
  );
  for (const node of nodes) {
    const isDeadEnd = node.kind !== 'outcome' && (flowsFrom.get(node.id) ?? []).length === 0;
    if (ending.has(node.id) || isDeadEnd) continue;
    const target = { kind: 'node', id: node.id } as const;
    problems.add({ code: 'neverEnds', target, params: { node: node.name } });
  }
}

interface ReadingSources {
  readonly problems: Problems;
  readonly rootOf: RootOf;
  readonly triedOf: TriedShare;
}

export function readDrawing(
  { processId, variant }: { processId: ProcessId; variant: Variant },
  { problems, rootOf, triedOf }: ReadingSources,
): Drawing {
  const byStart = new Map<NodeId, Flow[]>();
  for (const flow of valuesOf(variant.flows)) {
    byStart.set(flow.fromId, [...(byStart.get(flow.fromId) ?? []), flow]);
  }
  const flowsFrom = new Map<NodeId, DrawnFlow[]>();
  for (const node of valuesOf(variant.nodes)) {
    flowsFrom.set(node.id, flowsOf(node, inOrder(byStart.get(node.id) ?? [], rootOf), triedOf));
  }
  const sources = valuesOf(variant.nodes).filter(({ kind }) => kind === 'source');
  const reached = follow(
    sources.map(({ id }) => id),
    (id) => taken(flowsFrom.get(id)).map(({ to }) => to),
  );
  const nodes = valuesOf(variant.nodes)
    .filter(({ id }) => reached.has(id))
    .toSorted(byId);
  const target = { kind: 'variant', id: variant.id } as const;
  const params = { variant: variant.name };
  if (valuesOf(variant.nodes).every(({ kind }) => kind === 'note')) {
    problems.add({ code: 'emptyVariant', target, params });
  } else if (sources.length === 0) problems.add({ code: 'noSource', target, params });
  else {
    for (const node of nodes) checkFlows(node, flowsFrom.get(node.id) ?? [], problems);
    if (nodes.every(({ kind }) => kind !== 'outcome')) {
      problems.add({ code: 'noOutcome', target, params });
    } else checkEnds({ nodes, flowsFrom }, problems);
  }
  const joinSizes = findBlocks({ nodes, flowsFrom }, problems);
  return { processId, variant, nodes, flowsFrom, joinSizes };
}
