/** Which of its flows a deal takes out of a choice: by share; the shares of all flows of a node add up to 1. */
import { PURPOSE_ROUTE, uniform } from './luck.ts';
import * as Node from './node-row.ts';
import type { Run } from './run.ts';
import { luckAt } from './service.ts';
import { dealOf } from './tokens.ts';
import { IS_BOUNDED } from './traits.ts';

export function chosenFlow(run: Run, token: number, node: number): number {
  const draw = uniform(luckAt(run, token, node, PURPOSE_ROUTE));
  const traits = run.nodeInts[(node << Node.INTS) | Node.TRAITS] as number;
  if (traits & IS_BOUNDED) return chosenOpenFlow(run, token, node, draw);
  const { flowStart, flowShare } = run.network.nodes;
  const last = (flowStart[node + 1] as number) - 1;
  let rest = draw;
  let flow = flowStart[node] as number;
  while (flow < last) {
    const share = flowShare[flow] as number;
    if (rest < share) break;
    rest -= share;
    flow++;
  }
  return flow;
}

function isOpenTo(run: Run, counters: number, flow: number): boolean {
  const { flowLimit, flowSlot } = run.network.nodes;
  const limit = flowLimit[flow] as number;
  if (limit === 0) return true;
  return (run.tokens.counters[counters + (flowSlot[flow] as number)] as number) < limit;
}

/** Among the flows that the deal may still take: the rest is rescaled. */
function chosenOpenFlow(run: Run, token: number, node: number, draw: number): number {
  const { nodes } = run.network;
  const { tokens } = run;
  const counters = dealOf(tokens, token) * tokens.counterSlots;
  const first = nodes.flowStart[node] as number;
  const end = nodes.flowStart[node + 1] as number;
  let total = 0;
  for (let flow = first; flow < end; flow++) {
    if (isOpenTo(run, counters, flow)) total += nodes.flowShare[flow] as number;
  }
  let rest = draw * total;
  let chosen = -1;
  for (let flow = first; flow < end; flow++) {
    const share = nodes.flowShare[flow] as number;
    if (share === 0 || !isOpenTo(run, counters, flow)) continue;
    chosen = flow;
    if (rest < share) break;
    rest -= share;
  }
  if ((nodes.flowLimit[chosen] as number) > 0) {
    const at = counters + (nodes.flowSlot[chosen] as number);
    tokens.counters[at] = (tokens.counters[at] as number) + 1;
  }
  return chosen;
}
