/**
 * Luck by key instead of by order: each draw is a hash of what it is about (which deal,
 * which node, which visit, what for), so two variants of a process share the luck of what
 * they have in common even when their routes differ (common random numbers; Law & Kelton,
 * Simulation Modeling and Analysis, ch. 11). Integer arithmetic only: the same everywhere.
 *
 * The mixer is the two-multiplication one with shifts 16, 15, 15 that Chris Wellons found by
 * search ("Prospecting for Hash Functions"); every 32-bit step is a bijection. A draw mixes
 * twice, with one half of the 64-bit key of the deal before and one between. Keys of texts are
 * made with the same mixer in ../luck.ts.
 */
import { Node } from './nodes';
import { Token } from './tokens';

export const PURPOSE_DURATION: i32 = 0x1f3d5b79;
export const PURPOSE_ROUTE: i32 = 0x2e4c6a88;
export const PURPOSE_PATIENCE: i32 = 0x3d5b7997;
export const PURPOSE_ARRIVAL: i32 = 0x4c6a88a6;
export const PURPOSE_SHARE: i32 = 0x5b7997b5;
export const PURPOSE_VALUE: i32 = 0x6a88a6c4;
export const PURPOSE_DECISION: i32 = 0x7997b5d3;

/** 2³² divided by the golden ratio: steps of it are spread evenly (D. E. Knuth, The Art of Computer Programming 3, 6.4). */
const STEP: i32 = <i32>0x9e3779b1;

function mix(value: i32): i32 {
  let x = value;
  x = (x ^ (x >>> 16)) * 0x21f0aaad;
  x = (x ^ (x >>> 15)) * 0x735a2d97;
  return x ^ (x >>> 15);
}

/** One key out of two; not symmetric. */
export function mixTwo(one: i32, other: i32): i32 {
  return mix(mix(one) + other * STEP);
}

/** The draw's 32 bits. `point` says where and what for: node key + purpose + visit. */
export function draw(keyHigh: i32, keyLow: i32, point: i32): i32 {
  return mix(mix(point ^ keyHigh) + keyLow);
}

export function pointOf(key: i32, purpose: i32, visit: i32): i32 {
  return key + purpose + visit * STEP;
}

/** 32 bits of luck for a token at a node. */
export function luckAt(token: Token, node: Node, purpose: i32): i32 {
  return draw(token.keyHigh, token.keyLow, pointOf(node.key, purpose, token.visit));
}

/** Strictly between 0 and 1, in 2³² steps: logarithms of it and of its complement exist. */
export function uniform(bits: i32): f64 {
  return (f64(<u32>bits) + 0.5) * (1.0 / 4294967296.0);
}
