/**
 * Deleting a card out of the middle of a chain closes the gap: with one flow in and one
 * out, the deal goes from the card before straight to the one after. Somebody who takes a
 * step away in a workshop means «we skip this», not «the process breaks off here»; whoever
 * does mean it deletes the flow as well, and then there is nothing to close.
 *
 * The flow that led in stays, with its label and share; the one that led out goes.
 */
import { keysOf, present } from '#shared/base';
import type { NodeId, Variant } from '#shared/model';
import { incomingFlows, outgoingFlows } from '#shared/rules';
import { whereFlowsChange } from './consequence.ts';

export const closeGap = whereFlowsChange((variant, before) => {
  for (const id of keysOf(before.nodes)) {
    if (!Object.hasOwn(variant.nodes, id)) bridge(variant, id);
  }
});

function bridge(variant: Variant, deletedId: NodeId): void {
  const incoming = incomingFlows(variant, deletedId);
  const outgoing = outgoingFlows(variant, deletedId);
  const [first] = incoming;
  const [last] = outgoing;
  if (!first || !last || incoming.length > 1 || outgoing.length > 1) return;
  if (first.fromId === last.toId) return;
  const isThere = outgoingFlows(variant, first.fromId).some((flow) => flow.toId === last.toId);
  if (isThere) return;
  present(variant.flows[first.id], 'flow').toId = last.toId;
  delete variant.flows[last.id];
}
