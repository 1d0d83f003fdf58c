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
const BAR_BITS = MANTISSA_BITS - 3;
const BAR_BINS = 1 << BAR_BITS;

/** How far a quantile may be from that of the times themselves, relatively. */
export const QUANTILE_ERROR = 1 / (1 << MANTISSA_BITS);

export interface Spread {
  count: number;
  sum: number;
  /** The first of the bins that are kept. */
  first: number;
  bins: Int32Array;
}

const NO_BINS = new Int32Array(0);

/** Doubles begin as -0: see run.ts. */
export function createSpread(): Spread {
  return { count: 0, sum: -0, first: 0, bins: NO_BINS };
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
  if (bin < spread.first || bin >= spread.first + spread.bins.length) reach(spread, bin);
  const { bins } = spread;
  const at = (bin - spread.first) | 0;
  bins[at] = (bins[at] as number) + 1;
}

/** Keeps the octaves up to that of this bin, and one more, so that it seldom has to. */
function reach(spread: Spread, bin: number): void {
  const isNew = spread.bins.length === 0;
  const octave = 1 << MANTISSA_BITS;
  const from = (bin & -octave) - octave;
  const to = (bin & -octave) + 2 * octave;
  const first = Math.max(0, isNew ? from : Math.min(spread.first, from));
  const end = isNew ? to : Math.max(spread.first + spread.bins.length, to);
  const bins = new Int32Array(end - first);
  bins.set(spread.bins, isNew ? 0 : spread.first - first);
  spread.first = first;
  spread.bins = bins;
}

/** Where a bin begins. */
function edgeOf(bin: number): number {
  if (bin <= 0) return 0;
  const step = bin - 1;
  const octave = step >> MANTISSA_BITS;
  const part = (step & ((1 << MANTISSA_BITS) - 1)) / (1 << MANTISSA_BITS);
  return (1 + part) * 2 ** (octave + FIRST_EXPONENT);
}

/**
 * Within `QUANTILE_ERROR` of the exact quantiles; times under half a second count as 0. NaN of
 * nothing. `probabilities` ascend, so that the bins are walked once.
 */
export function quantilesOf(spread: Spread, probabilities: readonly number[]): number[] {
  const { count, first, bins } = spread;
  let bin = -1;
  let below = 0;
  let upTo = 0;
  return probabilities.map((probability) => {
    if (count === 0) return Number.NaN;
    const wanted = probability * count;
    while (upTo < wanted || upTo === 0) {
      below = upTo;
      bin++;
      upTo += bins[bin] as number;
    }
    if (first + bin === 0) return 0;
    const from = edgeOf(first + bin);
    return from + ((wanted - below) / (upTo - below)) * (edgeOf(first + bin + 1) - from);
  });
}

/** Bins of several replications put together into bars, shares of all times; empty bars are left out. */
export function histogramOf(
  spreads: readonly Spread[],
): { fromMinutes: number; toMinutes: number; share: number }[] {
  const count = spreads.reduce((sum, spread) => sum + spread.count, 0);
  // `reach` may keep a little more than there is.
  const bars = new Float64Array(Math.ceil(BINS / BAR_BINS) + (2 << MANTISSA_BITS) / BAR_BINS);
  for (const { first, bins } of spreads) {
    for (let at = 0; at < bins.length; at++) {
      const inBin = bins[at] as number;
      if (inBin === 0) continue;
      const bar = (first + at + BAR_BINS - 1) >> BAR_BITS;
      bars[bar] = (bars[bar] as number) + inBin;
    }
  }
  return Array.from(bars, (inBar, bar) => ({
    fromMinutes: bar === 0 ? 0 : edgeOf((bar - 1) * BAR_BINS + 1),
    toMinutes: edgeOf(bar * BAR_BINS + 1),
    share: inBar / count,
  })).filter(({ share }) => share > 0);
}
