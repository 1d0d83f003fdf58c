/**
 * How long a step holds its performers. People with other duties take longer for the same effort;
 * where several work together the busiest sets the pace, and the others are held as long.
 */
import type { Pool } from './people.ts';
import type { Need } from './workshop.ts';

function slowestShare(needs: readonly Need[], pools: readonly Pool[]): number {
  return Math.min(1, ...needs.map(({ pool }) => pools[pool]?.dealShare ?? 1));
}

/** Minutes that all performers are held per minute of effort. */
export function stretchOf(needs: readonly Need[], pools: readonly Pool[]): number {
  return 1 / slowestShare(needs, pools);
}

/** Minutes that one person of each need gives, of the time there is for deals, per minute of effort. */
export function minutesGiven(needs: readonly Need[], pools: readonly Pool[]): number[] {
  const slowest = slowestShare(needs, pools);
  return needs.map(({ pool }) => (pools[pool]?.dealShare ?? 1) / slowest);
}
