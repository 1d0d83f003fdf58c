/** What each node asks of the core, as bits: see codes.ts. */
import {
  ACTION_RAISE_PRIORITY,
  CLOSES_SPANS,
  COUNTS_VISITS,
  IS_BOUNDED,
  IS_HELD,
  IS_LIMITED,
  MAY_BE_RAISED,
  NODE_SERVICE,
  OPENS_SPANS,
  RANK_EARLIEST_LIMIT,
  SETS_DUE,
  SHARES_PEOPLE,
  TRIES_PATIENCE,
} from './codes.ts';
import type { Network, Nodes } from './network.ts';

function hasRows(start: Int32Array, node: number): boolean {
  return (start[node + 1] as number) > (start[node] as number);
}

function isBounded({ flowStart, flowLimit }: Nodes, node: number): boolean {
  return flowLimit.subarray(flowStart[node], flowStart[node + 1]).some((limit) => limit > 0);
}

function setsDue({ nodes, limits, discipline }: Network, node: number): boolean {
  if (nodes.kind[node] !== NODE_SERVICE) return false;
  if (discipline === RANK_EARLIEST_LIMIT) return true;
  const limit = nodes.limit[node] as number;
  return limit >= 0 && (limits.escalation[limit] as number) >= 0;
}

function sharesPeople({ rivalStart, rivalEnd, needStart }: Nodes, node: number): boolean {
  const rivals = (rivalEnd[node] as number) - (rivalStart[node] as number);
  return rivals > 1 || (needStart[node + 1] as number) - (needStart[node] as number) > 1;
}

function mayBeRaised({ nodes, sections, limits, escalations }: Network, node: number): boolean {
  const section = nodes.section[node] as number;
  if (nodes.kind[node] !== NODE_SERVICE || section < 0) return false;
  const limit = sections.limit[section] as number;
  const escalation = limit < 0 ? -1 : (limits.escalation[limit] as number);
  return escalation >= 0 && escalations.action[escalation] === ACTION_RAISE_PRIORITY;
}

function bit(trait: number, isThere: boolean): number {
  return isThere ? trait : 0;
}

function traitsAt(network: Network, node: number): number {
  const { nodes, heldNode } = network;
  return (
    bit(COUNTS_VISITS, (nodes.visitSlot[node] as number) >= 0) |
    bit(IS_LIMITED, (nodes.limit[node] as number) >= 0) |
    bit(SETS_DUE, setsDue(network, node)) |
    bit(OPENS_SPANS, hasRows(nodes.spanFromStart, node)) |
    bit(CLOSES_SPANS, hasRows(nodes.spanToStart, node)) |
    bit(IS_BOUNDED, isBounded(nodes, node)) |
    bit(TRIES_PATIENCE, (nodes.patience[node] as number) >= 0) |
    bit(SHARES_PEOPLE, sharesPeople(nodes, node)) |
    bit(IS_HELD, node === heldNode) |
    bit(MAY_BE_RAISED, mayBeRaised(network, node))
  );
}

export function traitsOf(network: Network): Int32Array {
  return Int32Array.from({ length: network.nodes.count }, (_, node) => traitsAt(network, node));
}
