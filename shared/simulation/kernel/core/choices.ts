/**
 * Which of its flows a deal takes out of a choice: by share; the shares of all flows of a node add up to 1.
 * The draw, between 0 and 1, falls into the stretch of one of them, laid end to end (discrete inversion:
 * L. Devroye, Non-Uniform Random Variate Generation, 1986, ch. III.2).
 */
import { IS_BOUNDED } from '../codes';
import { luckAt, PURPOSE_ROUTE, uniform } from './luck';
import { Ints } from './memory';
import {
  nodesFlowLimit,
  nodesFlowShare,
  nodesFlowSlot,
  nodesFlowStart,
  nodesFlowTo,
} from './network';
import { Node } from './nodes';
import { Token } from './tokens';

/** Where the flow leads that the token takes: a node's number. */
export function chosenTarget(token: Token, node: Node): i32 {
  const draw = uniform(luckAt(token, node, PURPOSE_ROUTE));
  const first = nodesFlowStart[node.index];
  const end = nodesFlowStart[node.index + 1];
  const flow =
    node.traits & IS_BOUNDED
      ? chosenOpenFlow(token.deal.counters, first, end, draw)
      : chosenFlow(first, end, draw);
  return nodesFlowTo[flow];
}

function chosenFlow(first: i32, end: i32, draw: f64): i32 {
  let rest = draw;
  let flow = first;
  while (flow < end - 1) {
    const share = nodesFlowShare[flow];
    if (rest < share) break;
    rest -= share;
    flow++;
  }
  return flow;
}

function isOpenTo(counters: Ints, flow: i32): bool {
  const limit = nodesFlowLimit[flow];
  return limit === 0 || counters[nodesFlowSlot[flow]] < limit;
}

/** Among the flows that the deal may still take: the draw is scaled to what their shares add up to. */
function chosenOpenFlow(counters: Ints, first: i32, end: i32, draw: f64): i32 {
  let total: f64 = 0;
  for (let flow = first; flow < end; flow++) {
    if (isOpenTo(counters, flow)) total += nodesFlowShare[flow];
  }
  let rest = draw * total;
  let chosen = -1;
  for (let flow = first; flow < end; flow++) {
    const share = nodesFlowShare[flow];
    if (share === 0 || !isOpenTo(counters, flow)) continue;
    chosen = flow;
    if (rest < share) break;
    rest -= share;
  }
  if (nodesFlowLimit[chosen] > 0) counters[nodesFlowSlot[chosen]] += 1;
  return chosen;
}
