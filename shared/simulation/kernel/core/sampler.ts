/**
 * From 32 random bits to a value, by inversion: one draw per sample, and a larger draw is
 * never a smaller value. Quantiles are read from tables (`../../process/quantile-table.ts` makes
 * them), whatever the distribution: the same few instructions for all, and no choice between
 * formulas that a processor can't foresee.
 */
import { CELL_BITS, END_BITS, SAMPLE_CONSTANT, SAMPLE_TABLE, SIDE_VALUES } from '../codes';
import { uniform } from './luck';
import {
  samplersFirst,
  samplersKind,
  samplersLength,
  samplersValue,
  samplersValues,
} from './network';

/** The numbers of an empirical sampler are pairs (cumulative share, value). */
function empirical(sampler: i32, u: f64): f64 {
  const first = samplersFirst[sampler];
  let low = 0;
  let high = samplersLength[sampler] / 2 - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (samplersValues[first + 2 * middle] > u) high = middle;
    else low = middle + 1;
  }
  return samplersValues[first + 2 * low + 1];
}

/** 2^−bits, by its exponent. */
function fraction(bits: i32): f64 {
  return reinterpret<f64>((<i64>1023 - <i64>bits) << 52);
}

function tabled(sampler: i32, bits: i32): f64 {
  // The upper half of the draws, read as signed, is negative: 0 or −1, and its complement.
  const side = bits >> 31;
  const steps = bits ^ side;
  let edge = samplersFirst[sampler] + (side & SIDE_VALUES);
  let restBits: i32 = END_BITS;
  const octave = 31 - clz<i32>(steps);
  if (octave >= END_BITS) {
    restBits = octave - CELL_BITS;
    // The octave's own bit, 32 cells further, stands for the cell at the end.
    edge += ((octave - END_BITS - 1) << CELL_BITS) + 1 + (steps >>> restBits);
  }
  const from = samplersValues[edge];
  const inCell = f64(steps & ((1 << restBits) - 1)) + 0.5;
  return from + (samplersValues[edge + 1] - from) * inCell * fraction(restBits);
}

export function sample(sampler: i32, bits: i32): f64 {
  const kind = samplersKind[sampler];
  if (kind === SAMPLE_TABLE) return tabled(sampler, bits);
  if (kind === SAMPLE_CONSTANT) return samplersValue[sampler];
  return empirical(sampler, uniform(bits));
}
