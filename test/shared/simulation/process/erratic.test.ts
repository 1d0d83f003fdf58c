/** Which times have a mean that says little of how long many of them take together. */
import { expect, test } from 'vitest';
import type { Distribution } from '#shared/model';
import { isErratic } from '../../../../shared/simulation/process/erratic.ts';

const calm: readonly Distribution[] = [
  { kind: 'constant', value: 10 },
  { kind: 'uniform', min: 0, max: 10 },
  { kind: 'triangular', min: 0, mode: 0, max: 10 },
  { kind: 'pert', min: 0, mode: 0, max: 1000 },
  { kind: 'exponential', mean: 10 },
  { kind: 'normal', mean: 0, sd: 10 },
  { kind: 'lognormal', mean: 10, sd: 30 },
  { kind: 'gamma', mean: 10, sd: 30 },
  // Γ(5) / Γ(3)² − 1 = 5: √5 times the mean.
  { kind: 'weibull', shape: 0.5, scale: 10 },
  // Once in five times: √(5 − 1) = 2 times the mean.
  { kind: 'empirical', values: [0, 100], weights: [4, 1] },
  { kind: 'empirical', values: [0, 0] },
];

const erratic: readonly Distribution[] = [
  { kind: 'lognormal', mean: 10, sd: 31 },
  { kind: 'gamma', mean: 10, sd: 31 },
  // Γ(6) / Γ(3.5)² − 1 = 9.9: 3.1 times the mean.
  { kind: 'weibull', shape: 0.4, scale: 10 },
  // Once in twenty times: √(20 − 1) = 4.4 times the mean.
  { kind: 'empirical', values: [0, 100], weights: [19, 1] },
];

test.each(calm)('$kind scatters by no more than three times its mean: %o', (distribution) => {
  expect(isErratic(distribution)).toBe(false);
});

test.each(erratic)('$kind scatters by more: %o', (distribution) => {
  expect(isErratic(distribution)).toBe(true);
});
