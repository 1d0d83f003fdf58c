/**
 * From 32 random bits to a value, by inversion (L. Devroye, Non-Uniform Random Variate Generation, 1986, ch. II.2):
 * one draw per sample, and a larger draw is never a smaller value. Quantiles are read from tables (`../../process/quantile-table.ts` makes
 * them), whatever the distribution: the same few instructions for all, and no choice between
 * formulas that a processor can't foresee.
 */
import {
  CELL_BITS,
  END_BITS,
  OCTAVE_CELLS,
  SAMPLE_CONSTANT,
  SAMPLE_TABLE,
  SIDE_VALUES,
} from '../codes';
import { uniform } from './luck';
import {
  samplersFirst,
  samplersKind,
  samplersLength,
  samplersValue,
  samplersValues,
} from './network';

/** Pairs (cumulative share, value): the first value whose share is above `u`, by bisection. */
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

/** 2^−bits: IEEE 754 keeps the exponent, 1023 added to it, above the 52 bits of the mantissa. */
function fraction(bits: i32): f64 {
  return reinterpret<f64>((<i64>1023 - <i64>bits) << 52);
}

/**
 * Reads a quantile table, laid out as ../codes.ts says. The highest of the draw's bits tells which half it is
 * in, and so the side of the table. The others are the steps from that side's end: none at
 * the end, 2³¹ at the median. Among the steps the highest bit that is set names the octave, the five below it
 * the cell in that octave, and those left tell how far the draw is from the cell's one edge to the other;
 * between the edges the quantile is taken to be a straight line.
 */
function tabled(sampler: i32, bits: i32): f64 {
  // 0 for the lower half, −1 for the upper, whose bits are complemented.
  const side = bits >> 31;
  const steps = bits ^ side;
  let edge = samplersFirst[sampler] + (side & SIDE_VALUES);
  let restBits: i32 = END_BITS;
  const octave = 31 - clz<i32>(steps);
  if (octave >= END_BITS) {
    restBits = octave - CELL_BITS;
    // The octave's own bit is still before those of the cell.
    const cell = (steps >>> restBits) - OCTAVE_CELLS;
    // The cell at the end has the edges 0 and 1.
    edge += 1 + (octave - END_BITS) * OCTAVE_CELLS + cell;
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
