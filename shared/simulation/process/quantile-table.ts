/**
 * Quantile tables for the kernel's sampler: the quantiles at the edges of its cells. Between
 * edges the table is linear, so a quantile is wrong by at most 2·10⁻⁴ of the spread (cells are
 * 1/32 of their distance to the end of the distribution, and the chord over so small a part of
 * a smooth curve is that near to it). Scaled once, so that the mean is exact.
 */
import { END_BITS, OCTAVE_CELLS, OCTAVES, SIDE_VALUES } from '../kernel/codes.ts';

/** Quantiles by the probability between them and the end of the distribution; both up to ½. */
export interface Quantiles {
  readonly atLow: (probability: number) => number;
  readonly atHigh: (probability: number) => number;
}

/** Of one side: `fill` is asked for the value at each edge in turn, from the outermost inwards. */
export function sideOf(fill: (probability: number, edge: number) => number): Float64Array {
  const values = new Float64Array(SIDE_VALUES);
  values[1] = fill(2 ** (END_BITS - 32), 1);
  let edge = 2;
  for (let octave = 0; octave < OCTAVES; octave++) {
    const begin = 2 ** (END_BITS + octave - 32);
    for (let cell = 1; cell <= OCTAVE_CELLS; cell++) {
      values[edge] = fill(begin + (begin * cell) / OCTAVE_CELLS, edge);
      edge++;
    }
  }
  return values;
}

/**
 * The value that stands for an end at infinity. Beyond the last edge the tail is nearly
 * exponential: its mean lies one scale further out, and a straight cell has its mean in the
 * middle.
 */
export function beyond(side: Float64Array): number {
  const last = side[1] as number;
  const doubling = last - (side[1 + OCTAVE_CELLS] as number);
  return last + (2 * doubling) / Math.LN2;
}

/** The mean of the piecewise linear table. */
function meanOf(low: Float64Array, high: Float64Array): number {
  let sum = 0;
  for (const side of [low, high]) {
    for (let edge = 0; edge + 1 < SIDE_VALUES; edge++) {
      const octave = Math.floor((edge - 1) / OCTAVE_CELLS);
      const width =
        edge === 0 ? 2 ** (END_BITS - 32) : 2 ** (END_BITS + octave - 32) / OCTAVE_CELLS;
      sum += (width * ((side[edge] as number) + (side[edge + 1] as number))) / 2;
    }
  }
  return sum;
}

/** Both sides, outermost values first. */
export function joined(low: Float64Array, high: Float64Array, mean: number): Float64Array {
  const scale = mean === 0 ? 1 : mean / meanOf(low, high);
  const table = new Float64Array(2 * SIDE_VALUES);
  table.set(low);
  table.set(high, SIDE_VALUES);
  return table.map((value) => value * scale);
}

/** Of a distribution of 0 and more whose inverse is known. */
export function tableOf({ atLow, atHigh }: Quantiles, mean: number): Float64Array {
  const low = sideOf(atLow);
  const high = sideOf(atHigh);
  const lowest = atLow(0);
  const highest = atHigh(0);
  low[0] = Number.isFinite(lowest) ? lowest : Math.max(0, beyond(low));
  high[0] = Number.isFinite(highest) ? highest : beyond(high);
  return joined(low, high, mean);
}
