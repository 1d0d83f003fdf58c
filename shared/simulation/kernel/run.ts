/** One replication under way: its state, and nothing else. */
import { createRecorder, type Recorder } from './activity-log.ts';
import { createEventHeap, type EventHeap, schedule, scheduleUrgent } from './event-heap.ts';
import { mixTwo } from './luck.ts';
import { type Network, type RunPlan, SOURCE_BASE } from './network.ts';
import { createNodeRows } from './node-rows.ts';
import { createQueueLengths, type QueueLengths } from './queue-lengths.ts';
import { createRings, type Rings } from './queues.ts';
import { createTally, type RunFailure, type Tally } from './tally.ts';
import { createTokens, type Tokens } from './tokens.ts';

const WARMING_UP = 0;
export const IN_WINDOW = 1;
export const RUNNING_ON = 2;

export const RUNNING = 0;
export const FINISHED = 1;
export const FAILED = 2;

/** What an event is about: a kind and a number of 21 bits. */
const KIND_SHIFT = 21;
const KIND_SPAN = 1 << KIND_SHIFT;
export const EVENT_DONE = 0;
export const EVENT_PATIENCE = 1;
export const EVENT_SECTION_PATIENCE = 2;
export const EVENT_ESCALATION = 3;
export const EVENT_SECTION_ESCALATION = 4;
export const EVENT_ARRIVAL = 5;
export const EVENT_OPENING = 6;
export const EVENT_MARK = 7;

export const MARK_WEEK = 0;
export const MARK_WINDOW_OPENS = 1;
export const MARK_WINDOW_CLOSES = 2;
export const MARK_STOP = 3;

export interface Run {
  readonly network: Network;
  readonly plan: RunPlan;
  readonly heap: EventHeap;
  readonly tokens: Tokens;
  /** Rows of the network's nodes: see node-row.ts. */
  readonly nodeInts: Int32Array;
  readonly nodeReals: Float64Array;
  readonly rings: Rings;
  readonly tally: Tally;
  /** null when no log is kept. */
  readonly recorder: Recorder | null;
  now: number;
  /** Events of this number and later were scheduled at this very moment. */
  momentFrom: number;
  /** WARMING_UP, IN_WINDOW or RUNNING_ON. */
  phase: number;
  windowFrom: number;
  /** Deals inside, and measured ones among them. */
  inside: number;
  measuredInside: number;
  /** ∫ inside dt up to `insideSince`. */
  insideArea: number;
  insideSince: number;
  areaAtWeek: number;
  areaAtWindow: number;
  /** Orders queues; counts entries to services. */
  entries: number;
  /** How many nodes may still be entered, whether or not time passes there. */
  movesLeft: number;
  /** RUNNING, FINISHED or FAILED. */
  status: number;
  failure: RunFailure | null;
  /** Performers free in each pool. */
  readonly freePeople: Float64Array;
  readonly queueLengths: QueueLengths;
  /** Stays in each section, and since when there are so many. */
  readonly sectionInside: Int32Array;
  readonly sectionSince: Float64Array;
  /** Whether an opening of the calendar is scheduled. */
  readonly openingAwaited: Uint8Array;
  readonly sourceKeyHigh: Int32Array;
  readonly sourceKeyLow: Int32Array;
  readonly sourceCount: Float64Array;
  readonly baseLeft: Float64Array;
  /** Minutes of effort in the window, by source and node. */
  readonly worked: Float64Array;
  readonly hasBases: boolean;
  /** The first base that feeds a service, or -1. */
  readonly baseOfNode: Int32Array;
  /** Tokens on their way, and where to: pairs, used as a stack. */
  moving: Int32Array;
  movingCount: number;
}

/**
 * Doubles begin as -0: beginning as 0 they would be kept as integers, and the compiled code
 * of all that reads them thrown away at the first fraction.
 */
export function createRun(network: Network, plan: RunPlan, replication: number): Run {
  const { nodes, pools, sources } = network;
  const rows = createNodeRows(network);
  const runKey = mixTwo(plan.seed | 0, replication);
  return {
    network,
    plan,
    heap: createEventHeap(),
    tokens: createTokens(network.counterSlots, network.spanLimit.length),
    nodeInts: rows.ints,
    nodeReals: rows.reals,
    rings: createRings(nodes),
    tally: createTally(network, replication),
    recorder: plan.keepsLog ? createRecorder(network) : null,
    now: -0,
    momentFrom: 0,
    phase: WARMING_UP,
    windowFrom: -0,
    inside: 0,
    measuredInside: 0,
    insideArea: -0,
    insideSince: -0,
    areaAtWeek: -0,
    areaAtWindow: -0,
    entries: 0,
    movesLeft: plan.maxEvents,
    status: RUNNING,
    failure: null,
    freePeople: pools.people.slice(),
    queueLengths: createQueueLengths(nodes.count),
    sectionInside: new Int32Array(network.sections.count),
    sectionSince: new Float64Array(network.sections.count),
    openingAwaited: new Uint8Array(network.calendars.length),
    sourceKeyHigh: sources.key.map((key) => mixTwo(runKey, key)),
    sourceKeyLow: sources.key.map((key) => mixTwo(~runKey, key)),
    sourceCount: new Float64Array(sources.count),
    baseLeft: new Float64Array(sources.count),
    worked: new Float64Array(sources.count * nodes.count),
    hasBases: sources.kind.includes(SOURCE_BASE),
    baseOfNode: new Int32Array(nodes.count).fill(-1),
    moving: new Int32Array(64),
    movingCount: 0,
  };
}

/** The run is given up. */
export function fail(run: Run, code: RunFailure['code'], limit: number): void {
  run.status = FAILED;
  run.failure = { code, replication: run.tally.replication, limit };
}

/** A token's work or delay ends at `heap.due`: see event-heap.ts for why that is no argument. */
export function scheduleDone({ heap }: Run, token: number): number {
  return schedule(heap, EVENT_DONE * KIND_SPAN + token);
}

/** At this moment. Returns the event's sequence number. */
export function scheduleEvent(run: Run, kind: number, index: number, time: number): number {
  run.heap.due = time;
  return schedule(run.heap, kind * KIND_SPAN + index);
}

export function scheduleUrgentEvent(run: Run, kind: number, index: number, time: number): void {
  run.heap.due = time;
  scheduleUrgent(run.heap, kind * KIND_SPAN + index);
}

export function kindOf(payload: number): number {
  return payload >>> KIND_SHIFT;
}

export function indexOf(payload: number): number {
  return payload & (KIND_SPAN - 1);
}
