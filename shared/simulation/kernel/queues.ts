/**
 * Who waits at each service, in the order in which they will be served: ring buffers of
 * token numbers; where a ring begins and how many stand in it is in the node's row. A token
 * that vanished stays until it comes to the head; it isn't counted as waiting.
 */
import { NODE_SERVICE, type Nodes } from './network.ts';
import * as Node from './node-row.ts';
import type { Run } from './run.ts';
import * as Token from './token-row.ts';
import { freeToken, type Tokens, VANISHED } from './tokens.ts';

/** By node; their lengths are powers of two. */
export type Rings = Int32Array[];

const FIRST_LENGTH = 16;
const NOBODY = new Int32Array(0);

export function createRings({ count, kind }: Nodes): Rings {
  return Array.from({ length: count }, (_, node) =>
    kind[node] === NODE_SERVICE ? new Int32Array(FIRST_LENGTH) : NOBODY,
  );
}

/** Whether the first is served before the other: priority, then due moment, then entry. */
export function isBefore({ reals }: Tokens, one: number, other: number): boolean {
  const row = one << Token.REALS;
  const otherRow = other << Token.REALS;
  const priority =
    (reals[row | Token.PRIORITY] as number) - (reals[otherRow | Token.PRIORITY] as number);
  if (priority !== 0) return priority > 0;
  const due = (reals[row | Token.DUE] as number) - (reals[otherRow | Token.DUE] as number);
  if (due !== 0) return due < 0;
  return (reals[row | Token.ORDER] as number) < (reals[otherRow | Token.ORDER] as number);
}

function grown(ring: Int32Array, head: number): Int32Array {
  const larger = new Int32Array(ring.length * 2);
  larger.set(ring.subarray(head));
  larger.set(ring.subarray(0, head), ring.length - head);
  return larger;
}

/** Newcomers mostly belong at the end; the others walk forward from there. */
export function enqueue(run: Run, token: number, node: number): void {
  const { rings, tokens } = run;
  const ints = run.nodeInts;
  const row = node << Node.INTS;
  const length = ints[row | Node.LENGTH] as number;
  let ring = rings[node] as Int32Array;
  if (length === ring.length) {
    ring = grown(ring, ints[row | Node.HEAD] as number);
    rings[node] = ring;
    ints[row | Node.HEAD] = 0;
  }
  const mask = ring.length - 1;
  let at = ((ints[row | Node.HEAD] as number) + length) | 0;
  for (let left = length; left > 0; left--) {
    const ahead = ring[(at - 1) & mask] as number;
    if (!isBefore(tokens, token, ahead)) break;
    ring[at & mask] = ahead;
    at--;
  }
  ring[at & mask] = token;
  ints[row | Node.LENGTH] = length + 1;
  ints[row | Node.WAITING] = (ints[row | Node.WAITING] as number) + 1;
}

function dropHead(run: Run, node: number): void {
  const ints = run.nodeInts;
  const row = node << Node.INTS;
  const mask = (run.rings[node] as Int32Array).length - 1;
  ints[row | Node.HEAD] = ((ints[row | Node.HEAD] as number) + 1) & mask;
  ints[row | Node.LENGTH] = (ints[row | Node.LENGTH] as number) - 1;
}

/** Who is served next at this node, -1 when nobody waits. */
export function headOf(run: Run, node: number): number {
  const { tokens } = run;
  const ints = run.nodeInts;
  const row = node << Node.INTS;
  while ((ints[row | Node.LENGTH] as number) > 0) {
    const ring = run.rings[node] as Int32Array;
    const token = ring[ints[row | Node.HEAD] as number] as number;
    if (tokens.ints[(token << Token.INTS) | Token.STATE] !== VANISHED) return token;
    dropHead(run, node);
    freeToken(tokens, token);
  }
  return -1;
}

/** Takes the head that `headOf` named. */
export function dequeue(run: Run, node: number): void {
  const ints = run.nodeInts;
  const row = node << Node.INTS;
  dropHead(run, node);
  ints[row | Node.WAITING] = (ints[row | Node.WAITING] as number) - 1;
}

/** Takes a waiting token out of the middle; rare, so a walk is enough. */
export function takeOut(run: Run, token: number, node: number): void {
  const ints = run.nodeInts;
  const row = node << Node.INTS;
  const ring = run.rings[node] as Int32Array;
  const mask = ring.length - 1;
  const head = ints[row | Node.HEAD] as number;
  const length = ints[row | Node.LENGTH] as number;
  let found = 0;
  while (ring[(head + found) & mask] !== token) found++;
  for (let at = found; at < length - 1; at++) {
    ring[(head + at) & mask] = ring[(head + at + 1) & mask] as number;
  }
  ints[row | Node.LENGTH] = length - 1;
  ints[row | Node.WAITING] = (ints[row | Node.WAITING] as number) - 1;
}
