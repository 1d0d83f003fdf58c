/**
 * Deleting a card out of the middle of a chain closes the gap: with one flow in and one
 * out, the deal goes from the card before straight to the one after. Somebody who takes a
 * step away in a workshop means «we skip this», not «the process breaks off here»; whoever
 * does mean it deletes the flow as well, and then there is nothing to close.
 *
 * The flow that led in stays, with its label and share; the one that led out goes.
 */
import { keysOf, present, valuesOf } from '#shared/base';
import type { Flow, FlowId, NodeId } from '#shared/model';
import { whereFlowsChange } from './consequence.ts';

export const closeGap = whereFlowsChange((now, before) => {
  const deleted = keysOf(before.nodes).filter((id) => !Object.hasOwn(now.nodes, id));
  const bridges = bridgesOver(deleted, valuesOf(now.flows));
  if (bridges.length === 0) return undefined;
  return ({ flows }) => {
    for (const { keptId, toId, droppedId } of bridges) {
      present(flows[keptId], 'flow').toId = toId;
      delete flows[droppedId];
    }
  };
});

interface Bridge {
  readonly keptId: FlowId;
  readonly toId: NodeId;
  readonly droppedId: FlowId;
}

/** One card after the other: a bridge over the first may be an end of the gap over the next. */
function bridgesOver(deleted: readonly NodeId[], drawn: readonly Flow[]): Bridge[] {
  let flows = drawn;
  return deleted.flatMap((id) => {
    const bridge = bridgeOver(id, flows);
    if (!bridge) return [];
    const { keptId, toId, droppedId } = bridge;
    flows = flows
      .filter((flow) => flow.id !== droppedId)
      .map((flow) => (flow.id === keptId ? { ...flow, toId } : flow));
    return [bridge];
  });
}

function bridgeOver(deletedId: NodeId, flows: readonly Flow[]): Bridge | undefined {
  const incoming = flows.filter((flow) => flow.toId === deletedId);
  const outgoing = flows.filter((flow) => flow.fromId === deletedId);
  const [first] = incoming;
  const [last] = outgoing;
  if (!first || !last || incoming.length > 1 || outgoing.length > 1) return undefined;
  const { fromId } = first;
  const { toId } = last;
  const isThere = flows.some((flow) => flow.fromId === fromId && flow.toId === toId);
  if (fromId === toId || isThere) return undefined;
  return { keptId: first.id, toId, droppedId: last.id };
}
