/** What must hold besides single exact values: coverage, shared luck, warm-up, identities. */
import { idOf, present } from '#shared/base';
import type { Project } from '#shared/model';
import {
  loggedDeals,
  type Program,
  type RunBatch,
  recordReplication,
  runReplication,
  simulate,
  type Tally,
} from '#shared/simulation';
import { estimate, studentT } from '#shared/simulation/statistics';
import { aProject, aroundTheClock, aVariant, exponential, poisson } from '#test/builders';
import { aBusyProject } from '#test/busy-project';
import { aReferenceProcess, asItIs, HOUR, shifts } from '#test/reference-process';
import { aScenario, type RunOf, rowOf, runOf } from '#test/simulating';
import { cycle } from './truth.ts';

export interface Check {
  readonly name: string;
  readonly asked: string;
  readonly found: string;
  readonly isKept: boolean;
}

const PUBLISHED_HOURS = 14.254;
const PUBLISHED_UNCERTAINTY = 0.005;

/** Intervals of ten short replications each, of a mean that is known. */
export function coverage(experiments: number): Check {
  const project = aProject()
    .calendar(aroundTheClock)
    .variant(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: poisson(1) })
        .step('call', { effort: exponential(30) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
  let covering = 0;
  for (let seed = 1; seed <= experiments; seed++) {
    const plan = { until: { deals: 500 }, warmUpWeeks: 1, replications: 10, seed };
    const { low, high } = present(estimate(runOf(project, plan).tallies.map(cycle)), 'estimate');
    if (present(low, 'low') <= 60 && present(high, 'high') >= 60) covering++;
  }
  const share = covering / experiments;
  return {
    name: `Coverage of ${experiments} intervals of 95 %, M/M/1`,
    asked: '92.5–97.5 %',
    found: `${(100 * share).toFixed(1)} %`,
    isKept: share >= 0.925 && share <= 0.975,
  };
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** One more manager: the same luck against luck of its own. */
export function sharedLuck(deals: number): Check[] {
  const project = aReferenceProcess(asItIs);
  const lever = {
    kind: 'headcount',
    participantId: idOf<'Participant'>('manager'),
    headcount: 5,
  } as const;
  const plan = { until: { deals }, warmUpWeeks: 6, replications: 30 };
  const means = (more: object) =>
    runOf(project, { ...plan, ...more }).tallies.map((tally) => cycle(tally) / HOUR);
  const before = means({ seed: 1 });
  const gains = (after: readonly number[]) =>
    before.map((value, at) => value - present(after[at], 'mean'));
  const paired = gains(means({ levers: [lever], seed: 1 }));
  const apart = gains(means({ levers: [lever], seed: 2 }));
  const times = variance(apart) / variance(paired);
  const { mean, low, high } = present(estimate(paired, 0.999), 'estimate');
  const from = present(low, 'low');
  const to = present(high, 'high');
  return [
    {
      name: 'Common random numbers: variance of the difference, cut',
      asked: '≥ 50 times',
      found: `${times.toFixed(0)} times`,
      isKept: times >= 50,
    },
    {
      name: 'One more manager gains, h',
      asked: '0.386',
      found: `${mean.toFixed(4)} [${from.toFixed(4)}, ${to.toFixed(4)}]`,
      isKept: from <= 0.386 && to >= 0.386,
    },
  ];
}

const percent = (value: number) => `${(100 * value).toFixed(2)} %`;

/** Mean cycle of the first so many deals that end, in hours: what a run that stops there says. */
function meanOfFirstEnded(program: Program, replication: number, deals: number): number {
  const recorded = recordReplication(program, replication);
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
  const ended = [...loggedDeals(recorded.value.log)].flatMap(({ enteredAt, left }) =>
    left ? [{ at: left.at, cycle: left.at - enteredAt }] : [],
  );
  const first = ended.toSorted((one, other) => one.at - other.at).slice(0, deals);
  return first.reduce((sum, { cycle: minutes }) => sum + minutes, 0) / deals / HOUR;
}

/** Short runs from empty are biased: nobody has queued yet, and the short ways end first. */
export function bias(replications: number): Check {
  const { program } = runOf(aReferenceProcess(asItIs), { until: { weeks: 30 }, replications: 1 });
  const means = Array.from({ length: replications }, (_, replication) =>
    meanOfFirstEnded(program, replication, 1000),
  );
  const { mean, low, high } = present(estimate(means, 0.999), 'estimate');
  const of = (hours: number | null) => present(hours, 'hours') / PUBLISHED_HOURS - 1;
  return {
    name: 'Bias of the first 1,000 deals that end, from empty',
    asked: '−2.3 %',
    found: `${percent(of(mean))} [${percent(of(low))}, ${percent(of(high))}]`,
    isKept: of(low) <= -0.023 && of(high) >= -0.023,
  };
}

/** With deletion the interval covers the truth. */
export async function warmUp(seed: number): Promise<Check> {
  const project = aReferenceProcess(asItIs);
  const replications = 20;
  const scenario = aScenario(project, {
    until: { deals: 20_000 },
    warmUpWeeks: 'auto',
    replications,
    seed,
  });
  const run = await simulate({ project, scenario });
  if (!run.ok) throw new Error(run.error.code);
  const { mean, high } = present(run.value.cycleMinutes, 'cycle').mean;
  // From the printed 95 % to the 99.9 % of all ground truths.
  const freedom = replications - 1;
  const wider = studentT(freedom, 0.999) / studentT(freedom, 0.95);
  const half = ((present(high, 'high') - mean) * wider) / HOUR;
  const from = mean / HOUR - half;
  const to = mean / HOUR + half;
  const weeks = run.value.notes.warmUpWeeks;
  return {
    name: `Seed ${seed}, weeks dropped by MSER-5: ${weeks}; cycle, h`,
    asked: `${PUBLISHED_HOURS} ± ${PUBLISHED_UNCERTAINTY}`,
    found: `${(mean / HOUR).toFixed(3)} [${from.toFixed(3)}, ${to.toFixed(3)}]`,
    isKept:
      from <= PUBLISHED_HOURS + PUBLISHED_UNCERTAINTY &&
      to >= PUBLISHED_HOURS - PUBLISHED_UNCERTAINTY,
  };
}

/** Leads on the one common calendar and no elapsed clock: only working hours pass. */
export function workingHours(deals: number): Check {
  const plan = { until: { deals }, replications: 1 };
  const [around] = runOf(aReferenceProcess(asItIs), plan).tallies;
  const onShift = aReferenceProcess(asItIs, { calendar: shifts, areLeadsOnShift: true });
  const [working] = runOf(onShift, plan).tallies;
  const error = Math.abs((working?.workingCycle.sum ?? 0) / (around?.cycle.sum ?? 1) - 1);
  return {
    name: `Working hours of ${deals} deals on shifts / hours around the clock − 1`,
    asked: '≤ 1e-6',
    found: error.toExponential(1),
    isKept: error <= 1e-6,
  };
}

const worst = (tallies: readonly Tally[], error: (tally: Tally) => number) =>
  Math.max(...tallies.map((tally) => Math.abs(error(tally))));

function workedError(run: RunOf, tally: Tally): number {
  const worked = (id: string) => rowOf(tally.nodeWorkedMinutes, run.node(id));
  const managers = worked('call') + worked('price') + worked('check');
  return rowOf(tally.poolWorkedMinutes, run.pool('manager')) / managers - 1;
}

/** In every run, whatever the luck. */
export function identities(project: Project = aBusyProject()): Check[] {
  const run = runOf(project, { warmUpWeeks: 4, until: { weeks: 52 }, replications: 20 });
  const { tallies } = run;
  const sum = (column: Float64Array) => column.reduce((all, value) => all + value, 0);
  const check = (name: string, error: number, most: number): Check => ({
    name,
    asked: most === 0 ? '0' : `≤ ${most.toExponential(0)}`,
    found: error === 0 ? '0' : error.toExponential(1),
    isKept: error <= most,
  });
  return [
    check(
      'inside before + entered − ended − inside after',
      worst(tallies, (tally) => {
        return tally.insideAtStart + tally.entered - sum(tally.exits) - tally.insideAtEnd;
      }),
      0,
    ),
    check(
      '∫ deals inside / time that each deal spent inside − 1',
      worst(tallies, ({ insideArea, insideMinutes }) => insideArea / insideMinutes - 1),
      1e-9,
    ),
    check(
      '∫ deals in stages / ∫ deals inside − 1, at least',
      // A split deal may stand in two stages at once, never in none.
      worst(tallies, (tally) => Math.min(0, sum(tally.sectionArea) / tally.insideArea - 1)),
      1e-9,
    ),
    check(
      'worked time / Σ effort × performers − 1',
      worst(tallies, (tally) => workedError(run, tally)),
      1e-9,
    ),
    check(
      'cost by source / cost by people − 1',
      worst(tallies, (tally) => {
        const cost = (rowOf(tally.poolWorkedMinutes, run.pool('manager')) * 1000) / 60;
        return sum(tally.sourceCost) / cost - 1;
      }),
      1e-9,
    ),
  ];
}

/** A runner that answers as threads do: copied, and in any order. */
function shuffledRunner(): RunBatch {
  let calls = 0;
  return async (program, replications) => {
    for (let turns = (calls++ * 7) % 5; turns > 0; turns--) await Promise.resolve();
    const copy = structuredClone(program);
    return structuredClone(replications.map((replication) => runReplication(copy, replication)));
  };
}

export async function sameBits(): Promise<Check> {
  const project = aBusyProject();
  const scenario = aScenario(project, { warmUpWeeks: 4, until: { weeks: 10 }, replications: 11 });
  const answers = new Set([JSON.stringify(await simulate({ project, scenario }))]);
  for (const parallel of [1, 2, 3]) {
    const options = { runBatch: shuffledRunner(), parallel };
    answers.add(JSON.stringify(await simulate({ project, scenario }, options)));
  }
  return {
    name: 'Different answers of 1, 1, 2 and 3 workers',
    asked: '1',
    found: String(answers.size),
    isKept: answers.size === 1,
  };
}
