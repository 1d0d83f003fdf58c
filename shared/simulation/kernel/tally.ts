/**
 * What one replication counted: sums, time integrals and histograms, no deal by name.
 * Plain numbers that travel between threads. Unless said otherwise counts are of the
 * window; "measured" are the deals that entered in it, wherever they ended.
 */

export type RunFailure =
  | { readonly code: 'tooManyEvents'; readonly replication: number; readonly limit: number }
  | { readonly code: 'tooManyDeals'; readonly replication: number; readonly limit: number };

/** Times of ended deals: their number, their sum, and their histogram. */
export interface Spread {
  count: number;
  sum: number;
  readonly bins: Float64Array;
}

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
  readonly cycle: Spread;
  readonly wonCycle: Spread;
  readonly workingCycle: Spread;
  /** Effort spent on measured deals, and on deals that ended before it was done. */
  touchMinutes: number;
  wastedMinutes: number;
  readonly nodeEntered: Float64Array;
  readonly nodeQueueArea: Float64Array;
  /** Waits that ended with a start, of measured deals. */
  readonly nodeStarts: Float64Array;
  readonly nodeWaitMinutes: Float64Array;
  readonly nodeCompleted: Float64Array;
  readonly nodeWithinLimit: Float64Array;
  readonly nodeWorkedMinutes: Float64Array;
  /** Stays in a section by measured deals. */
  readonly sectionEntered: Float64Array;
  readonly sectionCompleted: Float64Array;
  readonly sectionWithinLimit: Float64Array;
  /** On-shift minutes worked, and those there were. */
  readonly poolWorkedMinutes: Float64Array;
  readonly poolAvailableMinutes: Float64Array;
  readonly escalations: Float64Array;
  readonly spanClosed: Float64Array;
  readonly spanKept: Float64Array;
  /** Mean number inside, week by week from the start of the run. */
  readonly weeklyInside: number[];
}
