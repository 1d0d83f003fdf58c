/** Tokens on their way, and where to: a list, used as a stack. */
import { allocated, enlarged, Ints } from './memory';
import { freeToken, MOVING, Token, tokenAt, VANISHED } from './tokens';

const FIRST_LENGTH = 64;

/** Pairs of a token's number and a node's. */
let pairs: Ints = changetype<Ints>(0);
let length: i32 = 0;
export let movingCount: i32 = 0;

/** Once for a network. */
export function createMoving(): void {
  length = FIRST_LENGTH;
  pairs = changetype<Ints>(allocated(length << 2));
}

/** At the beginning of every run. */
export function openMoving(): void {
  movingCount = 0;
}

export function sendTo(token: Token, node: i32): void {
  if (movingCount + 2 > length) {
    length <<= 1;
    pairs = changetype<Ints>(enlarged(changetype<usize>(pairs), length << 2));
  }
  token.state = MOVING;
  pairs[movingCount] = token.index;
  pairs[movingCount + 1] = node;
  movingCount += 2;
}

export function isListed(token: Token): bool {
  for (let at = 0; at < movingCount; at += 2) if (pairs[at] === token.index) return true;
  return false;
}

/** Whoever was put there last; null when it vanished meanwhile. `nextTarget` says where it goes. */
export function takeMoving(): Token | null {
  movingCount -= 2;
  nextTarget = pairs[movingCount + 1];
  const token = tokenAt(pairs[movingCount]);
  if (token.state !== VANISHED) return token;
  freeToken(token);
  return null;
}

export let nextTarget: i32 = -1;
