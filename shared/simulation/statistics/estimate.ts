/**
 * Intervals over replications; never over deals, which aren't independent of each other.
 *
 * What can't be negative, or more than the whole, has its interval cut there: Student's knows nothing of such bounds
 * and reaches beyond them after a few replications. Nothing is lost by that. The true value lies within the
 * bounds, so an interval covers it after the cut exactly when it did before (M. Mandelkern, "Setting confidence
 * intervals for bounded parameters", Statistical Science 17(2), 2002, on the usual ways; of shares: R. G. Newcombe,
 * "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998). A method made for
 * proportions of independent trials, Wilson's say, would be too narrow: the deals of a replication share its luck.
 */
import type { Estimate } from '../result.ts';
import { studentT } from './student-t.ts';

const CONFIDENCE = 0.95;

/**
 * Mean and Student-t interval of independent replications (Law & Kelton, ch. 9). One
 * replication has no interval; replications that gave no value (NaN) are left out; null when
 * none gave one.
 */
export function estimate(values: readonly number[], confidence = CONFIDENCE): Estimate | null {
  const known = values.filter((value) => !Number.isNaN(value));
  const count = known.length;
  if (count === 0) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { mean, low: null, high: null };
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const half = studentT(count - 1, confidence) * Math.sqrt(variance / count);
  return { mean, low: mean - half, high: mean + half };
}

/** The same of what can't be negative: numbers, times, money. */
export function estimateAmount(values: readonly number[]): Estimate | null {
  return cut(estimate(values), Number.POSITIVE_INFINITY);
}

/**
 * A share of counted cases. Where all replications give 0, or all 1, they show no spread: by
 * the rule of three the true share then lies within 3 / trials of it (Hanley & Lippman-Hand
 * 1983).
 */
export function estimateShare(shares: readonly number[], trials: number): Estimate | null {
  const found = estimate(shares);
  if (!found || found.low === null) return found;
  const method = 'ruleOfThree';
  if (found.mean === 0) return { mean: 0, low: 0, high: Math.min(1, 3 / trials), method };
  if (found.mean === 1) return { mean: 1, low: Math.max(0, 1 - 3 / trials), high: 1, method };
  return cut(found, 1);
}

/** Of something that every replication has, and that may be less than nothing: a change. */
export function changeOf(values: readonly number[]): Estimate {
  return estimate(values) ?? NOTHING;
}

/** Of an amount that every replication has. */
export function amountOf(values: readonly number[]): Estimate {
  return estimateAmount(values) ?? NOTHING;
}

/** Of a part of time or people that every replication has. */
export function partOf(values: readonly number[]): Estimate {
  return estimatePart(values) ?? NOTHING;
}

export function estimatePart(values: readonly number[]): Estimate | null {
  return cut(estimate(values), 1);
}

const NOTHING: Estimate = { mean: 0, low: null, high: null };

/** The interval within 0 … `most`. What rounding puts beyond them is still inside. */
function cut(found: Estimate | null, most: number): Estimate | null {
  if (found === null || found.low === null || found.high === null) return found;
  const { mean, low, high } = found;
  return {
    mean,
    low: Math.min(mean, Math.max(0, low)),
    high: Math.max(mean, Math.min(most, high)),
  };
}
