/** Which flows lead back to where the deal has already been: those that close a loop. */
import type { Flow, FlowId, NodeId } from '#shared/model';

interface Visit {
  readonly nodeId: NodeId;
  readonly flows: readonly Flow[];
  next: number;
}

function outgoingOf(flows: readonly Flow[]): Map<NodeId, Flow[]> {
  const outgoing = new Map<NodeId, Flow[]>();
  for (const flow of flows) {
    const known = outgoing.get(flow.fromId);
    if (known) known.push(flow);
    else outgoing.set(flow.fromId, [flow]);
  }
  return outgoing;
}

/** Roots in the order given (sources first, then as the board reads); depth first from each. */
export function findBackFlows(flows: readonly Flow[], roots: Iterable<NodeId>): Set<FlowId> {
  const outgoing = outgoingOf(flows);
  const back = new Set<FlowId>();
  const seen = new Set<NodeId>();
  const open = new Set<NodeId>();
  const visits: Visit[] = [];
  const enter = (nodeId: NodeId) => {
    seen.add(nodeId);
    open.add(nodeId);
    visits.push({ nodeId, flows: outgoing.get(nodeId) ?? [], next: 0 });
  };
  const advance = (visit: Visit) => {
    const flow = visit.flows[visit.next++];
    if (!flow) {
      open.delete(visit.nodeId);
      visits.pop();
    } else if (open.has(flow.toId)) back.add(flow.id);
    else if (!seen.has(flow.toId)) enter(flow.toId);
  };
  for (const root of roots) {
    if (!seen.has(root)) enter(root);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) advance(visit);
  }
  return back;
}
