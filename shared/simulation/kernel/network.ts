/**
 * What the kernel runs: a network of nodes over pools of people, as tables of numbers.
 * It knows nothing of sales; `../process` makes it from a drawing. Everything is plain and
 * can be sent to a worker. Times are minutes since the start of the run.
 *
 * Lists of lists are stored flat: the members of row `i` are `values[start[i]] …
 * values[start[i + 1] - 1]`. An absent index is -1.
 */
import type { WorkingTime } from '#shared/calendar';

/** How values are drawn; see codes.ts for the kinds and for what a quantile table is. */
export interface SamplerTables {
  /** SAMPLE_*. */
  readonly kind: Uint8Array;
  /** Of constants. */
  readonly value: Float64Array;
  /** First of the sampler's numbers in `values`, and how many. */
  readonly first: Int32Array;
  readonly length: Int32Array;
  readonly values: Float64Array;
}

/** Durations counted from some moment: limits of nodes, sections and spans, reminders, escalations. */
export interface Limits {
  /** DUE_*. */
  readonly clock: Uint8Array;
  /** Minutes, or a number of working days. */
  readonly amount: Float64Array;
  readonly calendar: Int32Array;
  /** Row of `escalations`, or -1. */
  readonly escalation: Int32Array;
  /** How long before it is due people are reminded: a row of `limits`, or -1. */
  readonly remind: Int32Array;
}

export interface Escalations {
  /** How long after the limit: a row of `limits`. */
  readonly after: Int32Array;
  /** The service node, outside the drawing, where the supervisor works on it. */
  readonly node: Int32Array;
  /** ACTION_*. */
  readonly action: Uint8Array;
  readonly continueShare: Float64Array;
}

export interface Patiences {
  readonly sampler: Int32Array;
  /** -1: elapsed time. */
  readonly calendar: Int32Array;
}

export interface Nodes {
  readonly count: number;
  readonly kind: Uint8Array;
  /** Keys luck: equal for elements derived from one another. */
  readonly key: Int32Array;
  /** Services and delays: how long. */
  readonly sampler: Int32Array;
  /** The calendar on which that time runs; -1: elapsed. */
  readonly calendar: Int32Array;
  /** Minutes that performers are held per minute of effort: some of them have other duties too. */
  readonly stretch: Float64Array;
  /** Services: the mean effort; 0 where it says little of what many visits take. */
  readonly meanMinutes: Float64Array;
  /** Money per minute of effort, of all performers together. */
  readonly costPerMinute: Float64Array;
  readonly priority: Float64Array;
  readonly patience: Int32Array;
  readonly limit: Int32Array;
  /** The section (a stage) the node stands in; -1 outside. */
  readonly section: Int32Array;
  /** Slot of the visit counter of nodes that a deal can come back to; -1: one visit only. */
  readonly visitSlot: Int32Array;
  /** Exits: which one. */
  readonly exit: Int32Array;
  readonly needStart: Int32Array;
  readonly needPool: Int32Array;
  readonly needCount: Int32Array;
  /** Minutes of the time it has for deals that each of these people gives per minute of effort. */
  readonly needMinutes: Float64Array;
  /** Services that share a pool with this one, itself included: from here, to before there. Several have the same ones. */
  readonly rivalStart: Int32Array;
  readonly rivalEnd: Int32Array;
  readonly rivalNode: Int32Array;
  readonly flowStart: Int32Array;
  readonly flowTo: Int32Array;
  readonly flowShare: Float64Array;
  /** How often one deal may take the flow; 0: as often as it likes. */
  readonly flowLimit: Int32Array;
  readonly flowSlot: Int32Array;
  readonly spanFromStart: Int32Array;
  readonly spanFrom: Int32Array;
  readonly spanToStart: Int32Array;
  readonly spanTo: Int32Array;
}

export interface Pools {
  readonly count: number;
  /** Infinity where there is always someone. */
  readonly people: Float64Array;
  readonly calendar: Int32Array;
}

export interface Sources {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly key: Int32Array;
  readonly node: Int32Array;
  readonly calendar: Int32Array;
  /** Gap between arrivals (for Poisson streams at the peak of the profile). */
  readonly sampler: Int32Array;
  /** On whose wall clock the profile's hours are. */
  readonly clock: Int32Array;
  /** Chance that an arrival is ours: leads may be shared by variants. */
  readonly share: Float64Array;
  /** First of 168 weights (relative to the peak) in `profiles`; -1: even. */
  readonly profile: Int32Array;
  readonly profiles: Float64Array;
  /** Moments of a schedule, in order. */
  readonly momentStart: Int32Array;
  readonly moments: Float64Array;
  /** Arrivals per moment; the size of a base. */
  readonly size: Float64Array;
  readonly value: Int32Array;
}

export interface Sections {
  readonly count: number;
  readonly key: Int32Array;
  readonly limit: Int32Array;
  readonly patience: Int32Array;
  /** Deals that should be there at least; 0: nobody minds. */
  readonly minimum: Int32Array;
  /** Counter slot by which a deal remembers that it was there. */
  readonly slot: Int32Array;
}

export interface Network {
  readonly nodes: Nodes;
  readonly pools: Pools;
  readonly sources: Sources;
  readonly sections: Sections;
  readonly limits: Limits;
  readonly escalations: Escalations;
  readonly patiences: Patiences;
  readonly calendars: readonly WorkingTime[];
  /** Services that work on each calendar. */
  readonly calendarNodeStart: Int32Array;
  readonly calendarNode: Int32Array;
  readonly samplers: SamplerTables;
  /** Per span: its limit. */
  readonly spanLimit: Int32Array;
  /**
   * A span whose due moment is promised for the deals inside it: it steers the order of
   * service (-1: none), and results may leave its last node at that moment only (-1: at once).
   */
  readonly promisedSpan: number;
  readonly heldNode: number;
  readonly exitCount: number;
  /** Exit of those whose patience ran out, of those whom an escalation let go. */
  readonly lostExit: number;
  /** Exits that bring the deal's value. */
  readonly isWonExit: Uint8Array;
  /** Counters that each deal carries: visits and bounded flows. */
  readonly counterSlots: number;
  /** RANK_*. */
  readonly discipline: number;
  /** The calendar of working cycle times. */
  readonly commonCalendar: number;
}

export interface RunPlan {
  readonly seed: number;
  readonly warmUpMinutes: number;
  /** The window closes after so many minutes; Infinity when `windowDeals` closes it. */
  readonly windowMinutes: number;
  readonly windowDeals: number;
  /** How long after the window deals may run on. */
  readonly runOnMinutes: number;
  /** What the run may cost: nodes entered, in all; deals inside at once. */
  readonly maxMoves: number;
  readonly maxInside: number;
  /** After so many weeks it is given up, where `windowDeals` closes the window and they haven't come. */
  readonly maxWeeks: number;
  /** No more tokens are made once the core's memory is larger. */
  readonly maxBytes: number;
  /** Whether the run writes down what its measured deals go through. */
  readonly keepsLog?: boolean;
}
