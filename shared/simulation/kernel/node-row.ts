/**
 * Where each fact about a node stands in its row of `NodeRows`; see token-row.ts for why rows.
 */

/** Rows of 2⁵ integers and of 2³ doubles. */
export const INTS = 5;
export const REALS = 3;

/** Facts: NODE_*, bits of traits.ts, and what network.ts says. */
export const KIND = 0;
export const TRAITS = 1;
export const SECTION = 2;
export const KEY = 3;
export const SAMPLER = 4;
export const CALENDAR = 5;
/** The pool whose people are needed, and how many; -1 when people of several pools are. */
export const POOL = 6;
export const PEOPLE = 7;
/** Where the node's first flow leads. */
export const NEXT_NODE = 8;
export const VISIT_SLOT = 9;
/** The queue: where its ring begins, how many stand in it, vanished ones included, and how many really wait. */
export const HEAD = 10;
export const LENGTH = 11;
export const WAITING = 12;

export const STRETCH = 0;
export const PRIORITY = 1;
/** Counts of the window that are kept at every move; the tally takes them over. */
export const ENTERED = 2;
export const STARTS = 3;
export const WAIT_MINUTES = 4;
export const QUEUE_AREA = 5;
/** Since when the queue has been as long as it is. */
export const QUEUE_SINCE = 6;
