/**
 * The future: events in the order of their times, as a binary heap (J. W. J. Williams, Algorithm 232: Heapsort,
 * CACM 7(6), 1964): the children of the event at place p are at 2 p + 1 and 2 p + 2, and none comes before
 * its parent. Events at the same time keep the order in which they were scheduled, which their sequence numbers
 * tell; urgent ones (openings) come before all others of their moment. Sequence and payload share one
 * integer, sequence first: comparing the integers compares the sequences.
 *
 * Taking the next event leaves a hole at the root. Mostly one of its consequences is scheduled at once and
 * drops into the hole: one way down instead of a way down and a way up.
 */
import { allocated, enlarged } from './memory';

/**
 * What an event is about (state.ts) takes 24 bits; 40 are left for sequences, more than any run has
 * events: a run of so many moves as there may be schedules a few for each.
 */
const PAYLOAD_BITS: u64 = 24;
const PAYLOAD_MASK: u64 = (1 << PAYLOAD_BITS) - 1;

@unmanaged
class Event {
  time: f64;
  /** Sequence · 2²⁴ + payload. */
  key: u64;
}

/** No event has this number. */
export const NO_EVENT: i64 = -1;

const FIRST_CAPACITY = 256;
const EVENT_SIZE = offsetof<Event>();

let capacity: i32 = 0;
let events: usize = 0;
let size: i32 = 0;
/** The root was taken and not replaced yet: the next event may drop straight into it. */
let hasHole: bool = false;
/** Given to the next event; 0 is for urgent ones. */
export let nextSequence: i64 = 1;
/** The event taken last. */
export let takenTime: f64 = 0;
export let takenPayload: i32 = 0;
export let takenSequence: i64 = 0;

function eventAt(place: i32): Event {
  return changetype<Event>(events + <usize>place * EVENT_SIZE);
}

/** Beyond the end stands Infinity, so that the last parent's right child needs no check: no event is there. */
function endAt(place: i32): void {
  eventAt(place).time = Infinity;
}

export function openFuture(): void {
  if (capacity === 0) {
    capacity = FIRST_CAPACITY;
    events = allocated(<usize>capacity * EVENT_SIZE);
  }
  size = 0;
  hasHole = false;
  nextSequence = 1;
  takenTime = 0;
  endAt(0);
}

function grow(): void {
  capacity <<= 1;
  events = enlarged(events, <usize>capacity * EVENT_SIZE);
}

/** Lets an event sink from the root to its place: children that come before it move up. */
function sink(time: f64, key: u64): void {
  let at = events;
  let child = 1;
  while (child < size) {
    const left = eventAt(child);
    const right = eventAt(child + 1);
    const isRight = right.time < left.time || (right.time === left.time && right.key < left.key);
    child += i32(isRight);
    const best = eventAt(child);
    if (time < best.time || (time === best.time && key < best.key)) break;
    const place = changetype<Event>(at);
    place.time = best.time;
    place.key = best.key;
    at = changetype<usize>(best);
    child = (child << 1) | 1;
  }
  const place = changetype<Event>(at);
  place.time = time;
  place.key = key;
}

/** Lets an event rise from the end to its place: parents that come after it move down. */
function rise(time: f64, key: u64): void {
  // One place stays free for the Infinity that stands beyond the end.
  if (size + 2 > capacity) grow();
  let at = size++;
  endAt(size);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = eventAt(parent);
    if (above.time < time || (above.time === time && above.key < key)) break;
    const place = eventAt(at);
    place.time = above.time;
    place.key = above.key;
    at = parent;
  }
  const place = eventAt(at);
  place.time = time;
  place.key = key;
}

function put(time: f64, key: u64): void {
  if (hasHole) {
    hasHole = false;
    sink(time, key);
  } else rise(time, key);
}

/** Returns the event's sequence number, by which its owner knows it again. */
export function schedule(time: f64, payload: i32): i64 {
  const sequence = nextSequence++;
  put(time, ((<u64>sequence) << PAYLOAD_BITS) | <u64>payload);
  return sequence;
}

/** Before everything else at that time; payloads of urgent events differ from each other. */
export function scheduleUrgent(time: f64, payload: i32): void {
  put(time, <u64>payload);
}

/** Nothing was put in the place of the event taken last: the last one goes there. */
function closeHole(): void {
  hasHole = false;
  size--;
  const last = eventAt(size);
  const time = last.time;
  const key = last.key;
  endAt(size);
  if (size > 0) sink(time, key);
}

/** Takes the next event into `takenTime`, `takenPayload` and `takenSequence`; false when there is none. */
export function takeNext(): bool {
  if (hasHole) closeHole();
  if (size === 0) return false;
  const next = eventAt(0);
  takenTime = next.time;
  takenSequence = <i64>(next.key >> PAYLOAD_BITS);
  takenPayload = <i32>(next.key & PAYLOAD_MASK);
  hasHole = true;
  return true;
}
