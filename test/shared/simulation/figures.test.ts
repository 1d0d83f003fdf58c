/** Figures as they are made of tallies: intervals, quantiles, names, warm-up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Arrivals } from '#shared/model';
import { type Estimate, type SimulationResult, simulate } from '#shared/simulation';
import { mser5 } from '#shared/simulation/statistics';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedMinutes,
  minutes,
  poisson,
} from '#test/builders';
import { aBusyProject } from '#test/busy-project';
import { aroundClock, severalAt } from '#test/one-week';
import { aScenario } from '#test/simulating';

function isEstimate(value: unknown): value is Estimate {
  return typeof value === 'object' && value !== null && 'mean' in value && 'low' in value;
}

function estimatesIn(value: unknown): Estimate[] {
  if (isEstimate(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(estimatesIn);
}

async function resultOf(project = aBusyProject(), fields: Parameters<typeof aScenario>[1] = {}) {
  const answer = await simulate({ project, scenario: aScenario(project, fields) });
  return present(answer.ok ? answer.value : undefined, 'result');
}

describe('intervals', () => {
  test('one replication has none, anywhere', async () => {
    const estimates = estimatesIn(
      await resultOf(undefined, { replications: 1, until: { weeks: 8 } }),
    );
    expect(estimates.length).toBeGreaterThan(50);
    for (const { low, high } of estimates) expect([low, high]).toEqual([null, null]);
  });

  test('several have one around every mean, which it covers', async () => {
    const result = await resultOf(undefined, { replications: 6, until: { weeks: 8 } });
    for (const { mean, low, high } of estimatesIn(result)) {
      if (low === null || high === null) continue;
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
    }
    expect(result.deals.wonPerWeek.low).not.toBeNull();
  });

  const limited = (limit: number) =>
    aProject()
      .calendar(aroundTheClock)
      .variant(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: severalAt(20, '06T09:00') })
          .step('call', {
            effort: minutes(30),
            timeLimit: { duration: elapsedMinutes(limit) },
            patience: { distribution: minutes(1), clock: 'elapsed' },
          })
          .outcome('won')
          .path('lead', 'call', 'won')
          .claim('soon', { from: 'call', to: 'call', duration: elapsedMinutes(limit) }),
      )
      .build();

  test.each([
    ['never kept', 29, { mean: 0, low: 0, high: 0.03 }],
    ['always kept', 30, { mean: 1, low: 0.97, high: 1 }],
  ])(
    'a share that is %s in all replications: three by the number of deals, said so',
    async (_, limit, said) => {
      const result = await resultOf(limited(limit), { replications: 5, until: { weeks: 1 } });
      // 5 × 20 deals.
      const share = { ...said, method: 'ruleOfThree' };
      expect(result.nodes[idOf<'Node'>('call')]?.shareWithinLimit).toEqual(share);
      expect(result.claims[idOf<'SlaClaim'>('soon')]?.shareKept).toEqual(share);
      expect(result.notes.outOfPatienceShare).toEqual({
        mean: 0,
        low: 0,
        high: 0.03,
        method: 'ruleOfThree',
      });
    },
  );
});

test('a step that nobody began says no wait; where nobody works nobody waits', async () => {
  const project = aroundClock(
    aVariant()
      .lane('manager')
      .source('lead', { arrivals: severalAt(2, '06T09:00') })
      .wait('think')
      .branch('way')
      .outcome('lost', { result: 'lost' })
      .step('call', { effort: minutes(60) })
      .outcome('won')
      .path('lead', 'think', 'way')
      .flow('way', 'lost', { probability: 1 - 1e-12 })
      .flow('way', 'call', { probability: 1e-12 })
      .path('call', 'won'),
  );
  const { nodes } = await resultOf(project, { until: { weeks: 1 }, replications: 3 });
  expect(nodes[idOf<'Node'>('call')]?.waitMinutes).toBeNull();
  expect(nodes[idOf<'Node'>('think')]?.waitMinutes).toEqual({ mean: 0, low: 0, high: 0 });
  expect(nodes[idOf<'Node'>('way')]?.waitMinutes).toEqual({ mean: 0, low: 0, high: 0 });
});

describe('warm-up by MSER-5', () => {
  /** As White wrote it: for each d the variance of the rest over its length, the least of them. */
  function byDefinition(weeks: readonly number[]): number | null {
    const errors = weeks.map((_, dropped) => {
      const rest = weeks.slice(dropped);
      if (rest.length <= 5) return Number.POSITIVE_INFINITY;
      const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
      return rest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rest.length ** 2;
    });
    const best = errors.indexOf(Math.min(...errors));
    return best * 2 > weeks.length ? null : best;
  }

  test('drops the weeks that the definition drops', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 60 }),
        fc.integer({ min: 0, max: 40 }),
        (noise, rising) => {
          const weeks = noise.map((value, week) => value / 100 + Math.min(week, rising));
          expect(mser5(weeks)).toBe(byDefinition(weeks));
        },
      ),
    );
  });

  test('is asked where nobody has said: a slow process is given time to fill', async () => {
    const project = aProject()
      .calendar(aroundTheClock)
      .variant(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: poisson(1) })
          .wait('think', { delay: minutes(12 * 10_080) })
          .outcome('won')
          .path('lead', 'think', 'won'),
      )
      .build();
    const plan = { warmUpWeeks: 'auto', until: { weeks: 20 }, replications: 5 } as const;
    const { notes, deals } = await resultOf(project, plan);
    // Twelve weeks to fill, no longer; M/D/∞ holds 2016 deals then.
    expect(notes.warmUpWeeks).toBeGreaterThanOrEqual(11);
    expect(notes.warmUpWeeks).toBeLessThanOrEqual(16);
    expect(Math.abs(present(deals.inProgress, 'in progress').mean / 2016 - 1)).toBeLessThan(0.05);
  });

  test.each<readonly [string, Arrivals]>([
    ['batches', { kind: 'batch', at: ['2026-01-12T09:00:00+03:00'], size: 3 }],
    ['a base', { kind: 'base', size: 3 }],
  ])('questions asked once drop nothing: %s', async (_, arrivals) => {
    const project = aroundClock(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals })
        .step('call', { effort: minutes(60) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const result: SimulationResult = await resultOf(project, {
      warmUpWeeks: 'auto',
      until: { weeks: 4 },
      replications: 2,
    });
    expect(result.notes.warmUpWeeks).toBe(0);
    expect(result.deals.wonPerWeek.mean).toBe(3 / 4);
  });
});
