/**
 * What each node asks of the kernel, as bits. Most nodes ask for little; one look at the bits
 * spares the looks at everything that isn't there.
 */
import {
  ACTION_RAISE_PRIORITY,
  type Network,
  NODE_SERVICE,
  type Nodes,
  RANK_EARLIEST_LIMIT,
} from './network.ts';

/** Deals may come back here: visits are counted. */
export const COUNTS_VISITS = 1;
/** There is a time limit that may be kept or broken. */
export const IS_LIMITED = 2;
/** Whoever comes here gets a due moment: it steers the order of service, or somebody is told. */
export const SETS_DUE = 4;
export const OPENS_SPANS = 8;
export const CLOSES_SPANS = 16;
/** Some flow out of here may be taken a few times only. */
export const IS_BOUNDED = 32;
export const TRIES_PATIENCE = 64;
/** Other services want the same people, or people of several pools are needed. */
export const SHARES_PEOPLE = 128;
/** Results may leave at their promised moment only. */
export const IS_HELD = 256;
/** Whoever is late in the section may have been raised, in all its queues. */
export const MAY_BE_RAISED = 512;

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

function sharesPeople({ rivalStart, needStart }: Nodes, node: number): boolean {
  const rivals = (rivalStart[node + 1] as number) - (rivalStart[node] as number);
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
