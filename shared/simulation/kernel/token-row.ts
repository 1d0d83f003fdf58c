/**
 * Where each fact about a token stands in its row of `Tokens`: rows are powers of two long, so
 * that `(token << INTS) | NODE` is a place and no multiplication, no overflow has to be checked.
 */

/** Rows of 2⁵ integers and of 2⁴ doubles. */
export const INTS = 5;
export const REALS = 4;

export const STATE = 0;
export const NODE = 1;
export const VISIT = 2;
/** The deal's first token. */
export const DEAL = 3;
export const SOURCE = 4;
/** The section the token stands in, -1 when none; see stays.ts. */
export const SECTION = 5;
/** Of escalations: row · 2, and 1 more where a section is late; -1 for deals. */
export const ESCALATION = 6;
/** Sequence numbers of the events that are meant; an event of another number is stale. */
export const DONE_EVENT = 7;
export const PATIENCE_EVENT = 8;
export const ESCALATION_EVENT = 9;
export const SECTION_PATIENCE_EVENT = 10;
export const SECTION_ESCALATION_EVENT = 11;
/** Of the deal, at each of its tokens: the two halves of its key, and whether it entered in the window. */
export const KEY_HIGH = 12;
export const KEY_LOW = 13;
export const IS_MEASURED = 14;
/** 1 at the first token of a deal that hasn't left. */
export const IS_INSIDE = 15;
/** Next token of the same deal; the list begins at the deal's first token. */
export const NEXT = 16;
export const PARENT = 17;
/** Children still to join. */
export const AWAITED = 18;
/** Of escalations: the late token (of a section the deal), and which event it was. */
export const TARGET = 19;
export const TARGET_EVENT = 20;
/** 1 where the deal's stay in the section was raised; the same at all its tokens that stand there. */
export const IS_RAISED = 21;

export const ENTERED_AT = 0;
export const STARTED_AT = 1;
export const EFFORT = 2;
/** Of deals, at their first token. */
export const BORN_AT = 3;
export const DEAL_EFFORT = 4;
/** Of the token that carries its deal's stay in the section; NaN for those that stand there silently. */
export const SECTION_ENTERED_AT = 5;
/** Order of service: priority (larger first), then due moment, then order of entry. */
export const PRIORITY = 6;
export const DUE = 7;
export const ORDER = 8;
