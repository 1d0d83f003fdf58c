/** Ways through a drawing: chances and their bounds, forks in forks, outcomes inside, work in vain. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { estimate } from '#shared/simulation/statistics';
import {
  aProject,
  aroundTheClock,
  aVariant,
  exponential,
  minutes,
  poisson,
  type VariantBuilder,
} from '#test/builders';
import { aroundClock, leadsAt, ranForAWeek, severalAt } from '#test/one-week';
import { rowOf, runOf } from '#test/simulating';

/** So near to 1 that 32 bits of luck can't miss it. */
const SURELY = 1 - 1e-12;
const HARDLY = 1e-12;

function expectInside(values: readonly number[], exact: number): void {
  const { low, high } = present(estimate(values, 0.999), 'estimate');
  expect(present(low, 'low')).toBeLessThanOrEqual(exact);
  expect(present(high, 'high')).toBeGreaterThanOrEqual(exact);
  expect(present(high, 'high') - present(low, 'low')).toBeLessThan(exact / 5);
}

describe('a branch', () => {
  test('sends deals by probability; what is not said shares the rest', () => {
    const run = runOf(
      aroundClock(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: poisson(60) })
          .branch('way')
          .outcome('won')
          .outcome('lost', { result: 'lost' })
          .outcome('out', { result: 'disqualified' })
          .path('lead', 'way')
          .flow('way', 'won', { probability: 0.2 })
          .flow('way', 'lost')
          .flow('way', 'out'),
      ),
      { until: { deals: 4000 }, replications: 12 },
    );
    const share = (exit: number) =>
      run.tallies.map(({ measuredExits, entered }) => rowOf(measuredExits, exit) / entered);
    expectInside(share(0), 0.2);
    expectInside(share(1), 0.4);
    expectInside(share(2), 0.4);
  });

  test('bounds of several flows: the rest is rescaled when one is used up', () => {
    const run = runOf(
      aroundClock(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: poisson(60) })
          .wait('look', { delay: minutes(1) })
          .branch('way')
          .wait('mend', { delay: minutes(100) })
          .wait('ask', { delay: minutes(10) })
          .outcome('won')
          .path('lead', 'look', 'way')
          .flow('way', 'mend', { probability: 0.5, maxTimes: 1 })
          .flow('way', 'ask', { probability: 0.3, maxTimes: 2 })
          .flow('way', 'won', { probability: 0.2 })
          .path('mend', 'look')
          .path('ask', 'look'),
      ),
      { until: { deals: 4000 }, replications: 12 },
    );
    /** Expected minutes to the end, standing at the branch with so many turns left. */
    const left = (mend: number, ask: number): number => {
      const chances = { mend: mend > 0 ? 0.5 : 0, ask: ask > 0 ? 0.3 : 0, won: 0.2 };
      const all = chances.mend + chances.ask + chances.won;
      const mending = chances.mend > 0 ? (chances.mend / all) * (101 + left(mend - 1, ask)) : 0;
      const asking = chances.ask > 0 ? (chances.ask / all) * (11 + left(mend, ask - 1)) : 0;
      return mending + asking;
    };
    expectInside(
      run.tallies.map(({ cycle }) => cycle.sum / cycle.count),
      1 + left(1, 2),
    );
  });

  test('bounds count over the life of a deal, not anew in each round of an outer loop', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .wait('draft', { delay: minutes(10) })
          .branch('good')
          .wait('send', { delay: minutes(1000) })
          .branch('agreed')
          .outcome('won')
          .path('lead', 'draft', 'good')
          .flow('good', 'draft', { probability: SURELY, maxTimes: 2 })
          .flow('good', 'send', { probability: HARDLY })
          .path('send', 'agreed')
          .flow('agreed', 'draft', { probability: SURELY, maxTimes: 3 })
          .flow('agreed', 'won', { probability: HARDLY }),
      ),
    );
    // Three drafts in the first round, one in each of the three more.
    expect(week.cycles).toBe(6 * 10 + 4 * 1000);
  });

  test('a flow that may be taken no times at all is never taken', () => {
    const run = runOf(
      aroundClock(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: poisson(60) })
          .wait('look', { delay: minutes(1) })
          .branch('way')
          .outcome('won')
          .path('lead', 'look', 'way')
          .flow('way', 'look', { probability: 0.5, maxTimes: 0 })
          .flow('way', 'won', { probability: 0.5 }),
      ),
      { until: { weeks: 1 }, replications: 1 },
    );
    for (const { cycle } of run.tallies) expect(cycle.sum).toBeCloseTo(cycle.count, 6);
  });
});

