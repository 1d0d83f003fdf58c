/** Exact results of queueing theory, as ground truths. */
import { present } from '#shared/base';
import type { Distribution, Patience, Project, TimeLimit } from '#shared/model';
import { quantilesOf } from '#shared/simulation/statistics';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedMinutes,
  exponential,
  minutes,
  poisson,
  type VariantBuilder,
} from '#test/builders';
import { rowOf } from '#test/simulating';
import {
  cycle,
  inside,
  load,
  outOfPatience,
  queue,
  reminded,
  type Truth,
  wait,
  withinLimit,
} from './truth.ts';

const short = { until: { deals: 2500 }, warmUpWeeks: 8, replications: 20 };
const long = { until: { deals: 20_000 }, warmUpWeeks: 12, replications: 30 };
const plans = { short, long };
/** Long queues forget slowly. */
const longer = { short: { ...short, until: { deals: 8000 } }, long };

function aWorld(variant: VariantBuilder): Project {
  return aProject().calendar(aroundTheClock).variant(variant).build();
}

interface OneStep {
  readonly people: number;
  readonly effort: Distribution;
  readonly perHour?: number;
  readonly patience?: Patience;
  readonly timeLimit?: TimeLimit;
}

function oneStep({ people, effort, perHour = 1, ...fields }: OneStep): Project {
  return aWorld(
    aVariant()
      .lane('manager', { headcount: people })
      .source('lead', { arrivals: poisson(perHour) })
      .step('call', { effort, ...fields })
      .outcome('won')
      .path('lead', 'call', 'won'),
  );
}

/** Erlang C: the chance that a newcomer must wait. */
export function waitingChance(servers: number, offered: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 0; n < servers; n++) {
    sum += term;
    term *= offered / (n + 1);
  }
  const all = (term * servers) / (servers - offered);
  return all / (sum + all);
}

/** Erlang B, by its recursion: the chance that a newcomer finds nobody free. */
function refusingChance(servers: number, offered: number): number {
  let chance = 1;
  for (let n = 1; n <= servers; n++) chance = (offered * chance) / (n + offered * chance);
  return chance;
}

