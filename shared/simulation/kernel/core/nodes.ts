/** Nodes of the network, each with its queue and the counts that change at every move. */
import { NODE_SERVICE } from '../codes';
import { Ints, intsOf, zeroed } from './memory';
import {
  nodesCalendar,
  nodesCount,
  nodesFlowStart,
  nodesFlowTo,
  nodesKey,
  nodesKind,
  nodesNeedCount,
  nodesNeedPool,
  nodesNeedStart,
  nodesPriority,
  nodesSampler,
  nodesSection,
  nodesStretch,
  nodesTraits,
  nodesVisitSlot,
} from './network';

@unmanaged
export class Node {
  stretch: f64;
  priority: f64;
  /** Counts of the window that are kept at every move; the tally takes them over. */
  entered: f64;
  starts: f64;
  waitMinutes: f64;
  queueArea: f64;
  /** Since when the queue has been as long as it is. */
  queueSince: f64;
  index: i32;
  /** NODE_*. */
  kind: i32;
  /** Bits of what it asks for. */
  traits: i32;
  section: i32;
  key: i32;
  sampler: i32;
  calendar: i32;
  /** The pool whose people are needed, and how many; -1 when people of several pools are. */
  pool: i32;
  people: i32;
  /** Where its first flow leads, or NOWHERE. */
  next: i32;
  visitSlot: i32;
  /** The queue: a ring of token numbers, a power of two long; where it begins, how many stand in it, and how many of them really wait. */
  ring: Ints;
  ringMask: i32;
  head: i32;
  length: i32;
  waiting: i32;
}

/** No node: time passes here, or the token is gone. */
export const NOWHERE = -1;

const FIRST_RING = 16;
const NODE_SIZE = offsetof<Node>();

let base: usize = 0;

export function nodeAt(index: i32): Node {
  return changetype<Node>(base + <usize>index * NODE_SIZE);
}

/** Once for a network. */
export function createNodes(): void {
  base = zeroed(nodesCount * <i32>NODE_SIZE);
  for (let index = 0; index < nodesCount; index++) {
    const node = nodeAt(index);
    node.index = index;
    node.kind = nodesKind[index];
    node.traits = nodesTraits[index];
    node.section = nodesSection[index];
    node.key = nodesKey[index];
    node.sampler = nodesSampler[index];
    node.calendar = nodesCalendar[index];
    node.stretch = nodesStretch[index];
    node.priority = nodesPriority[index];
    node.visitSlot = nodesVisitSlot[index];
    const need = nodesNeedStart[index];
    const isOne = nodesNeedStart[index + 1] - need === 1;
    node.pool = isOne ? nodesNeedPool[need] : -1;
    node.people = isOne ? nodesNeedCount[need] : 0;
    const flow = nodesFlowStart[index];
    node.next = flow < nodesFlowStart[index + 1] ? nodesFlowTo[flow] : NOWHERE;
    if (node.kind === NODE_SERVICE) {
      node.ring = intsOf(FIRST_RING);
      node.ringMask = FIRST_RING - 1;
    }
  }
}

/** At the beginning of every run. */
export function openNodes(): void {
  for (let index = 0; index < nodesCount; index++) {
    const node = nodeAt(index);
    node.entered = 0;
    node.starts = 0;
    node.waitMinutes = 0;
    node.queueArea = 0;
    node.queueSince = 0;
    node.head = 0;
    node.length = 0;
    node.waiting = 0;
  }
}
