/**
 * Deals, and the tokens that stand for them on the network: a deal is its first token, a
 * split adds more. Rows of two typed arrays (`token-row.ts` says what stands where) with a free
 * list; slots are used again, so memory follows the number inside, not the number that ever came.
 */
import { assert } from '#shared/base';
import * as Token from './token-row.ts';

/** Token numbers fit 21 bits of an event's payload. */
const MOST_TOKENS = 2 ** 21;

/** Free, or stands at a split until all its children joined. */
export const RESTING = 0;
export const QUEUED = 1;
export const SERVED = 2;
export const DELAYED = 3;
/** Its deal is gone, but work on it finishes. */
export const ORPHANED = 4;
/** Its deal is gone; the slot is free once its queue or list lets go of it. */
export const VANISHED = 5;
/** On its way to a node. */
export const MOVING = 6;

export interface Tokens {
  capacity: number;
  /** Free slots, used as a stack. */
  free: Int32Array;
  freeCount: number;
  ints: Int32Array;
  reals: Float64Array;
  /** Counters of deals: `counterSlots` each. */
  readonly counterSlots: number;
  counters: Uint16Array;
  /** When each of a deal's `spanCount` spans was opened; NaN while it isn't open. */
  readonly spanCount: number;
  spans: Float64Array;
}

const FIRST_CAPACITY = 128;

export function createTokens(counterSlots: number, spanCount: number): Tokens {
  const size = FIRST_CAPACITY;
  const tokens: Tokens = {
    capacity: size,
    free: new Int32Array(size),
    freeCount: 0,
    ints: new Int32Array(size << Token.INTS),
    reals: new Float64Array(size << Token.REALS),
    counterSlots,
    counters: new Uint16Array(size * counterSlots),
    spanCount,
    spans: new Float64Array(size * spanCount),
  };
  listFree(tokens, 0);
  return tokens;
}

function listFree(tokens: Tokens, from: number): void {
  // Low numbers are taken first: they stay in the processor's cache.
  for (let token = tokens.capacity - 1; token >= from; token--) freeToken(tokens, token);
}

function doubled<Column extends Int32Array | Float64Array | Uint16Array>(column: Column): Column {
  // The constructor of a typed array makes one of its own kind.
  const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
  larger.set(column);
  return larger;
}

function grow(tokens: Tokens): void {
  const before = tokens.capacity;
  assert(before < MOST_TOKENS, 'token numbers fit an event');
  tokens.free = doubled(tokens.free);
  tokens.ints = doubled(tokens.ints);
  tokens.reals = doubled(tokens.reals);
  tokens.counters = doubled(tokens.counters);
  tokens.spans = doubled(tokens.spans);
  tokens.capacity = before * 2;
  listFree(tokens, before);
}

/** A token of no deal yet: nothing queued, nothing scheduled. */
export function takeToken(tokens: Tokens): number {
  if (tokens.freeCount === 0) grow(tokens);
  const token = tokens.free[--tokens.freeCount] as number;
  const { ints, reals } = tokens;
  const row = token << Token.INTS;
  ints[row | Token.STATE] = MOVING;
  ints[row | Token.VISIT] = 0;
  ints[row | Token.PARENT] = -1;
  ints[row | Token.NEXT] = -1;
  ints[row | Token.SECTION] = -1;
  ints[row | Token.ESCALATION] = -1;
  reals[(token << Token.REALS) | Token.DUE] = 0;
  return token;
}

/** Forgets what is scheduled: those events are stale from now on. */
export function forgetEvents({ ints }: Tokens, token: number): void {
  const row = token << Token.INTS;
  ints[row | Token.PATIENCE_EVENT] = -1;
  ints[row | Token.ESCALATION_EVENT] = -1;
  ints[row | Token.SECTION_PATIENCE_EVENT] = -1;
  ints[row | Token.SECTION_ESCALATION_EVENT] = -1;
}

export function freeToken(tokens: Tokens, token: number): void {
  const { ints } = tokens;
  const row = token << Token.INTS;
  ints[row | Token.STATE] = RESTING;
  ints[row | Token.DONE_EVENT] = -1;
  forgetEvents(tokens, token);
  tokens.free[tokens.freeCount++] = token;
}

/** Makes the token the first of a new deal. */
export function openDeal(tokens: Tokens, token: number): void {
  const { counterSlots, spanCount, ints, counters } = tokens;
  const row = token << Token.INTS;
  ints[row | Token.DEAL] = token;
  ints[row | Token.IS_INSIDE] = 1;
  tokens.reals[(token << Token.REALS) | Token.DEAL_EFFORT] = 0;
  if (counterSlots > 0) {
    const end = (token + 1) * counterSlots;
    for (let at = token * counterSlots; at < end; at++) counters[at] = 0;
  }
  if (spanCount > 0) {
    tokens.spans.fill(Number.NaN, token * spanCount, (token + 1) * spanCount);
  }
}

/** The deal that a token belongs to. */
export function dealOf({ ints }: Tokens, token: number): number {
  return ints[(token << Token.INTS) | Token.DEAL] as number;
}

export function nodeOf({ ints }: Tokens, token: number): number {
  return ints[(token << Token.INTS) | Token.NODE] as number;
}

/** Whether the token's deal entered in the window. */
export function isMeasured({ ints }: Tokens, token: number): boolean {
  return ints[(token << Token.INTS) | Token.IS_MEASURED] === 1;
}

/** Another token of the parent's deal. */
export function addToken(tokens: Tokens, parent: number): number {
  const token = takeToken(tokens);
  const { ints, reals } = tokens;
  const row = token << Token.INTS;
  const parentRow = parent << Token.INTS;
  const deal = ints[parentRow | Token.DEAL] as number;
  const dealRow = deal << Token.INTS;
  ints[row | Token.DEAL] = deal;
  ints[row | Token.PARENT] = parent;
  ints[row | Token.NEXT] = ints[dealRow | Token.NEXT] as number;
  ints[dealRow | Token.NEXT] = token;
  ints[row | Token.SOURCE] = ints[parentRow | Token.SOURCE] as number;
  ints[row | Token.KEY_HIGH] = ints[parentRow | Token.KEY_HIGH] as number;
  ints[row | Token.KEY_LOW] = ints[parentRow | Token.KEY_LOW] as number;
  ints[row | Token.IS_MEASURED] = ints[parentRow | Token.IS_MEASURED] as number;
  ints[row | Token.IS_INSIDE] = 0;
  reals[(token << Token.REALS) | Token.PRIORITY] = reals[
    (parent << Token.REALS) | Token.PRIORITY
  ] as number;
  return token;
}

/** Takes a token that isn't the first out of its deal, and frees it. */
export function removeToken(tokens: Tokens, token: number): void {
  const { ints } = tokens;
  const next = (of: number) => (of << Token.INTS) | Token.NEXT;
  let before = dealOf(tokens, token);
  while (ints[next(before)] !== token) before = ints[next(before)] as number;
  ints[next(before)] = ints[next(token)] as number;
  freeToken(tokens, token);
}
