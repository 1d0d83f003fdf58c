/**
 * Luck by key instead of by order: each draw is a hash of what it is about (which deal,
 * which node, which visit, what for), so two variants of a process share the luck of what
 * they have in common even when their routes differ (common random numbers; Law & Kelton,
 * Simulation Modeling and Analysis, ch. 11). Integer arithmetic only: the same everywhere.
 *
 * The mixer is the two-multiplication one with shifts 16, 15, 15 that Chris Wellons found by
 * search ("Prospecting for Hash Functions"); every 32-bit step is a bijection. A draw mixes
 * twice, with one half of the 64-bit key of the deal before and one between.
 */

export const PURPOSE_DURATION = 0x1f3d5b79;
export const PURPOSE_ROUTE = 0x2e4c6a88;
export const PURPOSE_PATIENCE = 0x3d5b7997;
export const PURPOSE_ARRIVAL = 0x4c6a88a6;
export const PURPOSE_SHARE = 0x5b7997b5;
export const PURPOSE_VALUE = 0x6a88a6c4;
export const PURPOSE_DECISION = 0x7997b5d3;

const VISIT_STEP = 0x9e3779b1;

function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/** One key out of two; not symmetric. */
export function mixTwo(one: number, other: number): number {
  return mix((mix(one) + Math.imul(other, 0x9e3779b1)) | 0);
}

/** A key for a text: FNV-1a over its UTF-16 units, then mixed. */
export function keyOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mix(hash);
}

/** The draw's 32 bits. `point` says where and what for: node key + purpose + visit. */
export function draw(keyHigh: number, keyLow: number, point: number): number {
  return mix((mix(point ^ keyHigh) + keyLow) | 0);
}

export function pointOf(key: number, purpose: number, visit: number): number {
  return (((key + purpose) | 0) + Math.imul(visit, VISIT_STEP)) | 0;
}

/** Strictly between 0 and 1, in 2³² steps: logarithms of it and of its complement exist. */
export function uniform(bits: number): number {
  return ((bits >>> 0) + 0.5) * 2 ** -32;
}
