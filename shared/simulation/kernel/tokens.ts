/**
 * Deals, and the tokens that stand for them on the network: a deal is its first token, a
 * split adds more. Structure of arrays with a free list; slots are used again, so memory
 * follows the number inside, not the number that ever came.
 */
import { assert } from '#shared/base';

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

  state: Uint8Array;
  node: Int32Array;
  visit: Int32Array;
  /** The deal's first token. */
  deal: Int32Array;
  parent: Int32Array;
  /** Next token of the same deal; the list begins at the deal's first token. */
  next: Int32Array;
  /** Children still to join. */
  awaited: Int32Array;
  enteredAt: Float64Array;
  startedAt: Float64Array;
  effort: Float64Array;
  /** Order of service: priority (larger first), then due moment, then order of entry. */
  priority: Float64Array;
  due: Float64Array;
  order: Float64Array;
  /** Sequence numbers of the events that are meant; an event of another number is stale. */
  doneEvent: Int32Array;
  patienceEvent: Int32Array;
  escalationEvent: Int32Array;
  section: Int32Array;
  sectionEnteredAt: Float64Array;
  sectionPatienceEvent: Int32Array;
  sectionEscalationEvent: Int32Array;
  /** Of escalations: the token in question, which event it was, and its row. */
  target: Int32Array;
  targetEvent: Int32Array;
  escalation: Int32Array;

  source: Int32Array;

  /** Of deals, at their first token. */
  keyHigh: Int32Array;
  keyLow: Int32Array;
  bornAt: Float64Array;
  isMeasured: Uint8Array;
  /** 1 at the first token of a deal that hasn't left. */
  isInside: Uint8Array;
  dealEffort: Float64Array;
  readonly counterSlots: number;
  counters: Uint16Array;
  readonly spanCount: number;
  /** When the span was opened; NaN while it isn't open. */
  spans: Float64Array;
}

const FIRST_CAPACITY = 256;

export function createTokens(counterSlots: number, spanCount: number): Tokens {
  const size = FIRST_CAPACITY;
  const tokens: Tokens = {
    capacity: size,
    free: new Int32Array(size),
    freeCount: 0,
    state: new Uint8Array(size),
    node: new Int32Array(size),
    visit: new Int32Array(size),
    deal: new Int32Array(size),
    parent: new Int32Array(size),
    next: new Int32Array(size),
    awaited: new Int32Array(size),
    enteredAt: new Float64Array(size),
    startedAt: new Float64Array(size),
    effort: new Float64Array(size),
    priority: new Float64Array(size),
    due: new Float64Array(size),
    order: new Float64Array(size),
    doneEvent: new Int32Array(size),
    patienceEvent: new Int32Array(size),
    escalationEvent: new Int32Array(size),
    section: new Int32Array(size),
    sectionEnteredAt: new Float64Array(size),
    sectionPatienceEvent: new Int32Array(size),
    sectionEscalationEvent: new Int32Array(size),
    target: new Int32Array(size),
    targetEvent: new Int32Array(size),
    escalation: new Int32Array(size),
    keyHigh: new Int32Array(size),
    keyLow: new Int32Array(size),
    source: new Int32Array(size),
    bornAt: new Float64Array(size),
    isMeasured: new Uint8Array(size),
    isInside: new Uint8Array(size),
    dealEffort: new Float64Array(size),
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

function doubled<Column extends Int32Array | Float64Array | Uint8Array | Uint16Array>(
  column: Column,
): Column {
  // The constructor of a typed array makes one of its own kind.
  const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
  larger.set(column);
  return larger;
}

function grow(tokens: Tokens): void {
  const before = tokens.capacity;
  assert(before < MOST_TOKENS, 'token numbers fit an event');
  const columns = tokens as unknown as Record<string, unknown>;
  // Every array of the store has a row per token, so all of them grow.
  for (const [name, column] of Object.entries(columns)) {
    if (
      column instanceof Int32Array ||
      column instanceof Float64Array ||
      column instanceof Uint8Array ||
      column instanceof Uint16Array
    ) {
      columns[name] = doubled(column);
    }
  }
  tokens.capacity = before * 2;
  listFree(tokens, before);
}

/** A token of no deal yet: nothing queued, nothing scheduled. */
export function takeToken(tokens: Tokens): number {
  if (tokens.freeCount === 0) grow(tokens);
  const token = tokens.free[--tokens.freeCount] as number;
  tokens.state[token] = MOVING;
  tokens.visit[token] = 0;
  tokens.parent[token] = -1;
  tokens.next[token] = -1;
  tokens.due[token] = 0;
  tokens.section[token] = -1;
  tokens.escalation[token] = -1;
  return token;
}

/** Forgets what is scheduled: those events are stale from now on. */
export function forgetEvents(tokens: Tokens, token: number): void {
  tokens.patienceEvent[token] = -1;
  tokens.escalationEvent[token] = -1;
  tokens.sectionPatienceEvent[token] = -1;
  tokens.sectionEscalationEvent[token] = -1;
}

export function freeToken(tokens: Tokens, token: number): void {
  tokens.state[token] = RESTING;
  tokens.doneEvent[token] = -1;
  forgetEvents(tokens, token);
  tokens.free[tokens.freeCount++] = token;
}

/** Makes the token the first of a new deal. */
export function openDeal(tokens: Tokens, token: number): void {
  tokens.deal[token] = token;
  tokens.isInside[token] = 1;
  tokens.dealEffort[token] = 0;
  const { counterSlots, spanCount } = tokens;
  if (counterSlots > 0) {
    const end = (token + 1) * counterSlots;
    for (let at = token * counterSlots; at < end; at++) tokens.counters[at] = 0;
  }
  if (spanCount > 0) {
    tokens.spans.fill(Number.NaN, token * spanCount, (token + 1) * spanCount);
  }
}

/** Another token of the parent's deal. */
export function addToken(tokens: Tokens, parent: number): number {
  const token = takeToken(tokens);
  const deal = tokens.deal[parent] as number;
  tokens.deal[token] = deal;
  tokens.parent[token] = parent;
  tokens.next[token] = tokens.next[deal] as number;
  tokens.next[deal] = token;
  tokens.priority[token] = tokens.priority[parent] as number;
  tokens.source[token] = tokens.source[parent] as number;
  return token;
}

/** Takes a token that isn't the first out of its deal, and frees it. */
export function removeToken(tokens: Tokens, token: number): void {
  let before = tokens.deal[token] as number;
  while (tokens.next[before] !== token) before = tokens.next[before] as number;
  tokens.next[before] = tokens.next[token] as number;
  freeToken(tokens, token);
}
