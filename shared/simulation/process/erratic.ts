/**
 * Distributions whose mean says little of a few thousand draws: a handful of giants make it. Whoever
 * reckons with means alone, before anything is drawn, leaves them out.
 */
import type { Distribution } from '#shared/model';
import { logGamma } from './density-tables.ts';
import { meanOf } from './distributions.ts';

/** Standard deviation over mean; that of exponential times is 1. */
const MOST_VARIATION = 3;

export function isErratic(distribution: Distribution): boolean {
  switch (distribution.kind) {
    case 'lognormal':
    case 'gamma':
      return distribution.sd > MOST_VARIATION * distribution.mean;
    case 'weibull':
      return weibullVariation(distribution.shape) > MOST_VARIATION;
    case 'empirical':
      return empiricalVariation(distribution) > MOST_VARIATION;
    default:
      // Bounded ones, exponential ones and a normal cut at zero vary by their mean at most.
      return false;
  }
}

/** Moments of Weibull times: E[Xⁿ] = scaleⁿ Γ(1 + n / shape). */
function weibullVariation(shape: number): number {
  return Math.sqrt(Math.expm1(logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape)));
}

function empiricalVariation(distribution: Extract<Distribution, { kind: 'empirical' }>): number {
  const mean = meanOf(distribution);
  if (mean === 0) return 0;
  const values = distribution.values.map((value) => (value / mean) ** 2);
  return Math.sqrt(Math.max(0, meanOf({ ...distribution, values }) - 1));
}