describe('fork and join', () => {
  const client = () => aVariant().lane('client', { kind: 'client' });

  test('one inside the other: the slowest way decides', () => {
    const week = ranForAWeek(
      aroundClock(
        client()
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .fork('outer')
          .wait('a', { delay: minutes(70) })
          .fork('inner')
          .wait('b', { delay: minutes(40) })
          .wait('c', { delay: minutes(30) })
          .join('innerDone')
          .wait('d', { delay: minutes(20) })
          .join('outerDone')
          .wait('e', { delay: minutes(5) })
          .outcome('won')
          .path('lead', 'outer', 'a', 'outerDone', 'e', 'won')
          .path('outer', 'inner', 'b', 'innerDone', 'd', 'outerDone')
          .path('inner', 'c', 'innerDone'),
      ),
    );
    expect(week.cycles).toBe(75);
    expect(week.result.deals.enteredPerWeek.mean).toBe(1);
    expect(rowOf(week.tally.nodeEntered, week.run.node('e'))).toBe(1);
  });

  test('a loop inside a branch of it, and a loop around it', () => {
    const week = ranForAWeek(
      aroundClock(
        client()
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .fork('both')
          .wait('draft', { delay: minutes(10) })
          .branch('good')
          .wait('price', { delay: minutes(25) })
          .join('ready')
          .branch('accepted')
          .outcome('won')
          .path('lead', 'both', 'draft', 'good')
          .flow('good', 'draft', { probability: SURELY, maxTimes: 3 })
          .flow('good', 'ready', { probability: HARDLY })
          .path('both', 'price', 'ready', 'accepted')
          .flow('accepted', 'both', { probability: SURELY, maxTimes: 1 })
          .flow('accepted', 'won', { probability: HARDLY }),
      ),
    );
    // Four drafts against 25 minutes; the second time one draft.
    expect(week.cycles).toBe(40 + 25);
  });

  const withOutcomeInside = (effort: number): VariantBuilder =>
    aVariant()
      .lane('client', { kind: 'client' })
      .source('lead', { arrivals: severalAt(2, '12T09:00') })
      .fork('both')
      .wait('think', { delay: minutes(50) })
      .outcome('lost', { result: 'lost', reason: 'Передумал' })
      .lane('engineer')
      .step('solve', { effort: minutes(effort) })
      .join('ready')
      .outcome('won')
      .path('lead', 'both', 'think', 'lost')
      .path('both', 'solve', 'ready', 'won');

  test('the first outcome reached ends the deal: who waits vanishes, work is finished in vain', () => {
    const week = ranForAWeek(aroundClock(withOutcomeInside(90)));
    // Both are lost at 9:50; the engineer works on the first till 10:30, on the second not at all.
    expect(week.cycles).toBe(100);
    expect(week.ended).toBe(2);
    expect(week.left[0]).toEqual(['outcome', 'lost', 2]);
    expect(week.wasted).toBe(90);
    expect(week.load('engineer')).toBe(90 / 10_080);
    expect(week.result.details.touchMinutes?.mean).toBe(0);
    expect(week.tally.insideAtEnd).toBe(0);
  });

  test('work done before the deal ended is effort, not waste', () => {
    const week = ranForAWeek(aroundClock(withOutcomeInside(30)));
    // The first is solved at 9:30 and waits at the join; the second is solved from 9:30 on, in vain.
    expect(week.wasted).toBe(30);
    expect(week.result.details.touchMinutes?.mean).toBe(15);
  });

  test('outcomes in inner and outer blocks: everything of the deal is gone', () => {
    const week = ranForAWeek(
      aroundClock(
        client()
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .fork('outer')
          .fork('inner')
          .wait('a', { delay: minutes(10) })
          .outcome('lost', { result: 'lost' })
          .wait('b', { delay: minutes(20) })
          .join('innerDone')
          .wait('c', { delay: minutes(30) })
          .join('outerDone')
          .outcome('won')
          .path('lead', 'outer', 'inner', 'a', 'lost')
          .path('inner', 'b', 'innerDone', 'outerDone', 'won')
          .path('outer', 'c', 'outerDone'),
      ),
    );
    expect(week.cycles).toBe(10);
    expect(week.left).toEqual([
      ['outcome', 'lost', 1],
      ['outcome', 'won', 0],
    ]);
    expect(week.tally.insideAtEnd).toBe(0);
  });

  test('both branches through one step: two turns of it, each with luck of its own', () => {
    const run = runOf(
      aroundClock(
        client()
          .source('lead', { arrivals: poisson(10) })
          .fork('both')
          .wait('one', { delay: minutes(0) })
          .wait('other', { delay: minutes(0) })
          .step('check', { effort: exponential(60) })
          .join('ready')
          .outcome('won')
          .path('lead', 'both', 'one', 'check', 'ready', 'won')
          .path('both', 'other', 'check'),
      ),
      { until: { deals: 3000 }, replications: 12 },
    );
    // The longer of two independent exponentials.
    expectInside(
      run.tallies.map(({ cycle }) => cycle.sum / cycle.count),
      90,
    );
  });

  test('a split deal may queue twice for the same people', () => {
    const week = ranForAWeek(
      aProject()
        .calendar(aroundTheClock)
        .variant(
          aVariant()
            .lane('manager')
            .source('lead', { arrivals: leadsAt('12T09:00') })
            .fork('both')
            .step('price', { effort: minutes(30) })
            .step('plan', { effort: minutes(50) })
            .join('ready')
            .outcome('won')
            .path('lead', 'both', 'price', 'ready', 'won')
            .path('both', 'plan', 'ready'),
        )
        .build(),
    );
    expect(week.cycles).toBe(80);
    // Whichever begins, the other waits for it.
    const waits = ['price', 'plan'].map((id) => week.node(id).waitMinutes?.mean);
    expect([
      [0, 30],
      [50, 0],
    ]).toContainEqual(waits);
    expect(week.result.participants[idOf<'Participant'>('manager')]?.load?.mean).toBe(80 / 10_080);
  });
});
