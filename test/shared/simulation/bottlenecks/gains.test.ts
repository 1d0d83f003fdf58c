/** What one more person brings, against queueing theory; the intervals are never loosened. */
import { describe, expect, test } from 'vitest';
import { bottlenecksOf, gainOf, placesOf } from '#test/bottlenecks';
import { gainTruths, hoursOf } from '../../../verify/bottlenecks.ts';

const plan = { until: { deals: 3000 }, warmUpWeeks: 4, replications: 16 };

describe.each([1, 2, 3])('seed %i', { timeout: 60_000 }, (seed) => {
  test.each(gainTruths)('$name', async ({ project, exact, places }) => {
    const found = await bottlenecksOf(project, { ...plan, seed });
    for (const [id, hours] of Object.entries(exact)) {
      const { low, high } = hoursOf(gainOf(id, found), plan.replications);
      expect.soft(low, id).toBeLessThanOrEqual(hours);
      expect.soft(high, id).toBeGreaterThanOrEqual(hours);
      // An interval too wide to be wrong would prove nothing.
      expect.soft(high - low, `${id}: width`).toBeLessThan(1.6 * hours);
    }
    expect(placesOf(found)).toMatchObject(places);
    // Everybody keeps up as it is, so nobody wins more of the 45 deals a week.
    for (const { participantId } of found.oneMore) {
      expect(Math.abs(gainOf(participantId, found, 'wonPerWeek').mean)).toBeLessThan(0.5);
    }
  });
});