/** Mean of a function of the number inside: births `birth` an hour, deaths by number. */
function birthAndDeath(birth: number, death: (n: number) => number) {
  const weights = [1];
  for (let n = 1; n < 200; n++) {
    weights.push((present(weights[n - 1], 'weight') * birth) / death(n));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (value: (n: number) => number) =>
    weights.reduce((sum, weight, n) => sum + (weight * value(n)) / total, 0);
}

const SOJOURN = 140;

/** ρ = 0.7: W = 42 / 0.3, Wq = ρW, Lq = λWq, L = ρ / (1 − ρ); first come first served, the time inside is exponential. */
const oneServer: Truth = {
  name: 'M/M/1',
  source: 'ρ = 0.7; time inside exponential with mean s / (1 − ρ), first come first served',
  ...longer,
  project: oneStep({
    people: 1,
    effort: exponential(42),
    timeLimit: { duration: elapsedMinutes(SOJOURN), remindBefore: elapsedMinutes(SOJOURN / 2) },
  }),
  figures: {
    cycle: { exact: SOJOURN, read: cycle },
    'cycle, 50 %': {
      exact: SOJOURN * Math.LN2,
      read: (tally) => quantilesOf(tally.cycle, [0.5])[0] as number,
    },
    'cycle, 95 %': {
      exact: SOJOURN * Math.log(20),
      read: (tally) => quantilesOf(tally.cycle, [0.95])[0] as number,
    },
    wait: { exact: 98, read: wait('call') },
    queue: { exact: 98 / 60, read: queue('call') },
    'in progress': { exact: 7 / 3, read: inside },
    load: { exact: 0.7, read: load('manager') },
    'within its mean': { exact: 1 - Math.exp(-1), read: withinLimit('call') },
    'reminded at half of it': { exact: Math.exp(-1 / 2), read: reminded('call') },
  },
};

const severalServers: Truth = {
  name: 'M/M/4',
  source: 'Erlang C, a = 3',
  ...longer,
  project: oneStep({ people: 4, effort: exponential(180) }),
  figures: {
    wait: { exact: waitingChance(4, 3) * 180, read: wait('call') },
    cycle: { exact: waitingChance(4, 3) * 180 + 180, read: cycle },
    load: { exact: 0.75, read: load('manager') },
  },
};

/** Wq = ρ s (1 + c²) / (2 (1 − ρ)). */
const constantService: Truth = {
  name: 'M/D/1',
  source: 'Pollaczek–Khinchine, c² = 0',
  ...plans,
  project: oneStep({ people: 1, effort: minutes(42) }),
  figures: { wait: { exact: (0.7 * 42) / 0.6, read: wait('call') } },
};

const generalService: Truth = {
  name: 'M/G/1',
  source: 'Pollaczek–Khinchine, gamma with c² = 2',
  ...plans,
  project: oneStep({ people: 1, effort: { kind: 'gamma', mean: 36, sd: 36 * Math.SQRT2 } }),
  figures: { wait: { exact: (0.6 * 36 * 3) / 0.8, read: wait('call') } },
};

const infinitelyMany: Truth = {
  name: 'M/G/∞',
  source: 'a wait: L = λ E[S], whatever the distribution',
  ...plans,
  project: aWorld(
    aVariant()
      .lane('client', { kind: 'client' })
      .source('lead', { arrivals: poisson(1) })
      .wait('answer', { delay: { kind: 'gamma', mean: 600, sd: 300 } })
      .outcome('won')
      .path('lead', 'answer', 'won'),
  ),
  figures: { 'in progress': { exact: 10, read: inside }, cycle: { exact: 600, read: cycle } },
};

const longestOfThree: Truth = {
  name: 'fork and join',
  source: 'longest of three exponentials: s (1 + 1/2 + 1/3)',
  ...plans,
  project: aWorld(
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
  ),
  figures: { cycle: { exact: 60 * (1 + 1 / 2 + 1 / 3), read: cycle } },
};

const impatientMean = birthAndDeath(2, (n) => Math.min(n, 2) + Math.max(0, n - 2) / 2);

/** λ = 2 an hour; those who wait leave at half a deal an hour. */
const impatient: Truth = {
  name: 'M/M/2+M',
  source: 'Erlang A: birth and death',
  ...plans,
  project: oneStep({
    people: 2,
    perHour: 2,
    effort: exponential(60),
    patience: { distribution: exponential(120), clock: 'elapsed' },
  }),
  figures: {
    queue: { exact: impatientMean((n) => Math.max(0, n - 2)), read: queue('call') },
    lost: { exact: impatientMean((n) => Math.max(0, n - 2)) / 2 / 2, read: outOfPatience },
    load: { exact: impatientMean((n) => Math.min(n, 2)) / 2, read: load('manager') },
  },
};

const noPatience: Truth = {
  name: 'M/G/3/3',
  source: 'Erlang B, a = 2: nobody waits, whatever the distribution',
  ...plans,
  project: oneStep({
    people: 3,
    perHour: 2,
    effort: { kind: 'uniform', min: 30, max: 90 },
    patience: { distribution: minutes(0), clock: 'elapsed' },
  }),
  figures: {
    lost: { exact: refusingChance(3, 2), read: outOfPatience },
    load: { exact: (2 * (1 - refusingChance(3, 2))) / 3, read: load('manager') },
  },
};

/** W₀ = Σ λ E[S²] / 2 = 42 minutes; W₁ = W₀ / (1 − ρ₁), W₂ = W₀ / ((1 − ρ₁)(1 − ρ₁ − ρ₂)). */
const priorities: Truth = {
  name: 'two priorities',
  source: 'Cobham: without interruption',
  ...plans,
  project: aWorld(
    aVariant()
      .lane('manager', { headcount: 1 })
      .source('urgent', { arrivals: poisson(0.3) })
      .source('plain', { arrivals: poisson(0.4) })
      .step('first', { effort: exponential(60), priority: 1 })
      .step('second', { effort: exponential(60) })
      .outcome('won')
      .path('urgent', 'first', 'won')
      .path('plain', 'second', 'won'),
  ),
  figures: {
    'wait, urgent': { exact: 42 / 0.7, read: wait('first') },
    'wait, plain': { exact: 42 / (0.7 * 0.3), read: wait('second') },
  },
};

/** Number inside is Poisson with mean 3: fewer than two with e⁻³ (1 + 3); from two to one at rate 2 p₂. */
const minimum: Truth = {
  name: 'minimum of a stage',
  source: 'number inside Poisson with mean 3; asked for at least 2',
  ...plans,
  project: aWorld(
    aVariant()
      .stage('work', { minimumDeals: { count: 2, notify: [] } })
      .lane('client', { kind: 'client' })
      .source('lead', { arrivals: poisson(1) })
      .wait('answer', { delay: exponential(180) })
      .stage('end')
      .outcome('won')
      .path('lead', 'answer', 'won'),
  ),
  figures: {
    'share of time below': {
      exact: 4 * Math.exp(-3),
      read: (tally) => rowOf(tally.sectionBelowMinutes, 0) / tally.windowMinutes,
    },
    'crossings an hour': {
      exact: ((2 / 3) * (9 * Math.exp(-3))) / 2,
      read: (tally) => rowOf(tally.sectionCrossings, 0) / (tally.windowMinutes / 60),
    },
  },
};

export const queueingTruths: readonly Truth[] = [
  oneServer,
  severalServers,
  constantService,
  generalService,
  infinitelyMany,
  longestOfThree,
  impatient,
  noPatience,
  priorities,
  minimum,
];
