/** Shared luck: variants derived from one another meet the same fate where they are the same. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Distribution, NodeId, Project } from '#shared/model';
import { quantilesOf } from '#shared/simulation/statistics';
import {
  aProject,
  aroundTheClock,
  aVariant,
  exponential,
  minutes,
  poisson,
  type VariantBuilder,
} from '#test/builders';
import { type RunOf, rowOf, runOf } from '#test/simulating';

const plan = { until: { weeks: 4 }, replications: 3 };

function from(...ids: string[]): { originIds: NodeId[] } {
  return { originIds: ids.map((id) => idOf<'Node'>(id)) };
}

const chance: Distribution = { kind: 'lognormal', mean: 100, sd: 80 };

/** Source, a wait, a branch, another wait; around the clock and without queues. */
function asIs(): VariantBuilder {
  return aVariant('asIs', { kind: 'asIs' })
    .lane('client', { kind: 'client' })
    .source('lead', { arrivals: poisson(2), dealValue: exponential(1000) })
    .wait('think', { delay: chance })
    .branch('way')
    .wait('sign', { delay: exponential(50) })
    .outcome('won')
    .outcome('lost', { result: 'lost' })
    .path('lead', 'think', 'way')
    .flow('way', 'sign', { probability: 0.3 })
    .flow('way', 'lost', { probability: 0.7 })
    .path('sign', 'won');
}

/** The same with other ids, and with what is put between source and thinking. */
function derived(id: string, before: number, origins: (id: string) => string = (id) => id) {
  const named = (name: string) => `${id}-${name}`;
  const of = (name: string) => from(origins(name));
  return aVariant(id)
    .lane('client', { kind: 'client' })
    .wait(named('check'), { delay: minutes(before) })
    .wait(named('sign'), { delay: exponential(50), ...of('sign') })
    .outcome(named('won'), of('won'))
    .outcome(named('lost'), { result: 'lost', ...of('lost') })
    .branch(named('way'), of('way'))
    .wait(named('think'), { delay: chance, ...of('think') })
    .source(named('lead'), {
      arrivals: poisson(2),
      dealValue: exponential(1000),
      ...of('lead'),
    })
    .path(named('lead'), named('check'), named('think'), named('way'))
    .flow(named('way'), named('sign'), { probability: 0.3 })
    .flow(named('way'), named('lost'), { probability: 0.7 })
    .path(named('sign'), named('won'));
}

function projectOf(...variants: VariantBuilder[]): Project {
  const project = aProject().calendar(aroundTheClock).process('sale');
  for (const variant of variants) project.variant(variant);
  return project.build();
}

function running(project: Project, ...variantIds: string[]): RunOf {
  const runs = [
    {
      processId: idOf<'Process'>('sale'),
      variantIds: variantIds.map((id) => idOf<'Variant'>(id)),
    },
  ];
  return runOf(project, { ...plan, runs });
}

function expectSameFate(before: RunOf, after: RunOf, moreMinutes: number): void {
  before.tallies.forEach((tally, replication) => {
    const twin = present(after.tallies[replication], 'twin');
    expect(twin.entered).toBe(tally.entered);
    expect([...twin.measuredExits]).toEqual([...tally.measuredExits]);
    expect(twin.cycle.sum - tally.cycle.sum).toBeCloseTo(moreMinutes * tally.entered, 4);
    expect(tally.entered).toBeGreaterThan(1000);
  });
}

