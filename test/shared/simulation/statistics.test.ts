/** Intervals that cover what they say, quantiles of t, the length of a warm-up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import {
  estimate,
  estimateAmount,
  estimateShare,
  mser5,
  studentT,
} from '#shared/simulation/statistics';

/** A small generator for these tests (Park & Miller 1988). */
function luck(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

test.each([
  [1, 12.7062],
  [2, 4.30265],
  [4, 2.77645],
  [9, 2.26216],
  [19, 2.09302],
  [30, 2.04227],
])('t of 95 %% with %i degrees of freedom', (freedom, quantile) => {
  expect(studentT(freedom, 0.95)).toBeCloseTo(quantile, 3);
});

test('mean and interval of four numbers', () => {
  // Mean 5, s² = 20 / 3, t₃ = 3.18245: half = 3.18245 · √(20 / 12).
  const { mean, low, high } = present(estimate([2, 4, 6, 8]), 'estimate');
  expect(mean).toBe(5);
  expect(low).toBeCloseTo(5 - 4.1085, 3);
  expect(high).toBeCloseTo(5 + 4.1085, 3);
});

test('of a thousand intervals of 95 %, 925 to 975 cover the truth', () => {
  const next = luck(20260112);
  let covering = 0;
  for (let trial = 0; trial < 1000; trial++) {
    // Sums of twelve uniforms are nearly normal, with mean 6.
    const values = Array.from({ length: 10 }, () =>
      Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, 0),
    );
    const { low, high } = present(estimate(values), 'estimate');
    if (present(low, 'low') <= 6 && present(high, 'high') >= 6) covering++;
  }
  expect(covering).toBeGreaterThanOrEqual(925);
  expect(covering).toBeLessThanOrEqual(975);
});

describe('what can’t be negative', () => {
  test('ends at nought, where Student’s t reaches beyond', () => {
    // Mean 2, s² = 12, t₂ = 4.30265: half = 4.30265 · √(12 / 3) = 8.6053.
    expect(estimateAmount([0, 0, 6])).toEqual({
      mean: 2,
      low: 0,
      high: expect.closeTo(2 + 8.6053, 3),
    });
    expect(estimateAmount([2, 4, 6, 8])).toEqual(estimate([2, 4, 6, 8]));
    expect(estimateAmount([5])).toEqual({ mean: 5, low: null, high: null });
    expect(estimateAmount([Number.NaN])).toBeNull();
  });

  test('is covered after the cut exactly when it was before', () => {
    const amount = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 9 }), amount, (values, truth) => {
        const isIn = ({ low, high }: { low: number | null; high: number | null }) =>
          present(low, 'low') <= truth && truth <= present(high, 'high');
        const before = isIn(present(estimate(values), 'estimate'));
        expect(isIn(present(estimateAmount(values), 'amount'))).toBe(before);
        const share = present(estimateShare(values, 100), 'share');
        if (share.method === undefined) expect(isIn(share)).toBe(before);
      }),
    );
  });
});

describe('shares', () => {
  test('nothing seen in 300 trials: up to 3 / 300', () => {
    const method = 'ruleOfThree';
    expect(estimateShare([0, 0, 0], 300)).toEqual({ mean: 0, low: 0, high: 0.01, method });
    expect(estimateShare([1, 1, 1], 300)).toEqual({ mean: 1, low: 0.99, high: 1, method });
  });

  test('never leave 0 … 1', () => {
    const { low, high } = present(estimateShare([0, 0.9, 1], 30), 'estimate');
    expect([low, high]).toEqual([0, 1]);
  });

  test('one replication has none, and no replication no share', () => {
    expect(estimate([0.4])).toEqual({ mean: 0.4, low: null, high: null });
    expect(estimate([Number.NaN])).toBeNull();
  });
});

describe('warm-up by MSER-5', () => {
  const noise = luck(7);
  const steady = (length: number) => Array.from({ length }, () => 10 + noise());

  test('drops the empty beginning and little more', () => {
    const rising = Array.from({ length: 20 }, (_, week) => week / 2);
    const dropped = present(mser5([...rising, ...steady(80)]), 'warm-up');
    expect(dropped).toBeGreaterThanOrEqual(15);
    expect(dropped).toBeLessThanOrEqual(35);
  });

  test('a run that never settles has none', () => {
    expect(mser5(Array.from({ length: 100 }, (_, week) => week ** 2))).toBeNull();
  });
});
