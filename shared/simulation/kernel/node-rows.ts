/** The nodes of a network as rows, with their queues and the counts that change at every move. */
import type { Network } from './network.ts';
import * as Node from './node-row.ts';
import type { Tally } from './tally.ts';
import { traitsOf } from './traits.ts';

export interface NodeRows {
  readonly ints: Int32Array;
  readonly reals: Float64Array;
}

/** As they stand at the beginning of every run; made once, since there may be thousands of runs. */
const begun = new WeakMap<Network, NodeRows>();

export function createNodeRows(network: Network): NodeRows {
  let rows = begun.get(network);
  if (rows === undefined) {
    rows = rowsOf(network);
    begun.set(network, rows);
  }
  return { ints: rows.ints.slice(), reals: rows.reals.slice() };
}

function rowsOf(network: Network): NodeRows {
  const { nodes } = network;
  const ints = new Int32Array(nodes.count << Node.INTS);
  const reals = new Float64Array(nodes.count << Node.REALS);
  const traits = traitsOf(network);
  for (let node = 0; node < nodes.count; node++) {
    const row = node << Node.INTS;
    const need = nodes.needStart[node] as number;
    const needs = (nodes.needStart[node + 1] as number) - need;
    ints[row | Node.KIND] = nodes.kind[node] as number;
    ints[row | Node.TRAITS] = traits[node] as number;
    ints[row | Node.SECTION] = nodes.section[node] as number;
    ints[row | Node.KEY] = nodes.key[node] as number;
    ints[row | Node.SAMPLER] = nodes.sampler[node] as number;
    ints[row | Node.CALENDAR] = nodes.calendar[node] as number;
    ints[row | Node.POOL] = needs === 1 ? (nodes.needPool[need] as number) : -1;
    ints[row | Node.PEOPLE] = needs === 1 ? (nodes.needCount[need] as number) : 0;
    ints[row | Node.NEXT_NODE] = nodes.flowTo[nodes.flowStart[node] as number] ?? -1;
    ints[row | Node.VISIT_SLOT] = nodes.visitSlot[node] as number;
    reals[(node << Node.REALS) | Node.STRETCH] = nodes.stretch[node] as number;
    reals[(node << Node.REALS) | Node.PRIORITY] = nodes.priority[node] as number;
  }
  return { ints, reals };
}

/** The tally takes over what the rows counted. */
export function handCounts(reals: Float64Array, tally: Tally): void {
  for (let node = 0; node < tally.nodeEntered.length; node++) {
    const row = node << Node.REALS;
    tally.nodeEntered[node] = reals[row | Node.ENTERED] as number;
    tally.nodeStarts[node] = reals[row | Node.STARTS] as number;
    tally.nodeWaitMinutes[node] = reals[row | Node.WAIT_MINUTES] as number;
    tally.nodeQueueArea[node] = reals[row | Node.QUEUE_AREA] as number;
  }
}
