/**
 * What each node asks of the kernel, as bits. Most nodes ask for little; one look at the bits
 * spares the looks at everything that isn't there.
 */
import { type Network, NODE_SERVICE, type Nodes, RANK_EARLIEST_LIMIT } from './network.ts';

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
/** Other services want the same people. */
export const HAS_RIVALS = 128;

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

function hasRivals({ rivalStart }: Nodes, node: number): boolean {
  return (rivalStart[node + 1] as number) - (rivalStart[node] as number) > 1;
}

export function traitsOf(network: Network): Uint8Array {
  const { nodes } = network;
  return Uint8Array.from(
    { length: nodes.count },
    (_, node) =>
      ((nodes.visitSlot[node] as number) >= 0 ? COUNTS_VISITS : 0) |
      ((nodes.limit[node] as number) >= 0 ? IS_LIMITED : 0) |
      (setsDue(network, node) ? SETS_DUE : 0) |
      (hasRows(nodes.spanFromStart, node) ? OPENS_SPANS : 0) |
      (hasRows(nodes.spanToStart, node) ? CLOSES_SPANS : 0) |
      (isBounded(nodes, node) ? IS_BOUNDED : 0) |
      ((nodes.patience[node] as number) >= 0 ? TRIES_PATIENCE : 0) |
      (hasRivals(nodes, node) ? HAS_RIVALS : 0),
  );
}
