/**
 * What one replication counted: sums, time integrals and histograms, no deal by name.
 * Plain numbers that travel between threads. Unless said otherwise counts are of the
 * window; "measured" are the deals that entered in it, wherever they ended.
 */

import { assert } from '#shared/base';
import type { Network } from './network.ts';
import { createSpread, type Spread } from './spread.ts';

export type RunFailure =
  | { readonly code: 'tooManyEvents'; readonly replication: number; readonly limit: number }
  | { readonly code: 'tooManyDeals'; readonly replication: number; readonly limit: number }
  | { readonly code: 'tooManyParts'; readonly replication: number; readonly limit: number }
  | { readonly code: 'tooFewDeals'; readonly replication: number; readonly limit: number }
  /** So many wait at this node, at that moment, of whom more than half can't be served until the run is over. */
  | {
      readonly code: 'tooMuchWork';
      readonly replication: number;
      readonly node: number;
      readonly waiting: number;
      readonly moment: number;
    }
  /** More than the run may have. */
  | { readonly code: 'outOfMemory'; readonly replication: number }
  /** The machine has no more: for the run, or for its log. */
  | { readonly code: 'memoryRefused' | 'logMemoryRefused'; readonly replication: number };

export interface Tally {
  readonly replication: number;
  events: number;
  windowMinutes: number;
  entered: number;
  insideAtStart: number;
  insideAtEnd: number;
  /** ∫ deals inside dt. */
  insideArea: number;
  /** Minutes that each deal spent inside the window, summed deal by deal. */
  insideMinutes: number;
  /** Deals that left in the window, by exit. */
  readonly exits: Float64Array;
  /** Value of the deals won in the window. */
  value: number;
  /** Measured deals by exit, and those still inside when the run was stopped. */
  readonly measuredExits: Float64Array;
  censored: number;
  /** Those that left because their patience ran out. */
  outOfPatience: number;
  /** Deals whose patience ran out in the window: where they queued, or the section they stayed in. */
  readonly nodeOutOfPatience: Float64Array;
  readonly sectionOutOfPatience: Float64Array;
  /** Deals that an escalation let go in the window. */
  readonly letGo: Float64Array;
  readonly cycle: Spread;
  readonly wonCycle: Spread;
  readonly workingCycle: Spread;
  /** Effort spent on measured deals, and on deals that ended before it was done. */
  touchMinutes: number;
  wastedMinutes: number;
  readonly nodeEntered: Float64Array;
  readonly nodeQueueArea: Float64Array;
  /** The length that the queue kept within for 95 % of the window. */
  readonly nodeQueue95: Float64Array;
  /** Waits that ended with a start, of measured deals. */
  readonly nodeStarts: Float64Array;
  readonly nodeWaitMinutes: Float64Array;
  readonly nodeCompleted: Float64Array;
  readonly nodeWithinLimit: Float64Array;
  /** Measured deals that were still there when the reminder was due, and when the limit was. */
  readonly nodeReminded: Float64Array;
  readonly nodeBreached: Float64Array;
  readonly nodeWorkedMinutes: Float64Array;
  /** Stays in a section that began in the window; the four after it are of measured deals. */
  readonly sectionEntered: Float64Array;
  readonly sectionCompleted: Float64Array;
  readonly sectionWithinLimit: Float64Array;
  readonly sectionReminded: Float64Array;
  readonly sectionBreached: Float64Array;
  /** ∫ stays in the section dt. */
  readonly sectionArea: Float64Array;
  /** Minutes with fewer than its minimum, and how often it fell below. */
  readonly sectionBelowMinutes: Float64Array;
  readonly sectionCrossings: Float64Array;
  /** Measured deals that ended and had been in the section, and those of them that were won. */
  readonly sectionEnded: Float64Array;
  readonly sectionWon: Float64Array;
  /** Measured deals by source: all, ended, won. */
  readonly sourceEntered: Float64Array;
  readonly sourceEnded: Float64Array;
  readonly sourceWon: Float64Array;
  /** In the window, by source: deals won and their value, cost of work. */
  readonly sourceWins: Float64Array;
  readonly sourceValue: Float64Array;
  readonly sourceCost: Float64Array;
  /** On-shift minutes worked, and those there were. */
  readonly poolWorkedMinutes: Float64Array;
  readonly poolAvailableMinutes: Float64Array;
  readonly escalations: Float64Array;
  readonly spanClosed: Float64Array;
  readonly spanKept: Float64Array;
  /** Minutes between opening and closing; measured deals that left while it was open. */
  readonly spanMinutes: Float64Array;
  readonly spanLeft: Float64Array;
  /** Mean number inside, week by week from the start of the run. */
  readonly weeklyInside: number[];
}

/** One that has counted nothing yet. */
export function createTally(network: Network, replication: number): Tally {
  const { nodes, pools, sections, sources, exitCount } = network;
  const spans = network.spanLimit.length;
  const escalations = network.escalations.after.length;
  // One block for all rows: a tally is made, sent to another thread and thrown away as a whole.
  const block = new Float64Array(
    2 * exitCount +
      11 * nodes.count +
      11 * sections.count +
      6 * sources.count +
      2 * pools.count +
      2 * escalations +
      4 * spans,
  );
  let used = 0;
  const rows = (count: number) => {
    used += count;
    return block.subarray(used - count, used);
  };
  const tally: Tally = {
    replication,
    events: 0,
    windowMinutes: 0,
    entered: 0,
    insideAtStart: 0,
    insideAtEnd: 0,
    insideArea: 0,
    insideMinutes: 0,
    exits: rows(exitCount),
    value: 0,
    measuredExits: rows(exitCount),
    censored: 0,
    outOfPatience: 0,
    nodeOutOfPatience: rows(nodes.count),
    sectionOutOfPatience: rows(sections.count),
    letGo: rows(escalations),
    cycle: createSpread(),
    wonCycle: createSpread(),
    workingCycle: createSpread(),
    touchMinutes: 0,
    wastedMinutes: 0,
    nodeEntered: rows(nodes.count),
    nodeQueueArea: rows(nodes.count),
    nodeQueue95: rows(nodes.count),
    nodeStarts: rows(nodes.count),
    nodeWaitMinutes: rows(nodes.count),
    nodeCompleted: rows(nodes.count),
    nodeWithinLimit: rows(nodes.count),
    nodeReminded: rows(nodes.count),
    nodeBreached: rows(nodes.count),
    nodeWorkedMinutes: rows(nodes.count),
    sectionEntered: rows(sections.count),
    sectionCompleted: rows(sections.count),
    sectionWithinLimit: rows(sections.count),
    sectionReminded: rows(sections.count),
    sectionBreached: rows(sections.count),
    sectionArea: rows(sections.count),
    sectionBelowMinutes: rows(sections.count),
    sectionCrossings: rows(sections.count),
    sectionEnded: rows(sections.count),
    sectionWon: rows(sections.count),
    sourceEntered: rows(sources.count),
    sourceEnded: rows(sources.count),
    sourceWon: rows(sources.count),
    sourceWins: rows(sources.count),
    sourceValue: rows(sources.count),
    sourceCost: rows(sources.count),
    poolWorkedMinutes: rows(pools.count),
    poolAvailableMinutes: rows(pools.count),
    escalations: rows(escalations),
    spanClosed: rows(spans),
    spanKept: rows(spans),
    spanMinutes: rows(spans),
    spanLeft: rows(spans),
    weeklyInside: [],
  };
  assert(used === block.length, 'the rows of a tally fill their block');
  return tally;
}
