/** Where a week's deals went: the sum holds in the figures, and in what is said of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import { type Estimate, type SimulationResult, simulate, whereDealsWent } from '#shared/simulation';
import { aProject, aroundTheClock, aVariant, exponential, poisson } from '#test/builders';
import { aBusyProject } from '#test/busy-project';
import { aScenario } from '#test/simulating';
import { aSimulationResult } from '#test/simulation-result';

const variant = present(
  Object.values(
    Object.values(aProject().variant(aVariant().lane('hunter').step('call')).build().processes)[0]
      ?.variants ?? {},
  )[0],
  'variant',
);
const around = (mean: number, half = 0.1): Estimate => ({
  mean,
  low: mean - half,
  high: mean + half,
});

interface Week {
  readonly entered: number;
  readonly won: number;
  readonly lost: number;
  readonly disqualified: number;
}

function aWeek({ entered, won, lost, disqualified }: Week, half = 0.1): SimulationResult {
  const plain = aSimulationResult(variant);
  return {
    ...plain,
    deals: {
      ...plain.deals,
      enteredPerWeek: around(entered, half),
      wonPerWeek: around(won, half),
      lostPerWeek: around(lost, half),
    },
    details: {
      ...plain.details,
      balance: {
        disqualifiedPerWeek: around(disqualified, half),
        handedOverPerWeek: around(0, 0),
        stayedPerWeek: around(entered - won - lost - disqualified, half),
      },
    },
  };
}

const numberIn = (text: string) => Number(text.replace('\u2212', '-'));

describe('whereDealsWent', () => {
  test('has every deal that came in one part, as they are counted', async () => {
    const project = aBusyProject();
    const scenario = aScenario(project, { replications: 3, until: { weeks: 8 } });
    const answer = await simulate({ project, scenario });
    const result = present(answer.ok ? answer.value : undefined, 'result');
    const { balance } = result.details;
    const parts = [
      result.deals.wonPerWeek,
      result.deals.lostPerWeek,
      balance.disqualifiedPerWeek,
      balance.handedOverPerWeek,
      balance.stayedPerWeek,
    ];
    const sum = parts.reduce((all, { mean }) => all + mean, 0);
    expect(sum).toBeCloseTo(result.deals.enteredPerWeek.mean, 9);
    expect(result.deals.lostPerWeek.mean).toBeGreaterThan(0);
  });

  test('knows what stayed as well below nothing as above it', async () => {
    // As many come as go: what stayed lies around nothing, and its interval on both sides of its mean.
    const steady = aProject()
      .calendar(aroundTheClock)
      .variant(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: poisson(1) })
          .step('call', { effort: exponential(30) })
          .outcome('won')
          .path('lead', 'call', 'won'),
      )
      .build();
    const scenario = aScenario(steady, { replications: 10, until: { weeks: 8 } });
    const answer = await simulate({ project: steady, scenario });
    const { balance } = present(answer.ok ? answer.value : undefined, 'result').details;
    const { mean, low, high } = balance.stayedPerWeek;
    expect(present(low, 'low')).toBeLessThan(0);
    expect(present(high, 'high')).toBeGreaterThan(0);
    expect(mean - present(low, 'low')).toBeCloseTo(present(high, 'high') - mean, 9);
  });

  test('says what stayed as the rest of what is said', () => {
    // 10.36 → 10.4; 2.04 → 2.0, 2.66 → 2.7, 5.64 → 5.6: 0.1 is left.
    const week = { entered: 10.36, won: 2.04, lost: 2.66, disqualified: 5.64 };
    const { entered, parts } = whereDealsWent(aWeek(week), 'en');
    expect(entered.value).toBe('10.4');
    expect(parts.map(({ fate, value }) => [fate, value])).toEqual([
      ['won', '2.0'],
      ['lost', '2.7'],
      ['disqualified', '5.6'],
      ['stayed', '0.1'],
    ]);
  });

  test('says all of them finer where what rounding leaves doesn’t belong to what stayed', () => {
    // 10.6 − 2.1 − 2.7 − 5.9 = −0.1, while 0.02 ±0.06 stayed: 0.0 … 0.1. Finer, 0.03 is left.
    const week = { entered: 10.646, won: 2.054, lost: 2.683, disqualified: 5.889 };
    const { entered, parts } = whereDealsWent(aWeek(week, 0.06), 'en');
    expect(entered.value).toBe('10.65');
    expect(parts.map(({ fate, value }) => [fate, value])).toEqual([
      ['won', '2.05'],
      ['lost', '2.68'],
      ['disqualified', '5.89'],
      ['stayed', '0.03'],
    ]);
    expect(parts.at(-1)?.interval).toBe('\u22120.04 … 0.08');
  });

  test('says with a minus that more left than came', () => {
    const week = { entered: 3, won: 2, lost: 1, disqualified: 0.5 };
    expect(whereDealsWent(aWeek(week), 'en').parts.at(-1)?.value).toBe('\u22120.5');
  });

  test('adds up whatever the figures, in digits that all of them share', () => {
    const amount = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ entered: amount, won: amount, lost: amount, disqualified: amount }),
        fc.double({ min: 0.001, max: 20, noNaN: true }),
        (week, half) => {
          const { entered, parts } = whereDealsWent(aWeek(week, half), 'en');
          const texts = [entered.value, ...parts.map(({ value }) => value)].map((text) =>
            text.replaceAll(',', ''),
          );
          const [whole = Number.NaN, ...terms] = texts.map(numberIn);
          expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(whole, 6);
          expect(new Set(texts.map((text) => text.split('.')[1]?.length ?? 0)).size).toBe(1);
        },
      ),
    );
  });
});
