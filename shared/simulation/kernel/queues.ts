/**
 * Who waits at each service, in the order in which they will be served: ring buffers of
 * token numbers. A token that vanished stays until it comes to the head; it isn't counted.
 */
import { freeToken, type Tokens, VANISHED } from './tokens.ts';

export interface Queues {
  readonly rings: Int32Array[];
  readonly heads: Int32Array;
  /** Entries, vanished ones included. */
  readonly lengths: Int32Array;
  /** Tokens that really wait. */
  readonly waiting: Int32Array;
}

export function createQueues(nodes: number): Queues {
  return {
    rings: Array.from({ length: nodes }, () => new Int32Array(16)),
    heads: new Int32Array(nodes),
    lengths: new Int32Array(nodes),
    waiting: new Int32Array(nodes),
  };
}

/** Whether the first is served before the other: priority, then due moment, then entry. */
export function isBefore(tokens: Tokens, one: number, other: number): boolean {
  const priority = (tokens.priority[one] as number) - (tokens.priority[other] as number);
  if (priority !== 0) return priority > 0;
  const due = (tokens.due[one] as number) - (tokens.due[other] as number);
  if (due !== 0) return due < 0;
  return (tokens.order[one] as number) < (tokens.order[other] as number);
}

function grown(ring: Int32Array, head: number): Int32Array {
  const larger = new Int32Array(ring.length * 2);
  larger.set(ring.subarray(head));
  larger.set(ring.subarray(0, head), ring.length - head);
  return larger;
}

/** Newcomers mostly belong at the end; the others walk forward from there. */
export function enqueue(queues: Queues, tokens: Tokens, token: number): void {
  const node = tokens.node[token] as number;
  const length = queues.lengths[node] as number;
  let ring = queues.rings[node] as Int32Array;
  if (length === ring.length) {
    ring = grown(ring, queues.heads[node] as number);
    queues.rings[node] = ring;
    queues.heads[node] = 0;
  }
  const mask = ring.length - 1;
  let at = (queues.heads[node] as number) + length;
  for (let left = length; left > 0; left--) {
    const ahead = ring[(at - 1) & mask] as number;
    if (!isBefore(tokens, token, ahead)) break;
    ring[at & mask] = ahead;
    at--;
  }
  ring[at & mask] = token;
  queues.lengths[node] = length + 1;
  queues.waiting[node] = (queues.waiting[node] as number) + 1;
}

function dropHead(queues: Queues, node: number, ring: Int32Array): void {
  queues.heads[node] = ((queues.heads[node] as number) + 1) & (ring.length - 1);
  queues.lengths[node] = (queues.lengths[node] as number) - 1;
}

/** Who is served next at this node, -1 when nobody waits. */
export function headOf(queues: Queues, tokens: Tokens, node: number): number {
  const ring = queues.rings[node] as Int32Array;
  while ((queues.lengths[node] as number) > 0) {
    const token = ring[queues.heads[node] as number] as number;
    if (tokens.state[token] !== VANISHED) return token;
    dropHead(queues, node, ring);
    freeToken(tokens, token);
  }
  return -1;
}

/** Takes the head that `headOf` named. */
export function dequeue(queues: Queues, node: number): void {
  dropHead(queues, node, queues.rings[node] as Int32Array);
  queues.waiting[node] = (queues.waiting[node] as number) - 1;
}

/** Takes a waiting token out of the middle; rare, so a walk is enough. */
export function takeOut(queues: Queues, node: number, token: number): void {
  const ring = queues.rings[node] as Int32Array;
  const mask = ring.length - 1;
  const head = queues.heads[node] as number;
  const length = queues.lengths[node] as number;
  let found = 0;
  while (ring[(head + found) & mask] !== token) found++;
  for (let at = found; at < length - 1; at++) {
    ring[(head + at) & mask] = ring[(head + at + 1) & mask] as number;
  }
  queues.lengths[node] = length - 1;
  queues.waiting[node] = (queues.waiting[node] as number) - 1;
}
