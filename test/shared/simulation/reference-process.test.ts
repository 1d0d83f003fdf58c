/**
 * The reference process of four pools with rework, once with all services exponential, where
 * Jackson's theorem gives the exact mean, and once as it is, against its published mean.
 */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Calendar, Distribution, Patience, Project, TimeLimit } from '#shared/model';
import type { Tally } from '#shared/simulation';
import { estimate } from '#shared/simulation/statistics';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  exponential,
  poisson,
} from '#test/builders';
import { rowOf, runOf } from '#test/simulating';

const HOUR = 60;

interface Efforts {
  readonly qualify: Distribution;
  readonly solution: Distribution;
  readonly proposal: Distribution;
  readonly negotiation: Distribution;
}

const asItIs: Efforts = {
  qualify: exponential(1.6 * HOUR),
  solution: { kind: 'lognormal', mean: 0.875 * HOUR, sd: 0.7 * HOUR },
  proposal: { kind: 'triangular', min: 1.5 * HOUR, mode: 3 * HOUR, max: 6 * HOUR },
  negotiation: { kind: 'uniform', min: 2 * HOUR, max: 6 * HOUR },
};

const allExponential: Efforts = {
  qualify: exponential(1.6 * HOUR),
  solution: exponential(0.875 * HOUR),
  proposal: exponential(3.5 * HOUR),
  negotiation: exponential(4 * HOUR),
};

interface Surroundings {
  readonly calendar?: Calendar;
  readonly perHour?: number;
  readonly qualifyLimit?: TimeLimit;
  readonly proposalPatience?: Patience;
}

function aReferenceProcess(efforts: Efforts, surroundings: Surroundings = {}): Project {
  const { calendar = aroundTheClock, perHour = 1, qualifyLimit, proposalPatience } = surroundings;
  return aProject()
    .calendar(calendar)
    .variant(
      aVariant()
        .lane('sdr', { headcount: 2 })
        .source('lead', { arrivals: poisson(perHour) })
        .step('qualify', {
          effort: efforts.qualify,
          ...(qualifyLimit && { timeLimit: qualifyLimit }),
        })
        .branch('fits')
        .lane('engineer', { headcount: 1 })
        .step('solution', { effort: efforts.solution })
        .lane('manager', { headcount: 4 })
        .step('proposal', {
          effort: efforts.proposal,
          ...(proposalPatience && { patience: proposalPatience }),
        })
        .branch('accepted')
        .lane('closer', { headcount: 3 })
        .step('negotiation', { effort: efforts.negotiation })
        .branch('signed')
        .outcome('won')
        .outcome('lost', { result: 'lost' })
        .outcome('disqualified', { result: 'disqualified' })
        .path('lead', 'qualify', 'fits')
        .flow('fits', 'solution', { probability: 0.6 })
        .flow('fits', 'disqualified', { probability: 0.4 })
        .path('solution', 'proposal', 'accepted')
        .flow('accepted', 'solution', { probability: 0.3 })
        .flow('accepted', 'negotiation', { probability: 0.7 })
        .path('negotiation', 'signed')
        .flow('signed', 'won', { probability: 0.45 })
        .flow('signed', 'lost', { probability: 0.55 }),
    )
    .build();
}

const plan = { until: { deals: 10_000 }, warmUpWeeks: 6, replications: 20 };

describe.each([1, 2, 3])('seed %i', (seed) => {
  test.each([
    ['Jackson network with feedback', allExponential, 16.9615104, 0],
    ['the reference process', asItIs, 14.254, 0.005],
  ])('%s', (_, efforts, hours, uncertainty) => {
    const run = runOf(aReferenceProcess(efforts), { ...plan, seed });
    const means = run.tallies.map(({ cycle }) => cycle.sum / cycle.count / HOUR);
    const { low, high } = present(estimate(means, 0.999), 'estimate');
    expect(low).toBeLessThanOrEqual(hours + uncertainty);
    expect(high).toBeGreaterThanOrEqual(hours - uncertainty);
    expect(present(high, 'high') - present(low, 'low')).toBeLessThan(2);
  });
});

