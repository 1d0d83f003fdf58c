/**
 * From 32 random bits to a value, by inversion: one draw per sample, and a larger draw is
 * never a smaller value. Closed inverses are computed; others are read from quantile tables
 * (`../process/quantile-table.ts` makes them).
 */
import { uniform } from './luck.ts';
import { normalQuantile } from './normal.ts';

export const SAMPLE_CONSTANT = 0;
export const SAMPLE_UNIFORM = 1;
export const SAMPLE_TRIANGULAR = 2;
export const SAMPLE_EXPONENTIAL = 3;
export const SAMPLE_WEIBULL = 4;
export const SAMPLE_NORMAL = 5;
export const SAMPLE_LOGNORMAL = 6;
export const SAMPLE_EMPIRICAL = 7;
export const SAMPLE_TABLE = 8;

/**
 * A quantile table has a side for each half of the draws. The distance of a draw to its end
 * is 0 … 2³¹ in steps of 2⁻³²; each doubling of it, from 2¹² on, is an octave of 32 equal
 * cells, and what is nearer to the end is one cell. So tails are as exact as the middle.
 */
export const END_BITS = 12;
export const OCTAVES = 31 - END_BITS;
export const OCTAVE_CELLS = 32;
/** The end itself, then the edges of all cells. */
export const SIDE_VALUES = OCTAVES * OCTAVE_CELLS + 2;

export interface SamplerTables {
  readonly kind: Uint8Array;
  /** What they are depends on the kind. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  /** First of the sampler's numbers in `values`, and how many. */
  readonly first: Int32Array;
  readonly length: Int32Array;
  readonly values: Float64Array;
}

function triangular(min: number, mode: number, max: number, u: number): number {
  const width = max - min;
  const toMode = mode - min;
  return u * width < toMode
    ? min + Math.sqrt(u * width * toMode)
    : max - Math.sqrt((1 - u) * width * (max - mode));
}

/** `values` holds pairs (cumulative share, value). */
function empirical(tables: SamplerTables, sampler: number, u: number): number {
  const first = tables.first[sampler] as number;
  let low = 0;
  let high = (tables.length[sampler] as number) / 2 - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tables.values[first + 2 * middle] as number) > u) high = middle;
    else low = middle + 1;
  }
  return tables.values[first + 2 * low + 1] as number;
}

function tabled(tables: SamplerTables, sampler: number, bits: number): number {
  const isLow = bits >= 0;
  const steps = isLow ? bits : ~bits;
  const distance = steps + 0.5;
  const octave = 31 - Math.clz32(steps);
  let place = distance / 2 ** END_BITS;
  if (octave >= END_BITS) {
    place = 1 + (octave - END_BITS) * OCTAVE_CELLS + (distance / (1 << octave) - 1) * OCTAVE_CELLS;
  }
  const cell = Math.floor(place);
  const edge = (tables.first[sampler] as number) + (isLow ? 0 : SIDE_VALUES) + cell;
  const from = tables.values[edge] as number;
  return from + ((tables.values[edge + 1] as number) - from) * (place - cell);
}

export function sample(tables: SamplerTables, sampler: number, bits: number): number {
  const kind = tables.kind[sampler] as number;
  const a = tables.a[sampler] as number;
  if (kind === SAMPLE_CONSTANT) return a;
  if (kind === SAMPLE_TABLE) return tabled(tables, sampler, bits);
  const u = uniform(bits);
  const b = tables.b[sampler] as number;
  if (kind === SAMPLE_EXPONENTIAL) return -a * Math.log(1 - u);
  if (kind === SAMPLE_UNIFORM) return a + (b - a) * u;
  if (kind === SAMPLE_LOGNORMAL) return Math.exp(a + b * normalQuantile(u));
  const c = tables.c[sampler] as number;
  if (kind === SAMPLE_TRIANGULAR) return triangular(a, b, c, u);
  if (kind === SAMPLE_WEIBULL) return b * (-Math.log(1 - u)) ** (1 / a);
  // Truncated at 0: the share `c` that lay below is left out.
  if (kind === SAMPLE_NORMAL) return Math.max(0, a + b * normalQuantile(c + (1 - c) * u));
  return empirical(tables, sampler, u);
}
