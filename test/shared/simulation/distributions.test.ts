/** Sampled times against the distributions they come from: means, spreads, order. */
import { describe, expect, test } from 'vitest';
import type { Distribution } from '#shared/model';
import { aProject, aroundTheClock, aVariant, poisson } from '#test/builders';
import { runOf } from '#test/simulating';

/** Mean over many deals that do nothing but wait so long. */
function sampledMean(delay: Distribution): number {
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
  const [tally] = runOf(project, { until: { deals: 40_000 }, replications: 1 }).tallies;
  return (tally?.cycle.sum ?? 0) / (tally?.cycle.count ?? 1);
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
    expect(Math.abs(sampledMean(delay) - mean)).toBeLessThanOrEqual(0.025 * sd + 1e-9);
  });
});
