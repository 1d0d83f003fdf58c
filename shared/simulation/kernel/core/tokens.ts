/**
 * Deals, and the tokens that stand for them on the network: a deal is its first token, a
 * split adds more. Tokens lie in blocks that never move; slots are used again, so memory follows
 * the number inside, not the number that ever came.
 */
import { MOST_TOKENS } from '../codes';
import { NO_EVENT } from './future';
import { allocated, Ints, Reals } from './memory';
import { counterSlots, maxBytes, spansCount } from './network';
import { Node } from './nodes';

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

@unmanaged
export class Token {
  enteredAt: f64;
  startedAt: f64;
  effort: f64;
  /** Of deals, at their first token. */
  bornAt: f64;
  dealEffort: f64;
  /** Of the carrier of its deal's stay in a section (stays.ts). */
  stayBeganAt: f64;
  /** Order of service: priority (larger first), then due moment, then order of entry. */
  priority: f64;
  due: f64;
  order: f64;
  /** Of deals that are logged: when the last stay ended, or when it came. */
  lastMoment: f64;
  /** Sequence numbers of the events that are meant; an event of another number is stale. */
  doneEvent: i64;
  patienceEvent: i64;
  escalationEvent: i64;
  stayPatienceEvent: i64;
  stayEscalationEvent: i64;
  /** Of escalations: which event of its target it was. */
  targetEvent: i64;
  index: i32;
  state: i32;
  node: Node;
  visit: i32;
  /** The deal's first token. */
  deal: Token;
  /** Next token of the same deal; the list begins at the deal's first token. */
  next: Token | null;
  parent: Token | null;
  /** Children still to join. */
  awaited: i32;
  source: i32;
  /** The section the token stands in; -1: in none. */
  section: i32;
  /** In a section: whether it carries its deal's stay there, or is a companion (stays.ts). */
  isCarrier: bool;
  /** In a section: whether the deal's stay there was raised; the same at all its tokens there. */
  isRaised: bool;
  /** At the first token of a deal that hasn't left. */
  isInside: bool;
  /** Whether the deal entered in the window; at each of its tokens. */
  isMeasured: bool;
  /** The two halves of the deal's key, at each of its tokens. */
  keyHigh: i32;
  keyLow: i32;
  /** Of supervisors' work: row of the escalation, -1 for deals; and whether a section is late. */
  escalation: i32;
  ofSection: bool;
  /** Of supervisors' work: the late token (of a section the deal). */
  target: Token;
  /** The logged deal that it stands for (deals: at their first token); -1: none. */
  logged: i32;
  /** Counters of the deal, and when each of its spans was opened (NaN while it isn't open). */
  counters: Ints;
  spans: Reals;
}

const BLOCK_BITS = 7;
const BLOCK = 1 << BLOCK_BITS;
const MOST_BLOCKS = MOST_TOKENS >> BLOCK_BITS;
/** WebAssembly's memory grows by pages of 64 KiB. */
const PAGE_BYTES: f64 = 65536;
const TOKEN_SIZE = offsetof<Token>();

/** Addresses of the blocks. */
let blocks: Ints = changetype<Ints>(0);
let blockCount: i32 = 0;
/** Free tokens, a stack linked by `next`. */
let free: Token | null = null;

export function tokenAt(index: i32): Token {
  const block = <usize>blocks[index >>> BLOCK_BITS];
  return changetype<Token>(block + <usize>(index & (BLOCK - 1)) * TOKEN_SIZE);
}

/** All there are, the free ones too. */
export function tokenCount(): i32 {
  return blockCount << BLOCK_BITS;
}

/** Forgets what is scheduled: those events are stale from now on. */
export function forgetEvents(token: Token): void {
  token.patienceEvent = NO_EVENT;
  token.escalationEvent = NO_EVENT;
  token.stayPatienceEvent = NO_EVENT;
  token.stayEscalationEvent = NO_EVENT;
}

export function freeToken(token: Token): void {
  token.state = RESTING;
  token.doneEvent = NO_EVENT;
  forgetEvents(token);
  token.next = free;
  free = token;
}

/** Low numbers are taken first: they stay in the processor's cache. */
function freeBlock(block: i32): void {
  for (let place = BLOCK - 1; place >= 0; place--) {
    const token = tokenAt((block << BLOCK_BITS) | place);
    token.isInside = false;
    token.logged = -1;
    freeToken(token);
  }
}

/** Once for a network. */
export function createTokens(): void {
  blocks = changetype<Ints>(allocated(MOST_BLOCKS << 2));
  blockCount = 0;
  free = null;
}

/** At the beginning of every run: all are free. */
export function openTokens(): void {
  free = null;
  for (let block = blockCount - 1; block >= 0; block--) freeBlock(block);
}

function addBlock(): void {
  assert(blockCount < MOST_BLOCKS, 'whoever takes a token has asked for room');
  const ownBytes = <i32>TOKEN_SIZE * BLOCK;
  const spanBytes = (spansCount * BLOCK) << 3;
  const address = allocated(ownBytes + spanBytes + ((counterSlots * BLOCK) << 2));
  memory.fill(address, 0, ownBytes);
  const block = blockCount++;
  blocks[block] = <i32>address;
  for (let place = 0; place < BLOCK; place++) {
    const token = tokenAt((block << BLOCK_BITS) | place);
    token.index = (block << BLOCK_BITS) | place;
    token.spans = changetype<Reals>(address + ownBytes + ((place * spansCount) << 3));
    token.counters = changetype<Ints>(
      address + ownBytes + spanBytes + ((place * counterSlots) << 2),
    );
  }
  freeBlock(block);
}

/** Whether so many tokens more can be taken; see room.ts. */
export function hasRoomFor(tokens: i32): bool {
  if (isMemoryFull()) return areFree(tokens);
  const unmade = MOST_TOKENS - tokenCount();
  return tokens <= unmade || areFree(tokens - unmade);
}

export function isMemoryFull(): bool {
  return f64(memory.size()) * PAGE_BYTES > maxBytes;
}

function areFree(tokens: i32): bool {
  let left = tokens;
  let token = free;
  while (token !== null && left > 0) {
    left--;
    token = token.next;
  }
  return left <= 0;
}

/** A token of no deal yet: nothing queued, nothing scheduled. */
export function takeToken(): Token {
  if (free === null) addBlock();
  const token = <Token>free;
  free = token.next;
  token.state = MOVING;
  token.visit = 0;
  token.parent = null;
  token.next = null;
  token.section = -1;
  token.escalation = -1;
  token.due = 0;
  return token;
}

/** Makes the token the first of a new deal. */
export function openDeal(token: Token): void {
  token.deal = token;
  token.isInside = true;
  token.dealEffort = 0;
  for (let slot = 0; slot < counterSlots; slot++) token.counters[slot] = 0;
  for (let span = 0; span < spansCount; span++) token.spans[span] = NaN;
}

/** Another token of the parent's deal. */
export function addToken(parent: Token): Token {
  const token = takeToken();
  const deal = parent.deal;
  token.deal = deal;
  token.parent = parent;
  token.next = deal.next;
  deal.next = token;
  token.source = parent.source;
  token.keyHigh = parent.keyHigh;
  token.keyLow = parent.keyLow;
  token.isMeasured = parent.isMeasured;
  token.isInside = false;
  return token;
}

/** Takes a token that isn't the first out of its deal, and frees it. The first is the deal: it stays till the end. */
export function removeToken(token: Token): void {
  let before = token.deal;
  while (before.next !== token) before = <Token>before.next;
  before.next = token.next;
  freeToken(token);
}
