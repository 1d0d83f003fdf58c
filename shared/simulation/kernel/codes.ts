/**
 * Numbers that stand for words: said once, to the program (TypeScript) and to the core
 * (AssemblyScript, see core/index.ts), which both compile this file. So nothing but constants
 * may stand here.
 */

/** What a node is. */
export const NODE_SERVICE = 0;
export const NODE_DELAY = 1;
export const NODE_CHOICE = 2;
export const NODE_SPLIT = 3;
export const NODE_JOIN = 4;
export const NODE_EXIT = 5;
/** On into another process: the deal goes on as one, whatever it was split into. */
export const NODE_HAND_OVER = 6;

/** In which order people serve. */
export const RANK_FIRST_COME = 0;
export const RANK_EARLIEST_LIMIT = 1;

/** What an escalation does once its performer has worked on it. */
export const ACTION_NONE = 0;
export const ACTION_RAISE_PRIORITY = 1;
export const ACTION_DECIDE = 2;

/** How deals come in. */
export const SOURCE_POISSON = 0;
export const SOURCE_INTERVAL = 1;
export const SOURCE_SCHEDULE = 2;
export const SOURCE_BASE = 3;

/** The clock of a limit. */
export const DUE_ELAPSED = 0;
export const DUE_WORKING = 1;
export const DUE_WORKING_DAYS = 2;

/**
 * What a node asks of the core, as bits. Most nodes ask for little; one look at the bits spares
 * the looks at everything that isn't there.
 */
/** Deals may come back here: visits are counted. */
export const COUNTS_VISITS = 1;
/** There is a time limit that may be kept or broken. */
export const IS_LIMITED = 2;
/** Whoever comes here gets a due moment: it steers the order of service, or somebody is told. */
export const SETS_DUE = 4;
export const OPENS_SPANS = 8;
export const CLOSES_SPANS = 16;
/** Some flow out of here may be taken a few times only. */
export const IS_BOUNDED = 32;
export const TRIES_PATIENCE = 64;
/** Other services want the same people, or people of several pools are needed. */
export const SHARES_PEOPLE = 128;
/** Results may leave at their promised moment only. */
export const IS_HELD = 256;
/** Whoever is late in the section may have been raised, in all its queues. */
export const MAY_BE_RAISED = 512;
/** Whoever queues here is served or waits till the end of the run: nobody leaves in another way. */
export const WAITS_TO_THE_END = 1024;

/** How a value is drawn. */
export const SAMPLE_CONSTANT = 0;
export const SAMPLE_TABLE = 1;
export const SAMPLE_EMPIRICAL = 2;

/**
 * A quantile table has a side for each half of the draws. The distance of a draw to its end
 * is 0 … 2³¹ in steps of 2⁻³²; each doubling of it, from 2¹² on, is an octave of 32 equal
 * cells, and what is nearer to the end is one cell. So tails are as exact as the middle.
 */
export const END_BITS = 12;
export const OCTAVES = 31 - END_BITS;
export const CELL_BITS = 5;
export const OCTAVE_CELLS = 1 << CELL_BITS;
/** The end itself, then the edges of all cells. */
export const SIDE_VALUES = OCTAVES * OCTAVE_CELLS + 2;

/**
 * Histograms of times: logarithmic by octaves and linear inside each. The widest bin of an octave
 * is 1/128 of its value; from 2⁻⁷ minutes (half a second) to 2³⁴ (some 30,000 years).
 */
export const MANTISSA_BITS = 7;
export const FIRST_EXPONENT = -7;
const LAST_EXPONENT = 34;
/** The first bin is for what is shorter. */
export const SPREAD_BINS = ((LAST_EXPONENT - FIRST_EXPONENT) << MANTISSA_BITS) + 1;

/** Lengths of queues are exact up to 63, longer ones fall into bins 2 % wide on the logarithm. */
export const EXACT_LENGTHS = 64;
export const LENGTH_RATIO = 1.02;
/** Up to some 300,000 deals. */
export const LENGTH_BINS = EXACT_LENGTHS + 428;

/** Weeks of which the number inside is kept. */
export const MOST_WEEKS_KEPT = 1040;

/** Whether a run goes on, and why it was given up. */
export const RUNNING = 0;
export const FINISHED = 1;
export const TOO_MANY_MOVES = 2;
export const TOO_MANY_DEALS = 3;
/** Deals are split into more tokens than can be numbered. */
export const TOO_MANY_PARTS = 4;
export const OUT_OF_MEMORY = 5;
/** The deals that should close the window never came. */
export const TOO_FEW_DEALS = 6;
/** More waits at a node than can be served until the end. */
export const TOO_MUCH_WORK = 7;

/** Events name a token in so many bits. */
export const INDEX_BITS = 21;
export const MOST_TOKENS = 1 << INDEX_BITS;

/** How a stay of the log ended: as it should. */
export const STAY_DONE = 0;
/** The deal left the queue, or was taken out of it. */
export const STAY_WITHDRAWN = 1;
/** A wait was under way when the deal left. */
export const STAY_CUT_SHORT = 2;
/** Still there when the run stopped; `done` is that moment. */
export const STAY_UNFINISHED = 3;
export const MOMENT_ENTERED = 4;
export const MOMENT_LEFT = 5;
/** Added to a stay that isn't on the deal's own way: work it no longer needs, or an escalation. */
export const ASIDE = 8;

/** What is written in one number with the deal: kinds and ASIDE. */
export const KIND_BITS = 4;
/** Rows that the core hands over at a time. */
export const LOG_PAGE = 2048;

/** How a deal left, and what `place` then is the number of. */
export const STILL_INSIDE = 0;
/** Node of the outcome. */
export const LEFT_BY_OUTCOME = 1;
/** Node of the queue. */
export const LEFT_QUEUE_IMPATIENT = 2;
export const LEFT_SECTION_IMPATIENT = 3;
/** Row of the escalation. */
export const LEFT_LET_GO = 4;
export const WAYS = 8;
