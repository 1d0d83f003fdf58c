/**
 * From 32 random bits to a value, by inversion: one draw per sample, and a larger draw is
 * never a smaller value. Quantiles are read from tables (`../process/quantile-table.ts` makes
 * them), whatever the distribution: the same few instructions for all, and no choice between
 * formulas that a processor can't foresee.
 */
import { uniform } from './luck.ts';

export const SAMPLE_CONSTANT = 0;
export const SAMPLE_TABLE = 1;
export const SAMPLE_EMPIRICAL = 2;

/**
 * A quantile table has a side for each half of the draws. The distance of a draw to its end
 * is 0 … 2³¹ in steps of 2⁻³²; each doubling of it, from 2¹² on, is an octave of 32 equal
 * cells, and what is nearer to the end is one cell. So tails are as exact as the middle.
 */
export const END_BITS = 12;
export const OCTAVES = 31 - END_BITS;
const CELL_BITS = 5;
export const OCTAVE_CELLS = 1 << CELL_BITS;
/** The end itself, then the edges of all cells. */
export const SIDE_VALUES = OCTAVES * OCTAVE_CELLS + 2;

export interface SamplerTables {
  readonly kind: Uint8Array;
  /** Of constants. */
  readonly value: Float64Array;
  /** First of the sampler's numbers in `values`, and how many. */
  readonly first: Int32Array;
  readonly length: Int32Array;
  readonly values: Float64Array;
}

/** 2^−n. */
const FRACTIONS = Float64Array.from({ length: 32 }, (_, bits) => 2 ** -bits);

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

function tabled({ first, values }: SamplerTables, sampler: number, bits: number): number {
  // The upper half of the draws, read as signed, is negative: 0 or −1, and its complement.
  const side = bits >> 31;
  const steps = bits ^ side;
  let edge = ((first[sampler] as number) + (side & SIDE_VALUES)) | 0;
  let restBits = END_BITS;
  const octave = 31 - Math.clz32(steps);
  if (octave >= END_BITS) {
    restBits = octave - CELL_BITS;
    // The octave's own bit, 32 cells further, stands for the cell at the end.
    edge += ((octave - END_BITS - 1) << CELL_BITS) + 1 + (steps >>> restBits);
  }
  const from = values[edge] as number;
  const inCell = (steps & ((1 << restBits) - 1)) + 0.5;
  return from + ((values[edge + 1] as number) - from) * inCell * (FRACTIONS[restBits] as number);
}

export function sample(tables: SamplerTables, sampler: number, bits: number): number {
  const kind = tables.kind[sampler];
  if (kind === SAMPLE_TABLE) return tabled(tables, sampler, bits);
  if (kind === SAMPLE_CONSTANT) return tables.value[sampler] as number;
  return empirical(tables, sampler, uniform(bits));
}
