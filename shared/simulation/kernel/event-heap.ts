/**
 * The future: a binary heap of events by (time, sequence), in two Float64Arrays, so that
 * nothing is allocated per event. Sequence and payload share one double, sequence first:
 * comparing the packed numbers compares the sequences. Equal times keep the order in which
 * they were scheduled; urgent events (openings) come before all others of their moment.
 */
import { assert } from '#shared/base';

/** Payloads take 24 bits, sequences what a double's 53 leave. */
const PAYLOAD_SPAN = 2 ** 24;
const LAST_SEQUENCE = 2 ** 29 - 1;

export interface EventHeap {
  times: Float64Array;
  packed: Float64Array;
  size: number;
  /** The root was taken and not replaced yet: the next event may drop straight into it. */
  hasHole: boolean;
  /** Given to the next event; 0 is for urgent ones. */
  sequence: number;
  /**
   * When the next event to be scheduled is due. A field, not an argument: a double that is
   * handed to a function which isn't inlined gets a box of its own in the memory.
   */
  due: number;
  /** The event taken last. */
  time: number;
  payload: number;
  takenSequence: number;
}

/** Doubles begin as -0: beginning as 0 they would be kept as integers until the first fraction. */
export function createEventHeap(): EventHeap {
  const capacity = 256;
  return {
    times: new Float64Array(capacity).fill(Number.POSITIVE_INFINITY),
    packed: new Float64Array(capacity),
    size: 0,
    hasHole: false,
    sequence: 1,
    due: -0,
    time: -0,
    payload: 0,
    takenSequence: 0,
  };
}

function grow(heap: EventHeap): void {
  const times = new Float64Array(heap.times.length * 2).fill(Number.POSITIVE_INFINITY);
  const packed = new Float64Array(times.length);
  times.set(heap.times);
  packed.set(heap.packed);
  heap.times = times;
  heap.packed = packed;
}

/** Lets the event that is due next sink from the root to its place. */
function sink(heap: EventHeap, packed: number): void {
  const { times, packed: keys, size, due } = heap;
  let at = 0;
  let child = 1;
  while (child < size) {
    const left = times[child] as number;
    const sibling = (child + 1) | 0;
    const right = times[sibling] as number;
    // Beyond the end stands Infinity, so the right child needs no check.
    const isRight =
      right < left || (right === left && (keys[sibling] as number) < (keys[child] as number));
    child = (child + +isRight) | 0;
    const best = times[child] as number;
    if (due < best || (due === best && packed < (keys[child] as number))) break;
    times[at] = best;
    keys[at] = keys[child] as number;
    at = child;
    child = (child << 1) | 1;
  }
  times[at] = due;
  keys[at] = packed;
}

function rise(heap: EventHeap, packed: number): void {
  // One place stays free for the Infinity that stands beyond the end.
  if (heap.size + 2 > heap.times.length) grow(heap);
  const { times, packed: keys, due } = heap;
  let at = heap.size++;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = times[parent] as number;
    if (above < due || (above === due && (keys[parent] as number) < packed)) break;
    times[at] = above;
    keys[at] = keys[parent] as number;
    at = parent;
  }
  times[at] = due;
  keys[at] = packed;
}

function place(heap: EventHeap, packed: number): void {
  if (heap.hasHole) {
    heap.hasHole = false;
    sink(heap, packed);
  } else rise(heap, packed);
}

/** At `heap.due`. Returns the event's sequence number, by which its owner knows it again. */
export function schedule(heap: EventHeap, payload: number): number {
  const sequence = heap.sequence++;
  assert(sequence <= LAST_SEQUENCE, 'event sequence fits its bits');
  place(heap, sequence * PAYLOAD_SPAN + payload);
  return sequence;
}

/** At `heap.due`, before everything else at that time; payloads of urgent events differ from each other. */
export function scheduleUrgent(heap: EventHeap, payload: number): void {
  place(heap, payload);
}

/** Takes the next event into `time`, `payload` and `takenSequence`; false when there is none. */
export function takeNext(heap: EventHeap): boolean {
  if (heap.hasHole) closeHole(heap);
  if (heap.size === 0) return false;
  const key = heap.packed[0] as number;
  heap.time = heap.times[0] as number;
  const sequence = (key * (1 / PAYLOAD_SPAN)) | 0;
  heap.takenSequence = sequence;
  heap.payload = (key - sequence * PAYLOAD_SPAN) | 0;
  heap.hasHole = true;
  return true;
}

/** The sequence number of the event in that place of the heap; 0 of urgent ones. */
export function numberAt({ packed }: EventHeap, at: number): number {
  return Math.floor((packed[at] as number) / PAYLOAD_SPAN);
}

/** Gives it another one; the order of the numbers must stay. */
export function renumberAt({ packed }: EventHeap, at: number, number: number): void {
  packed[at] = number * PAYLOAD_SPAN + ((packed[at] as number) % PAYLOAD_SPAN);
}

/** Nothing was put in the place of the event taken last: the last one goes there. */
function closeHole(heap: EventHeap): void {
  heap.hasHole = false;
  const last = --heap.size;
  heap.due = heap.times[last] as number;
  heap.times[last] = Number.POSITIVE_INFINITY;
  if (last > 0) sink(heap, heap.packed[last] as number);
}
