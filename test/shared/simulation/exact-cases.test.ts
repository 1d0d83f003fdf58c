/**
 * Ground truth: where queueing theory gives the exact value, it lies inside the 99.9 %
 * interval for each of three seeds. The intervals are never loosened.
 */
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import type { Project } from '#shared/model';
import type { Tally } from '#shared/simulation';
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
import { type RunOf, rowOf, runOf } from '#test/simulating';

const SEEDS = [1, 2, 3];

interface Figure {
  readonly exact: number;
  readonly read: (tally: Tally, run: RunOf) => number;
}

function aWorld(variant: VariantBuilder): Project {
  return aProject().calendar(aroundTheClock).variant(variant).build();
}

function expectInside(run: RunOf, figures: Readonly<Record<string, Figure>>): void {
  for (const [name, { exact, read }] of Object.entries(figures)) {
    const values = run.tallies.map((tally) => read(tally, run));
    const { low, high } = present(estimate(values, 0.999), 'estimate');
    expect.soft(low, `${name}: from`).toBeLessThanOrEqual(exact);
    expect.soft(high, `${name}: to`).toBeGreaterThanOrEqual(exact);
    // An interval too wide to be wrong would prove nothing.
    expect
      .soft(present(high, 'high') - present(low, 'low'), `${name}: width`)
      .toBeLessThan(exact * 0.4);
  }
}

const cycle = (tally: Tally) => tally.cycle.sum / tally.cycle.count;
const wait = (id: string) => (tally: Tally, run: RunOf) =>
  rowOf(tally.nodeWaitMinutes, run.node(id)) / rowOf(tally.nodeStarts, run.node(id));
const queue = (id: string) => (tally: Tally, run: RunOf) =>
  rowOf(tally.nodeQueueArea, run.node(id)) / tally.windowMinutes;
const load = (id: string) => (tally: Tally, run: RunOf) =>
  rowOf(tally.poolWorkedMinutes, run.pool(id)) / rowOf(tally.poolAvailableMinutes, run.pool(id));
const inside = (tally: Tally) => tally.insideArea / tally.windowMinutes;

/** Erlang C: the chance that a newcomer must wait. */
function waitingChance(servers: number, offered: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 0; n < servers; n++) {
    sum += term;
    term *= offered / (n + 1);
  }
  const all = (term * servers) / (servers - offered);
  return all / (sum + all);
}

const long = { until: { deals: 8000 }, warmUpWeeks: 8, replications: 20 };

/** One step, with one lead an hour on average. */
function oneStep(
  people: number,
  effort: Parameters<typeof exponential>[0] | 'fixed',
  mean: number,
) {
  return aWorld(
    aVariant()
      .lane('manager', { headcount: people })
      .source('lead', { arrivals: poisson(1) })
      .step('call', { effort: effort === 'fixed' ? minutes(mean) : exponential(mean) })
      .outcome('won')
      .path('lead', 'call', 'won'),
  );
}

