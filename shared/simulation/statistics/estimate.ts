/** Intervals over replications; never over deals, which aren't independent of each other. */
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

/** An estimate of something that every replication has. */
export function estimateOf(values: readonly number[]): Estimate {
  return estimate(values) ?? { mean: 0, low: null, high: null };
}

/**
 * A share, kept within 0…1. Where all replications give 0, or all 1, they show no spread: by
 * the rule of three the true share then lies within 3 / trials of it (Hanley & Lippman-Hand
 * 1983).
 */
export function estimateShare(shares: readonly number[], trials: number): Estimate | null {
  const found = estimate(shares);
  if (!found || found.low === null || found.high === null) return found;
  const method = 'ruleOfThree';
  if (found.mean === 0) return { mean: 0, low: 0, high: Math.min(1, 3 / trials), method };
  if (found.mean === 1) return { mean: 1, low: Math.max(0, 1 - 3 / trials), high: 1, method };
  return { mean: found.mean, low: Math.max(0, found.low), high: Math.min(1, found.high) };
}