describe('derived variants', () => {
  test('share arrivals, times and ways, although a node is put before', () => {
    const project = projectOf(asIs(), derived('toBe', 15));
    expectSameFate(running(project, 'asIs'), running(project, 'toBe'), 15);
  });

  test('share them with a copy of the copy too', () => {
    const project = projectOf(
      asIs(),
      derived('toBe', 0),
      derived('bolder', 15, (id) => `toBe-${id}`),
    );
    expectSameFate(running(project, 'asIs'), running(project, 'bolder'), 15);
    expectSameFate(running(project, 'toBe'), running(project, 'bolder'), 15);
  });

  test('share nothing when nothing was derived', () => {
    const project = projectOf(
      asIs(),
      derived('other', 0, (id) => `elsewhere-${id}`),
    );
    const sums = (id: string) => running(project, id).tallies.map(({ cycle }) => cycle.sum);
    for (const [at, sum] of sums('asIs').entries()) expect(sums('other')[at]).not.toBe(sum);
  });

  test('of several that came from one element the first shares its luck, the others have their own', () => {
    const project = projectOf(
      asIs(),
      aVariant('split')
        .lane('client', { kind: 'client' })
        .source('source', { arrivals: poisson(2), ...from('lead') })
        .wait('thinkA', { delay: chance, ...from('think') })
        .wait('thinkB', { delay: chance, ...from('think') })
        .outcome('done')
        .path('source', 'thinkA', 'thinkB', 'done'),
    );
    const twice = running(project, 'split').tallies;
    const once = running(
      projectOf(
        aVariant('once')
          .lane('client', { kind: 'client' })
          .source('source', { arrivals: poisson(2), ...from('lead') })
          .wait('thinkA', { delay: chance, ...from('think') })
          .outcome('done')
          .path('source', 'thinkA', 'done'),
      ),
      'once',
    ).tallies;
    twice.forEach((tally, at) => {
      const single = present(once[at], 'twin');
      expect(tally.entered).toBe(single.entered);
      // The sum of two independent waits has twice the variance of one, of equal ones four times.
      const second = tally.cycle.sum - single.cycle.sum;
      expect(second / single.cycle.sum).not.toBeCloseTo(1, 6);
      expect(Math.abs(second / single.cycle.sum - 1)).toBeLessThan(0.2);
    });
  });
});

describe('variants simulated together', () => {
  const shared = (id: string, leadShare: number, origins: boolean) => {
    const named = (name: string) => `${id}-${name}`;
    return aVariant(id, { kind: 'asIs', leadShare })
      .lane('client', { kind: 'client' })
      .source(named('lead'), { arrivals: poisson(2), ...(origins ? from('anna-lead') : {}) })
      .wait(named('think'), { delay: chance, ...(origins ? from('anna-think') : {}) })
      .outcome(named('won'))
      .path(named('lead'), named('think'), named('won'));
  };

  test('a copy of the other has leads of its own, not the other’s twins', () => {
    const run = running(
      projectOf(shared('anna', 0.5, false), shared('boris', 0.5, true)),
      'anna',
      'boris',
    );
    for (const tally of run.tallies) {
      const [anna, boris] = ['anna', 'boris'].map((id) =>
        rowOf(tally.nodeEntered, run.node(`${id}-think`)),
      );
      expect(anna).not.toBe(boris);
    }
    // Together they are one Poisson stream: counts vary as much as their mean.
    const counts = runOf(projectOf(shared('anna', 0.5, false), shared('boris', 0.5, true)), {
      until: { weeks: 1 },
      replications: 1500,
      runs: run.program.meaning.sourceIds.length === 2 ? runsOf('anna', 'boris') : [],
    }).tallies.map(({ entered }) => entered);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
    // Standard error √(2 / 1500) ≈ 0.037; four of them. Twins would give 2.
    expect(Math.abs(variance / mean - 1)).toBeLessThan(0.15);
  });

  function runsOf(...ids: string[]) {
    return [
      { processId: idOf<'Process'>('sale'), variantIds: ids.map((id) => idOf<'Variant'>(id)) },
    ];
  }
});

describe('a draw depends on what it is about', () => {
  test('another replication, another seed: another luck; the same ones: the same', () => {
    const project = projectOf(asIs());
    const sums = (seed: number) =>
      runOf(project, {
        ...plan,
        seed,
        runs: [{ processId: idOf('sale'), variantIds: [idOf('asIs')] }],
      }).tallies.map(({ cycle }) => cycle.sum);
    const first = sums(1);
    expect(sums(1)).toEqual(first);
    expect(new Set([...first, ...sums(2), ...sums(0xffffffff)]).size).toBe(9);
  });

  test('on the visit: each turn of a loop takes its own time', () => {
    const project = aProject()
      .calendar(aroundTheClock)
      .variant(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: poisson(10) })
          .wait('draft', { delay: exponential(100) })
          .branch('again')
          .outcome('won')
          .path('lead', 'draft', 'again')
          .flow('again', 'draft', { probability: 1 - 1e-12, maxTimes: 1 })
          .flow('again', 'won', { probability: 1e-12 }),
      )
      .build();
    const [tally] = runOf(project, { until: { deals: 20_000 }, replications: 1 }).tallies;
    const { cycle } = present(tally, 'tally');
    // Erlang of two: P(T ≤ mean of one) = 1 − 2 / e = 0.2642; of twice one it would be at 61 minutes.
    expect(cycle.sum / cycle.count).toBeGreaterThan(190);
    const [found] = quantilesOf(cycle, [1 - 2 / Math.E]);
    expect(Math.abs((found as number) - 100)).toBeLessThan(6);
  });
});
