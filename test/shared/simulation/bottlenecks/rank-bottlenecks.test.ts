/** Whom the ranking tells apart, what it says where queues grow for ever, and that it is the same however it is run. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Patience, Project } from '#shared/model';
import { compareScenarios, rankBottlenecks } from '#shared/simulation';
import { studentT } from '#shared/simulation/statistics';
import { bottlenecksOf, gainOf, placesOf } from '#test/bottlenecks';
import { aProject, aroundTheClock, aVariant, exponential, poisson } from '#test/builders';
import { aBusyProject } from '#test/busy-project';
import { aScenario, shuffledRunner } from '#test/simulating';

/** Leads go to one of the lanes, each as likely; all do the same work. */
function twins(count: number, fields: { readonly headcount?: number } = {}): Project {
  const lanes = Array.from({ length: count }, (_, lane) => `manager${lane + 1}`);
  const variant = aVariant().lane('client', { kind: 'client' });
  variant
    .source('lead', { arrivals: poisson(0.8 * count) })
    .branch('whose')
    .outcome('won');
  for (const lane of lanes) {
    variant
      .lane(lane, { headcount: 1, ...fields })
      .step(`work-${lane}`, { effort: exponential(60) });
    variant.flow('whose', `work-${lane}`, { probability: 1 / count });
    variant.path(`work-${lane}`, 'won');
  }
  return aProject().calendar(aroundTheClock).variant(variant.path('lead', 'whose')).build();
}

const short = { until: { weeks: 4 }, warmUpWeeks: 2, replications: 10 };

describe('ties', () => {
  const SEEDS = 20;
  const fromEmpty = { until: { deals: 200 }, replications: 6 };

  test('two who do the same are not told apart, but for the one time in twenty', async () => {
    let apart = 0;
    for (let seed = 1; seed <= SEEDS; seed++) {
      const found = await bottlenecksOf(twins(2), { ...fromEmpty, seed });
      if (placesOf(found).manager1?.join() !== '1,2') apart++;
    }
    // By chance more than four of twenty in 0.3 % of all cases.
    expect(apart).toBeLessThanOrEqual(4);
  });

  test('whoever is picked as the first is not flattered by it', async () => {
    const picked: number[] = [];
    const largest: number[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const found = await bottlenecksOf(twins(4), { ...fromEmpty, seed });
      const gains = found.oneMore.map(({ gains: { cycleMean } }) => cycleMean?.mean ?? 0);
      const average = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
      const first = present(found.rankings.cycleMean?.[0], 'first').participantId;
      picked.push(gainOf(first, found).mean - average);
      largest.push(Math.max(...gains) - average);
    }
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const error = (values: readonly number[]) =>
      Math.sqrt(
        values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) /
          (values.length - 1) /
          values.length,
      );
    const t = studentT(SEEDS - 1, 0.999);
    // All four gain the same, so on average the first one gains what all do …
    expect(Math.abs(mean(picked))).toBeLessThanOrEqual(t * error(picked));
    // … while the largest gain of the very sample would have promised more.
    expect(mean(largest)).toBeGreaterThan(t * error(largest));
  });
});

describe('who is tried', () => {
  test('whose number is limited, once for all whose work these people do', async () => {
    const project = aProject()
      .calendar(aroundTheClock)
      .variant(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: poisson(1) })
          .step('choose', { effort: exponential(60) })
          .lane('crm', { kind: 'system' })
          .step('record', { effort: exponential(5) })
          .lane('manager', { headcount: 3 })
          .step('call', { effort: exponential(60) })
          .lane('deputy', { poolOf: idOf('manager') })
          .step('sign', { effort: exponential(30) })
          .outcome('won')
          .path('lead', 'choose', 'record', 'call', 'sign', 'won'),
      )
      .build();
    const found = await bottlenecksOf(project, short);
    expect(found.oneMore.map(({ participantId, people }) => [participantId, people])).toEqual([
      ['manager', 3],
    ]);
    expect(placesOf(found)).toEqual({ manager: [1, 1] });
    // No deal has a value.
    expect(found.rankings.revenuePerWeek).toBeNull();
  });

  test('besides what the scenario tries out itself', async () => {
    const lever = {
      kind: 'headcount',
      participantId: idOf<'Participant'>('manager1'),
      headcount: 4,
    } as const;
    const found = await bottlenecksOf(twins(2), { ...short, levers: [lever] });
    expect(found.oneMore.map(({ people }) => people)).toEqual([4, 1]);
    expect(placesOf(found)).toEqual({ manager2: [1, 1], manager1: [2, 2] });
  });

  test('nobody, where nobody is limited', async () => {
    const found = await bottlenecksOf(
      aProject()
        .calendar(aroundTheClock)
        .variant(
          aVariant()
            .lane('crm', { kind: 'system' })
            .source('lead', { arrivals: poisson(1) })
            .step('record', { effort: exponential(5) })
            .outcome('won')
            .path('lead', 'record', 'won'),
        )
        .build(),
      short,
    );
    expect(found).toMatchObject({ oneMore: [], rankings: { cycleMean: [] } });
  });
});

/** A quick assistant, then a manager who is asked for `load` of the time there is. */
function aNarrowPlace(load: number, fields: { readonly patience?: Patience } = {}): Project {
  return aProject()
    .calendar(aroundTheClock)
    .variant(
      aVariant()
        .lane('assistant')
        .source('lead', { arrivals: poisson(load) })
        .step('note', { effort: exponential(6) })
        .lane('manager')
        .step('call', { effort: exponential(60), ...fields })
        .outcome('won')
        .path('lead', 'note', 'call', 'won'),
    )
    .build();
}

