/** What each node asks of the core, as bits: see codes.ts. */
import {
  ACTION_DECIDE,
  ACTION_RAISE_PRIORITY,
  CLOSES_SPANS,
  COUNTS_VISITS,
  IS_BOUNDED,
  IS_HELD,
  IS_LIMITED,
  MAY_BE_RAISED,
  NODE_SERVICE,
  NODE_SPLIT,
  OPENS_SPANS,
  RANK_EARLIEST_LIMIT,
  SETS_DUE,
  SHARES_PEOPLE,
  TRIES_PATIENCE,
  WAITS_TO_THE_END,
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

function mayBeRaised(network: Network, node: number): boolean {
  const { nodes, sections } = network;
  const section = nodes.section[node] as number;
  if (nodes.kind[node] !== NODE_SERVICE || section < 0) return false;
  return actionOf(network, sections.limit[section] as number) === ACTION_RAISE_PRIORITY;
}

/** What happens to those who are late by this limit; null where nothing does. */
function actionOf({ limits, escalations }: Network, limit: number): number | null {
  const escalation = limit < 0 ? -1 : (limits.escalation[limit] as number);
  return escalation < 0 ? null : (escalations.action[escalation] as number);
}

/** Behind a split a deal may be ended from elsewhere: by another of its tokens. */
function behindSplits({ kind, count, flowStart, flowTo }: Nodes): Uint8Array {
  const isBehind = new Uint8Array(count);
  const left = [...kind.keys()].filter((node) => kind[node] === NODE_SPLIT);
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    for (const to of flowTo.subarray(flowStart[node], flowStart[node + 1])) {
      if (isBehind[to] === 1) continue;
      isBehind[to] = 1;
      left.push(to);
    }
  }
  return isBehind;
}

/** No patience, no supervisor who lets go; and the mean effort tells how much work it is that waits. */
function waitsToTheEnd(network: Network, node: number, isBehindSplit: boolean): boolean {
  const { nodes, sections } = network;
  if (nodes.kind[node] !== NODE_SERVICE || isBehindSplit) return false;
  if (!((nodes.meanMinutes[node] as number) > 0) || (nodes.patience[node] as number) >= 0)
    return false;
  if (actionOf(network, nodes.limit[node] as number) === ACTION_DECIDE) return false;
  const section = nodes.section[node] as number;
  if (section < 0) return true;
  if ((sections.patience[section] as number) >= 0) return false;
  return actionOf(network, sections.limit[section] as number) !== ACTION_DECIDE;
}

function bit(trait: number, isThere: boolean): number {
  return isThere ? trait : 0;
}

function traitsAt(network: Network, node: number, isBehindSplit: boolean): number {
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
    bit(MAY_BE_RAISED, mayBeRaised(network, node)) |
    bit(WAITS_TO_THE_END, waitsToTheEnd(network, node, isBehindSplit))
  );
}

export function traitsOf(network: Network): Int32Array {
  return Int32Array.from(behindSplits(network.nodes), (isBehind, node) =>
    traitsAt(network, node, isBehind === 1),
  );
}
