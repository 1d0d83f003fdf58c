/** Which way of a figure is the better one; every figure of the comparison has an answer. */
import { describe, expect, test } from 'vitest';
import {
  COMPARED_FIGURES,
  judgementOf,
} from '../../../../renderer/places/simulate/shown-figures.ts';

describe('judgementOf', () => {
  test('of more won, of fewer lost, of a cheaper won deal: better', () => {
    expect(judgementOf('wonPerWeek', 0.5, true)).toBe('better');
    expect(judgementOf('lostPerWeek', -0.5, true)).toBe('better');
    expect(judgementOf('costPerWonDeal', 500, true)).toBe('worse');
  });

  test('of deals inside, of costs, of those who were never clients: neither', () => {
    for (const name of [
      'inProgress',
      'costPerWeek',
      'enteredPerWeek',
      'disqualifiedPerWeek',
    ] as const) {
      expect(judgementOf(name, 3, true)).toBe('neither');
      expect(judgementOf(name, -3, true)).toBe('neither');
    }
  });

  test('of a difference that chance may have made: not seen, whatever the figure', () => {
    for (const name of COMPARED_FIGURES) expect(judgementOf(name, 1, false)).toBe('notSeen');
  });
});
