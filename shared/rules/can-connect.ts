/** May a flow lead from one node to another? */
import type { FlowId, Node, NodeId, Variant } from '#shared/model';
import { memberOf, outgoingFlows } from './places.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** Branches and forks are there to have several flows; every other node passes the deal on by one. */
function hasSeveralOutgoing(node: Node): boolean {
  return node.kind === 'branch' || node.kind === 'fork';
}

/**
 * Allowed with a question when the first node already has its one flow: then a branch or
 * a fork goes in between (`flow.connect` with `insert`).
 */
export function canConnect(variant: Variant, fromId: NodeId, toId: NodeId): Verdict {
  return canJoinEnds(variant, { fromId, toId });
}

/** May an existing flow be drawn to other ends? It never counts against itself. */
export function canReconnect(
  variant: Variant,
  flowId: FlowId,
  ends: { readonly fromId: NodeId; readonly toId: NodeId },
): Verdict {
  if (!memberOf(variant.flows, flowId)) return refused('noSuchFlow', { id: flowId });
  const verdict = canJoinEnds(variant, { ...ends, exceptFlowId: flowId });
  if (!verdict.allowed || !verdict.asks) return verdict;
  return refused('secondFlow', { name: memberOf(variant.nodes, ends.fromId)?.name ?? '' });
}

interface Ends {
  readonly fromId: NodeId;
  readonly toId: NodeId;
  readonly exceptFlowId?: FlowId;
}

function canJoinEnds(variant: Variant, { fromId, toId, exceptFlowId }: Ends): Verdict {
  const from = memberOf(variant.nodes, fromId);
  const to = memberOf(variant.nodes, toId);
  if (!from) return refused('noSuchNode', { id: fromId });
  if (!to) return refused('noSuchNode', { id: toId });
  if (from.kind === 'note' || to.kind === 'note') return refused('noteFlow');
  if (fromId === toId) return refused('selfFlow', { name: from.name });
  if (from.kind === 'outcome') return refused('flowOutOfOutcome', { name: from.name });
  if (to.kind === 'source') return refused('flowIntoSource', { name: to.name });
  const others = outgoingFlows(variant, fromId).filter((flow) => flow.id !== exceptFlowId);
  if (others.some((flow) => flow.toId === toId)) {
    return refused('duplicateFlow', { from: from.name, to: to.name });
  }
  return others.length > 0 && !hasSeveralOutgoing(from)
    ? { allowed: true, asks: 'branchOrFork' }
    : allowed;
}
