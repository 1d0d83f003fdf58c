/**
 * Who waits at each service, in the order in which they will be served: rings of token
 * numbers. A token that vanished stays until it comes to the head; it isn't counted as waiting.
 */
import { Ints, intsOf } from './memory';
import { Node } from './nodes';
import { freeToken, Token, tokenAt, VANISHED } from './tokens';

/** Whether the first is served before the other: priority, then due moment, then entry. */
export function isBefore(one: Token, other: Token): bool {
  if (one.priority !== other.priority) return one.priority > other.priority;
  if (one.due !== other.due) return one.due < other.due;
  return one.order < other.order;
}

/** Twice as long; the head comes first. */
function lengthen(node: Node): void {
  const before = node.ring;
  const ring = intsOf(node.length << 1);
  for (let at = 0; at < node.length; at++) ring[at] = before[(node.head + at) & node.ringMask];
  node.ring = ring;
  node.ringMask = (node.length << 1) - 1;
  node.head = 0;
}

/** Newcomers mostly belong at the end; the others walk forward from there. */
export function enqueue(token: Token, node: Node): void {
  const length = node.length;
  if (length > node.ringMask) lengthen(node);
  const ring: Ints = node.ring;
  const mask = node.ringMask;
  let at = node.head + length;
  for (let left = length; left > 0; left--) {
    const ahead = ring[(at - 1) & mask];
    if (!isBefore(token, tokenAt(ahead))) break;
    ring[at & mask] = ahead;
    at--;
  }
  ring[at & mask] = token.index;
  node.length = length + 1;
  node.waiting += 1;
}

function dropHead(node: Node): void {
  node.head = (node.head + 1) & node.ringMask;
  node.length -= 1;
}

/** Who is served next at this node, null when nobody waits. */
export function headOf(node: Node): Token | null {
  while (node.length > 0) {
    const token = tokenAt(node.ring[node.head]);
    if (token.state !== VANISHED) return token;
    dropHead(node);
    freeToken(token);
  }
  return null;
}

/** Takes the head that `headOf` named. */
export function dequeue(node: Node): void {
  dropHead(node);
  node.waiting -= 1;
}

/** Takes a waiting token out of the middle; rare, so a walk is enough. */
export function takeOut(token: Token, node: Node): void {
  const ring = node.ring;
  const mask = node.ringMask;
  const head = node.head;
  let found = 0;
  while (ring[(head + found) & mask] !== token.index) found++;
  for (let at = found; at < node.length - 1; at++) {
    ring[(head + at) & mask] = ring[(head + at + 1) & mask];
  }
  node.length -= 1;
  node.waiting -= 1;
}
