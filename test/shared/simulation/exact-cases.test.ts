/**
 * Ground truth: where queueing theory gives the exact value, it lies inside the 99.9 %
 * interval for each of three seeds. The intervals are never loosened; `npm run verify` does
 * the same with longer runs.
 */
import { describe, expect, test } from 'vitest';
import { queueingTruths } from '../../verify/queueing-theory.ts';
import { referenceOnShifts, referenceTruths } from '../../verify/reference.ts';
import { findingsOf, type Truth } from '../../verify/truth.ts';

function expectInside(truth: Truth, seed: number): void {
  for (const { figure, exact, low, high, isInside } of findingsOf(truth, truth.short, seed)) {
    expect.soft(isInside, `${figure}: ${exact} in ${low} … ${high}`).toBe(true);
    // An interval too wide to be wrong would prove nothing.
    expect.soft(high - low, `${figure}: width`).toBeLessThan(exact * 0.4);
  }
}

describe.each([1, 2, 3])('seed %i', (seed) => {
  test.each([...queueingTruths, ...referenceTruths])('$name', (truth) => expectInside(truth, seed));
});

test('the reference process on shifts, with patience and a limit', () => {
  expectInside(referenceOnShifts, 1);
});