test('the reference process on shifts, with patience and a limit', () => {
  const day = [{ from: '09:00', to: '18:00' }];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
  const project = aReferenceProcess(asItIs, {
    calendar: { ...aroundTheClock, id: idOf('shifts'), week },
    perHour: 45 / 168,
    qualifyLimit: { duration: elapsedHours(24) },
    proposalPatience: { distribution: exponential(60 * HOUR), clock: 'elapsed' },
  });
  const run = runOf(project, { until: { deals: 8000 }, warmUpWeeks: 20, replications: 12 });
  const row = (column: Float64Array, id: string) => rowOf(column, run.node(id));
  const figures: Record<string, readonly [number, number, (tally: Tally) => number]> = {
    cycle: [63.33, 0.27, ({ cycle }) => cycle.sum / cycle.count / HOUR],
    qualifyWait: [
      27.33,
      0.18,
      (tally) => row(tally.nodeWaitMinutes, 'qualify') / row(tally.nodeStarts, 'qualify') / HOUR,
    ],
    abandoned: [0.0238, 0.0004, ({ outOfPatience, entered }) => outOfPatience / entered],
    breached: [
      0.5592,
      0.0019,
      (tally) => 1 - row(tally.nodeWithinLimit, 'qualify') / row(tally.nodeCompleted, 'qualify'),
    ],
  };
  for (const [name, [published, uncertainty, read]] of Object.entries(figures)) {
    const { low, high } = present(estimate(run.tallies.map(read), 0.999), name);
    expect.soft(low, `${name}: from`).toBeLessThanOrEqual(published + uncertainty);
    expect.soft(high, `${name}: to`).toBeGreaterThanOrEqual(published - uncertainty);
  }
});

test('offered load comes from the traffic equations', () => {
  const { program } = runOf(aReferenceProcess(asItIs), { until: { weeks: 1 }, replications: 1 });
  const load = (id: string) =>
    program.meaning.offeredLoad[
      present(
        program.meaning.participants.find((each) => each.id === id),
        id,
      ).pool
    ];
  expect(load('sdr')).toBeCloseTo(0.8, 10);
  expect(load('engineer')).toBeCloseTo(0.75, 10);
  expect(load('manager')).toBeCloseTo(0.75, 10);
  expect(load('closer')).toBeCloseTo(0.8, 10);
});

test('two variants share the luck of what they have in common', () => {
  const plain = aReferenceProcess(asItIs);
  const lever = { kind: 'headcount', participantId: idOf('manager'), headcount: 5 };
  const fields = { until: { deals: 4000 }, warmUpWeeks: 6, replications: 20 };
  const mean = (project: Project, more: object, seed: number) =>
    runOf(project, { ...fields, ...more, seed }).tallies.map(
      ({ cycle }) => cycle.sum / cycle.count / HOUR,
    );
  const before = mean(plain, {}, 1);
  const variance = (values: readonly number[]) => {
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1);
  };
  const gains = (after: readonly number[]) =>
    before.map((value, at) => value - present(after[at], 'mean'));
  const paired = gains(mean(plain, { levers: [lever] }, 1));
  const unpaired = gains(mean(plain, { levers: [lever] }, 2));
  expect(variance(unpaired) / variance(paired)).toBeGreaterThan(50);
  // One more manager gains 0.386 h.
  const { low, high } = present(estimate(paired, 0.999), 'estimate');
  expect(low).toBeLessThanOrEqual(0.386);
  expect(high).toBeGreaterThanOrEqual(0.386);
});

test('a queue that grows for ever is said to', () => {
  const project = aProject()
    .calendar(aroundTheClock)
    .variant(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: poisson(1.2) })
        .step('call', { effort: exponential(60) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
  const run = runOf(project, { until: { weeks: 4 }, replications: 1 });
  expect(
    rowOf(Float64Array.from(run.program.meaning.offeredLoad.map((load) => load ?? 0)), 0),
  ).toBeCloseTo(1.2, 10);
});
