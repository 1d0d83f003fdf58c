/**
 * How times are spread: their number, their sum, and a histogram on the scale of codes.ts, which
 * the core fills. The idea of the scale is that of G. Tene's HdrHistogram.
 */
import { FIRST_EXPONENT, MANTISSA_BITS, SPREAD_BINS } from './codes.ts';

/** Bars that people look at: an eighth of an octave each. */
const BAR_BITS = MANTISSA_BITS - 3;
const BAR_BINS = 1 << BAR_BITS;

/** How far a quantile may be from that of the times themselves, relatively. */
export const QUANTILE_ERROR = 1 / (1 << MANTISSA_BITS);

export interface Spread {
  count: number;
  sum: number;
  /** The first of the bins that are kept: from the shortest time to the longest. */
  first: number;
  bins: Int32Array;
}

const NO_BINS = new Int32Array(0);

export function createSpread(): Spread {
  return { count: 0, sum: 0, first: 0, bins: NO_BINS };
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
 * Quantiles of grouped times: the bin in which the wanted share of them is reached, and in it as far as if
 * its times were spread evenly. So they are within `QUANTILE_ERROR` of those of the times themselves, for
 * the bin is no wider; times under half a second count as 0. NaN of nothing. `probabilities` ascend, so that the bins are walked once.
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
  const bars = new Float64Array(Math.ceil(SPREAD_BINS / BAR_BINS));
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
