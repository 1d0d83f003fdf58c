/**
 * How times are spread: their number, their sum, and a histogram on a scale that is
 * logarithmic by octaves and linear inside each, so that the bin is read off the bits of the
 * number itself (exponent and first bits of the mantissa) and no logarithm is taken. The idea
 * is that of G. Tene's HdrHistogram.
 */

/** Bins of an octave: the widest is 1/128 of its value. */
const MANTISSA_BITS = 7;
/** From 2⁻⁷ minutes (half a second) to 2³⁴ (some 30,000 years). */
const FIRST_EXPONENT = -7;
const LAST_EXPONENT = 34;
/** The first bin is for what is shorter. */
const BINS = ((LAST_EXPONENT - FIRST_EXPONENT) << MANTISSA_BITS) + 1;
/** Bars that people look at: an eighth of an octave each. */
const BAR_BINS = 1 << (MANTISSA_BITS - 3);

/** How far a quantile may be from that of the times themselves, relatively. */
export const QUANTILE_ERROR = 1 / (1 << MANTISSA_BITS);

export interface Spread {
  count: number;
  sum: number;
  /** The first of the bins that are kept. */
  readonly first: number;
  readonly bins: Int32Array;
}

/** Doubles begin as -0: see run.ts. */
export function createSpread(): Spread {
  return { count: 0, sum: -0, first: 0, bins: new Int32Array(BINS) };
}

/** IEEE 754: the upper half of a double has its sign, 11 bits of exponent and 20 of the mantissa. */
const UPPER_MANTISSA_BITS = 20;
const EXPONENT_BIAS = 1023;
const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);
number[0] = 1;
const UPPER = halves[1] === 0 ? 0 : 1;
const BELOW_FIRST = ((EXPONENT_BIAS + FIRST_EXPONENT) << MANTISSA_BITS) - 1;

/** `value` is not negative. */
function binOf(value: number): number {
  number[0] = value;
  const bin = ((halves[UPPER] as number) >> (UPPER_MANTISSA_BITS - MANTISSA_BITS)) - BELOW_FIRST;
  if (bin < 0) return 0;
  return bin < BINS ? bin : BINS - 1;
}

export function addToSpread(spread: Spread, value: number): void {
  const bin = binOf(value);
  spread.count++;
  spread.sum += value;
  spread.bins[bin] = (spread.bins[bin] as number) + 1;
}

/** Only the bins between the shortest and the longest time: what travels and is kept. */
export function trimmed({ count, sum, bins }: Spread): Spread {
  let first = 0;
  let end = bins.length;
  while (first < end && bins[first] === 0) first++;
  while (end > first && bins[end - 1] === 0) end--;
  return { count, sum, first, bins: bins.slice(first, end) };
}

/** Where a bin begins. */
function edgeOf(bin: number): number {
  if (bin <= 0) return 0;
  const step = bin - 1;
  const octave = step >> MANTISSA_BITS;
  const part = (step & ((1 << MANTISSA_BITS) - 1)) / (1 << MANTISSA_BITS);
  return (1 + part) * 2 ** (octave + FIRST_EXPONENT);
}

/** Within `QUANTILE_ERROR` of the exact quantile; times under half a second count as 0. NaN of nothing. */
export function quantileOf({ count, first, bins }: Spread, probability: number): number {
  if (count === 0) return Number.NaN;
  const wanted = probability * count;
  let below = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    const inBin = bins[bin] as number;
    if (below + inBin >= wanted && inBin > 0) {
      if (first + bin === 0) return 0;
      const from = edgeOf(first + bin);
      return from + ((wanted - below) / inBin) * (edgeOf(first + bin + 1) - from);
    }
    below += inBin;
  }
  return Number.NaN;
}

/** Bins of several replications put together into bars, shares of all times; empty bars are left out. */
export function histogramOf(
  spreads: readonly Spread[],
): { fromMinutes: number; toMinutes: number; share: number }[] {
  const count = spreads.reduce((sum, spread) => sum + spread.count, 0);
  const bars = new Float64Array(Math.ceil((BINS - 1) / BAR_BINS) + 1);
  for (const { first, bins } of spreads) {
    bins.forEach((inBin, at) => {
      const bar = Math.ceil((first + at) / BAR_BINS);
      bars[bar] = (bars[bar] ?? 0) + inBin;
    });
  }
  return Array.from(bars, (inBar, bar) => ({
    fromMinutes: bar === 0 ? 0 : edgeOf((bar - 1) * BAR_BINS + 1),
    toMinutes: edgeOf(bar * BAR_BINS + 1),
    share: inBar / count,
  })).filter(({ share }) => share > 0);
}
