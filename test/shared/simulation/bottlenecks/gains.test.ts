/** What one more person brings, against queueing theory; the intervals are never loosened. */
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import type { Estimate } from '#shared/simulation';
import { studentT } from '#shared/simulation/statistics';
import { bottlenecksOf, gainOf, placesOf } from '#test/bottlenecks';
import { allExponential, aReferenceProcess, asItIs, HOUR } from '#test/reference-process';
import { waitingChance } from '../../../verify/queueing-theory.ts';

/** The interval of 99.9 % instead of 95 %. */
function expectInside(exact: number, { mean, high }: Estimate, replications: number): void {
  const t = (confidence: number) => studentT(replications - 1, confidence);
  const half = ((present(high, 'high') - mean) * t(0.999)) / t(0.95);
  expect(Math.abs(exact - mean), `${exact} in ${mean} ± ${half}`).toBeLessThanOrEqual(half);
  // An interval too wide to be wrong would prove nothing.
  expect(half).toBeLessThan(0.8 * exact);
}

/** Hours in queue: Erlang C, with `a` hours of work coming in an hour. */
function waitHours(people: number, a: number, effortHours: number): number {
  return (waitingChance(people, a) * effortHours) / (people - a);
}

describe.each([1, 2, 3])('the reference process, seed %i', { timeout: 60_000 }, (seed) => {
  const plan = { until: { deals: 3000 }, warmUpWeeks: 4, replications: 16, seed };

  test('as a Jackson network, every gain is what theory says', async () => {
    const found = await bottlenecksOf(aReferenceProcess(allExponential), plan);
    // Visits of a lead, the work they bring an hour, people, hours of a visit.
    const exact = (visits: number, people: number, hours: number) =>
      visits *
      (waitHours(people, visits * hours, hours) - waitHours(people + 1, visits * hours, hours));
    const rounds = 0.6 / 0.7;
    const theory = {
      sdr: exact(1, 2, 1.6),
      engineer: exact(rounds, 1, 0.875),
      manager: exact(rounds, 4, 3.5),
      closer: exact(0.6, 3, 4),
    };
    for (const [id, hours] of Object.entries(theory)) {
      expectInside(hours * HOUR, gainOf(id, found), plan.replications);
    }
    // The manager's is half of the others', and that is seen.
    expect(placesOf(found).manager).toEqual([4, 4]);
    expect(found.rankings.cycleMean?.at(-1)?.participantId).toBe('manager');
  });

  test('as published, one more manager gains 0.386 h, and others more', async () => {
    const found = await bottlenecksOf(aReferenceProcess(asItIs), plan);
    expectInside(0.386 * HOUR, gainOf('manager', found), plan.replications);
    // Leads come to the first step as a Poisson stream, and its work is exponential: M/M/2.
    expectInside(
      (waitHours(2, 1.6, 1.6) - waitHours(3, 1.6, 1.6)) * HOUR,
      gainOf('sdr', found),
      plan.replications,
    );
    expect(placesOf(found)).toMatchObject({ sdr: [1, 1], manager: [4, 4] });
    // Everybody keeps up as it is, so nobody wins more deals.
    for (const id of ['sdr', 'engineer', 'manager', 'closer']) {
      expect(Math.abs(gainOf(id, found, 'wonPerWeek').mean)).toBeLessThan(0.5);
    }
  });
});