describe.each(SEEDS)('seed %i', (seed) => {
  test('M/M/1: one person, exponential effort', () => {
    const project = oneStep(1, 0, 42);
    // ρ = 0.7: W = 42 / 0.3, Wq = ρW, Lq = λWq, L = ρ / (1 − ρ).
    expectInside(runOf(project, { ...long, seed }), {
      cycle: { exact: 140, read: cycle },
      wait: { exact: 98, read: wait('call') },
      queue: { exact: 98 / 60, read: queue('call') },
      inside: { exact: 7 / 3, read: inside },
      load: { exact: 0.7, read: load('manager') },
    });
  });

  test('M/M/4: Erlang C', () => {
    const effort = 180;
    const offered = 3;
    const project = oneStep(4, 0, effort);
    const exactWait = (waitingChance(4, offered) * effort) / (4 - offered);
    expectInside(runOf(project, { ...long, seed }), {
      wait: { exact: exactWait, read: wait('call') },
      cycle: { exact: exactWait + effort, read: cycle },
      load: { exact: 0.75, read: load('manager') },
    });
  });

  test('M/D/1: Pollaczek–Khinchine', () => {
    // ρ = 0.7: Wq = ρ D / (2 (1 − ρ)).
    expectInside(runOf(oneStep(1, 'fixed', 42), { ...long, seed }), {
      wait: { exact: (0.7 * 42) / 0.6, read: wait('call') },
    });
  });

  test('M/G/∞: a wait holds everybody', () => {
    const project = aWorld(
      aVariant()
        .lane('client', { kind: 'client' })
        .source('lead', { arrivals: poisson(1) })
        .wait('answer', { delay: { kind: 'gamma', mean: 600, sd: 300 } })
        .outcome('won')
        .path('lead', 'answer', 'won'),
    );
    expectInside(runOf(project, { ...long, seed }), {
      inside: { exact: 10, read: inside },
      cycle: { exact: 600, read: cycle },
    });
  });

  test('fork and join: the longest of three exponentials', () => {
    const project = aWorld(
      aVariant()
        .lane('client', { kind: 'client' })
        .source('lead', { arrivals: poisson(1) })
        .fork('all')
        .step('one', { effort: exponential(60) })
        .step('two', { effort: exponential(60) })
        .step('three', { effort: exponential(60) })
        .join('both')
        .outcome('won')
        .path('lead', 'all', 'one', 'both', 'won')
        .path('all', 'two', 'both')
        .path('all', 'three', 'both'),
    );
    // Max of n: mean × (1 + 1/2 + … + 1/n).
    expectInside(runOf(project, { ...long, seed }), {
      cycle: { exact: 60 * (1 + 1 / 2 + 1 / 3), read: cycle },
    });
  });

  test('M/M/c+M: impatient clients (Erlang A)', () => {
    const project = aWorld(
      aVariant()
        .lane('manager', { headcount: 2 })
        .source('lead', { arrivals: poisson(2) })
        .step('call', {
          effort: exponential(60),
          patience: { distribution: exponential(120), clock: 'elapsed' },
        })
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    // Birth and death: λ = 2 an hour, death rate min(n, 2) + max(0, n − 2) / 2.
    const weights = [1];
    for (let n = 1; n < 200; n++) {
      const death = Math.min(n, 2) + Math.max(0, n - 2) / 2;
      weights.push((present(weights[n - 1], 'weight') * 2) / death);
    }
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const meanOf = (value: (n: number) => number) =>
      weights.reduce((sum, weight, n) => sum + (weight * value(n)) / total, 0);
    const waiting = meanOf((n) => Math.max(0, n - 2));
    expectInside(runOf(project, { ...long, seed }), {
      queue: { exact: waiting, read: queue('call') },
      // Those who wait leave at half a deal an hour; two come in.
      lost: { exact: waiting / 2 / 2, read: (tally) => tally.outOfPatience / tally.cycle.count },
      load: { exact: meanOf((n) => Math.min(n, 2)) / 2, read: load('manager') },
    });
  });

  test('two priorities without interruption: Cobham', () => {
    const project = aWorld(
      aVariant()
        .lane('manager', { headcount: 1 })
        .source('urgent', { arrivals: poisson(0.3) })
        .source('plain', { arrivals: poisson(0.4) })
        .step('first', { effort: exponential(60), priority: 1 })
        .step('second', { effort: exponential(60) })
        .outcome('won')
        .path('urgent', 'first', 'won')
        .path('plain', 'second', 'won'),
    );
    // W₀ = Σ λ E[S²] / 2 = 42 minutes; W₁ = W₀ / (1 − ρ₁), W₂ = W₀ / ((1 − ρ₁)(1 − ρ₁ − ρ₂)).
    expectInside(runOf(project, { ...long, seed }), {
      urgent: { exact: 42 / 0.7, read: wait('first') },
      plain: { exact: 42 / (0.7 * 0.3), read: wait('second') },
    });
  });
});
