/** Sampled times against the distributions they come from: means, spreads, order. */
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import type { Distribution } from '#shared/model';
import { summarize } from '#shared/simulation';
import { aProject, aroundTheClock, aVariant, poisson } from '#test/builders';
import { runOf } from '#test/simulating';

const DEALS = 40_000;

/** Many deals that do nothing but wait so long. */
function waited(delay: Distribution) {
  const project = aProject()
    .calendar(aroundTheClock)
    .variant(
      aVariant()
        .lane('client', { kind: 'client' })
        .source('lead', { arrivals: poisson(60) })
        .wait('wait', { delay })
        .outcome('won')
        .path('lead', 'wait', 'won'),
    )
    .build();
  const { program, tallies } = runOf(project, { until: { deals: DEALS }, replications: 1 });
  return present(summarize(program, tallies).cycleMinutes, 'cycle');
}

describe('means', () => {
  // Five standard errors of 40,000 draws: 2.5 % of the standard deviation.
  test.each<readonly [Distribution, number, number]>([
    [{ kind: 'constant', value: 30 }, 30, 0],
    [{ kind: 'uniform', min: 10, max: 50 }, 30, 11.55],
    [{ kind: 'triangular', min: 10, mode: 20, max: 60 }, 30, 10.8],
    [{ kind: 'pert', min: 10, mode: 20, max: 60 }, 25, 8.66],
    [{ kind: 'exponential', mean: 30 }, 30, 30],
    [{ kind: 'lognormal', mean: 30, sd: 20 }, 30, 20],
    [{ kind: 'gamma', mean: 30, sd: 20 }, 30, 20],
    [{ kind: 'gamma', mean: 30, sd: 60 }, 30, 60],
    [{ kind: 'normal', mean: 30, sd: 5 }, 30, 5],
    // Truncated at 0: the half-normal's mean is sd · √(2 / π).
    [{ kind: 'normal', mean: 0, sd: 30 }, 30 * Math.sqrt(2 / Math.PI), 18.1],
    // Γ(1 + 1/2) = √π / 2.
    [{ kind: 'weibull', shape: 2, scale: 30 }, 15 * Math.sqrt(Math.PI), 13.9],
    [{ kind: 'empirical', values: [10, 20, 90], weights: [1, 2, 1] }, 35, 32],
  ])('%o', (delay, mean, sd) => {
    expect(Math.abs(waited(delay).mean.mean - mean)).toBeLessThanOrEqual(0.025 * sd + 1e-9);
  });
});

/** Inverse of the standard normal's distribution function, by halving on a series for it (Marsaglia 2004). */
function normal(probability: number): number {
  const below = (x: number) => {
    let sum = x;
    for (let n = 1, term = x; n < 100; n++) sum += term *= (x * x) / (2 * n + 1);
    return 0.5 + sum * Math.exp(-(x * x) / 2 - 0.5 * Math.log(2 * Math.PI));
  };
  let low = -6;
  let high = 6;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (below(middle) < probability) low = middle;
    else high = middle;
  }
  return low;
}

const logVariance = Math.log(1 + (20 / 30) ** 2);

describe('quantiles', () => {
  test.each<readonly [Distribution, (p: number) => number]>([
    [{ kind: 'uniform', min: 10, max: 50 }, (p) => 10 + 40 * p],
    [{ kind: 'exponential', mean: 30 }, (p) => -30 * Math.log(1 - p)],
    // Of shape 1: exponential.
    [{ kind: 'gamma', mean: 30, sd: 30 }, (p) => -30 * Math.log(1 - p)],
    [{ kind: 'weibull', shape: 2, scale: 30 }, (p) => 30 * Math.sqrt(-Math.log(1 - p))],
    [
      { kind: 'triangular', min: 10, mode: 20, max: 60 },
      (p) => (p < 0.2 ? 10 + Math.sqrt(p * 500) : 60 - Math.sqrt((1 - p) * 2000)),
    ],
    [
      { kind: 'lognormal', mean: 30, sd: 20 },
      (p) => 30 * Math.exp(Math.sqrt(logVariance) * normal(p) - logVariance / 2),
    ],
    [{ kind: 'normal', mean: 30, sd: 5 }, (p) => 30 + 5 * normal(p)],
    [{ kind: 'normal', mean: 0, sd: 30 }, (p) => 30 * normal((1 + p) / 2)],
    // Beta of 3 and 3 on 0 … 60: F(u) = 10u³ − 15u⁴ + 6u⁵.
    [{ kind: 'pert', min: 0, mode: 30, max: 60 }, (p) => 60 * inverseOfBeta33(p)],
  ])('%o', (delay, quantile) => {
    const { p50, p85, p95 } = waited(delay);
    for (const [p, { mean }] of [
      [0.5, p50],
      [0.85, p85],
      [0.95, p95],
    ] as const) {
      // Four standard errors of 40,000 draws, and one per cent of the histogram.
      const error = 4 * Math.sqrt((p * (1 - p)) / DEALS);
      expect(mean).toBeGreaterThan(quantile(p - error) * 0.99);
      expect(mean).toBeLessThan(quantile(p + error) * 1.01);
    }
  });
});

function inverseOfBeta33(p: number): number {
  let low = 0;
  let high = 1;
  for (let round = 0; round < 60; round++) {
    const u = (low + high) / 2;
    if (10 * u ** 3 - 15 * u ** 4 + 6 * u ** 5 < p) low = u;
    else high = u;
  }
  return low;
}