describe('an obvious bottleneck', () => {
  test('is the first, for certain', async () => {
    const found = await bottlenecksOf(aNarrowPlace(0.9), { ...short, until: { weeks: 10 } });
    expect(found.rankedBy).toBe('cycleMean');
    expect(placesOf(found)).toEqual({ manager: [1, 1], assistant: [2, 2] });
  });

  test('that clients don’t wait for costs deals, and these are gained', async () => {
    const patience = { distribution: exponential(60), clock: 'elapsed' } as const;
    const found = await bottlenecksOf(aNarrowPlace(1.5, { patience }), {
      ...short,
      until: { weeks: 10 },
    });
    // Queues don't grow, so means are told; but who would have left early now stays to the end.
    expect(found.growing).toEqual([]);
    expect(gainOf('manager', found, 'wonPerWeek').low).toBeGreaterThan(40);
    expect(found.rankings.wonPerWeek?.[0]).toMatchObject({
      participantId: 'manager',
      from: 1,
      to: 1,
    });
  });
});

describe('a queue that grows for ever', () => {
  const plan = { until: { weeks: 8 }, warmUpWeeks: 2, replications: 5 };

  test('has no mean cycle to gain upon: deals won are compared, and who stops it is said', async () => {
    const found = await bottlenecksOf(aNarrowPlace(1.5), plan);
    expect(found.growing).toEqual(['manager']);
    expect(found.rankedBy).toBe('wonPerWeek');
    expect(found.rankings.cycleMean).toBeNull();
    expect(
      Object.fromEntries(
        found.oneMore.map(({ participantId, gains, stillGrowing }) => [
          participantId,
          [gains.cycleMean, stillGrowing],
        ]),
      ),
    ).toEqual({ assistant: [null, ['manager']], manager: [null, []] });
    // One works off one an hour; two keep up with the 1.5 that come.
    const won = gainOf('manager', found, 'wonPerWeek');
    expect(Math.abs(won.mean - 0.5 * 168)).toBeLessThan(present(won.high, 'high') - won.mean + 2);
    expect(placesOf(found)).toEqual({ manager: [1, 1], assistant: [2, 2] });
  });

  test('may take more than one person', async () => {
    const found = await bottlenecksOf(aNarrowPlace(2.5), plan);
    expect(found.oneMore.map(({ stillGrowing }) => stillGrowing)).toEqual([
      ['manager'],
      ['manager'],
    ]);
  });
});

describe('however it is run', () => {
  const project = aBusyProject();
  const fewer = { kind: 'arrivals', factor: 0.6 } as const;
  const fields = { until: { weeks: 2 }, warmUpWeeks: 1, replications: 3, levers: [fewer] };

  test('gains are what two scenarios of the told seed differ by', async () => {
    const found = await bottlenecksOf(project, { ...fields, seed: 3 });
    expect(found.seed).not.toBe(3);
    const former = aScenario(project, { ...fields, seed: found.seed });
    const lever = {
      kind: 'headcount',
      participantId: idOf<'Participant'>('engineer'),
      headcount: 3,
    } as const;
    const answer = await compareScenarios({
      project,
      former,
      latter: { ...former, levers: [fewer, lever] },
    });
    const { cycleMean, wonPerWeek, revenuePerWeek } = present(
      answer.ok ? answer.value.differences : undefined,
      'differences',
    );
    const { gains } = present(
      found.oneMore.find(({ participantId }) => participantId === 'engineer'),
      'engineer',
    );
    // The same to the last bit: both are read off the tallies in the same way.
    const { mean, low, high } = present(cycleMean, 'cycle');
    expect(gains.cycleMean).toEqual({ mean: -mean, low: -(high ?? 0), high: -(low ?? 0) });
    expect(gains.wonPerWeek).toEqual(present(wonPerWeek, 'won'));
    expect(gains.revenuePerWeek).toEqual(present(revenuePerWeek, 'revenue'));
  });

  test('one, two and three workers give the same to the last bit', async () => {
    const here = JSON.stringify(await bottlenecksOf(project, fields));
    for (const parallel of [1, 2, 3]) {
      const options = { runBatch: shuffledRunner(), parallel };
      expect(JSON.stringify(await bottlenecksOf(project, fields, options))).toBe(here);
    }
    expect(JSON.stringify(await bottlenecksOf(project, { ...fields, seed: 2 }))).not.toBe(here);
  });

  test('the warm-up that is left open is found once', async () => {
    const open = await bottlenecksOf(project, { ...fields, warmUpWeeks: 'auto' });
    expect(open.oneMore).toHaveLength(3);
  });

  test('progress goes up to all replications of all runs', async () => {
    const seen: number[] = [];
    const onProgress = (each: { done: number; total: number }) => {
      // Three participants are tried twice each; the scenario itself runs once.
      expect(each.total).toBe(3 * 7);
      seen.push(each.done);
    };
    await bottlenecksOf(project, fields, { onProgress });
    expect(seen).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
  });

  test.each([0, 1, 2, 5, 13, 20])(
    'cancelling after %i looks ends it at the next one',
    async (looks) => {
      for (const warmUpWeeks of [1, 'auto'] as const) {
        let asked = 0;
        const options = { isCancelled: () => asked++ >= looks, pause: async () => undefined };
        const scenario = aScenario(project, { ...fields, warmUpWeeks });
        const answer = await rankBottlenecks({ project, scenario }, options);
        expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } });
        // A run that is stopped in its middle is looked at once more on the way out.
        expect(asked).toBeLessThanOrEqual(looks + 2);
      }
    },
  );

  test('a drawing that can’t be run is refused, with what is missing', async () => {
    const broken = aProject()
      .calendar(aroundTheClock)
      .variant(aVariant().lane('manager').source('lead'))
      .build();
    const answer = await rankBottlenecks({ project: broken, scenario: aScenario(broken) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'incomplete' } });
  });
});
