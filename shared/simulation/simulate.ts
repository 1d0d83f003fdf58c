/**
 * The way from a project and a scenario to figures. Where the replications run (a worker
 * per core, or right here) is the caller's business: whoever runs them, they are merged
 * in the order of their numbers, so the answer is the same to the last bit.
 */
import { assert, failure, present, type Result, success } from '#shared/base';
import type { Project, Scenario } from '#shared/model';
import { continueReplication, startReplication, tallyOf } from './kernel/replication.ts';
import type { RunFailure, Tally } from './kernel/tally.ts';
import { compileScenario } from './process/compile-scenario.ts';
import type { CompileFailure } from './process/problem.ts';
import type { Program } from './process/program.ts';
import type { SimulationResult } from './result.ts';
import { mser5 } from './statistics/mser.ts';
import { meanByWeek, summarize } from './statistics/summarize.ts';

/** Runs these replications of the program, one answer each, in the order asked for. */
export type RunBatch = (
  program: Program,
  replications: readonly number[],
) => Promise<readonly Result<Tally, RunFailure>[]>;

export interface SimulationProgress {
  readonly done: number;
  readonly total: number;
  /** Figures of the replications finished so far; null before the first. */
  readonly partial: () => SimulationResult | null;
}

export interface SimulateOptions {
  /** Absent: the replications run in the caller's thread, in slices. */
  readonly runBatch?: RunBatch;
  /** How many batches may be under way at once; 1 unless said. */
  readonly parallel?: number;
  readonly onProgress?: (progress: SimulationProgress) => void;
  /** Asked between batches, and between slices when running here. */
  readonly isCancelled?: () => boolean;
  /** Lets the caller's event loop breathe between slices (a resolved timer). */
  readonly pause?: () => Promise<void>;
}

export type SimulateFailure = CompileFailure | RunFailure | { readonly code: 'cancelled' };

const cancelled = { code: 'cancelled' } as const;

/** Events between two looks at `isCancelled`: some ten milliseconds. */
const SLICE_EVENTS = 50_000;
/** Batches are small enough that progress moves, and no worker waits long for the others. */
const BATCHES_PER_WORKER = 8;

/** Replications that look for the length of the warm-up, and for how long; then twice that, and so on. */
const PILOT_REPLICATIONS = 5;
const FIRST_PILOT_WEEKS = 100;
const LAST_PILOT_WEEKS = 400;

export function runReplication(program: Program, replication: number): Result<Tally, RunFailure> {
  const run = startReplication(program.network, program.plan, replication);
  continueReplication(run, Number.POSITIVE_INFINITY);
  return tallyOf(run);
}

/** Runs here, in slices; the last answer is missing when it was cancelled. */
function inSlices(options: SimulateOptions): RunBatch {
  return async (program, replications) => {
    const outcomes: Result<Tally, RunFailure>[] = [];
    for (const replication of replications) {
      const run = startReplication(program.network, program.plan, replication);
      while (!continueReplication(run, SLICE_EVENTS)) {
        await options.pause?.();
        if (options.isCancelled?.()) return outcomes;
      }
      outcomes.push(tallyOf(run));
      await options.pause?.();
    }
    return outcomes;
  };
}

function batchesOf(count: number, parallel: number): readonly (readonly number[])[] {
  const size = Math.max(1, Math.floor(count / (parallel * BATCHES_PER_WORKER)));
  return Array.from({ length: Math.ceil(count / size) }, (_, batch) =>
    Array.from({ length: Math.min(size, count - batch * size) }, (_, at) => batch * size + at),
  );
}

/** All tallies in the order of their replications, or the first failure. */
async function runAll(
  program: Program,
  options: SimulateOptions,
): Promise<Result<readonly Tally[], RunFailure | typeof cancelled>> {
  const total = program.replications;
  const parallel = Math.max(1, options.parallel ?? 1);
  const runBatch = options.runBatch ?? inSlices(options);
  const batches = batchesOf(total, options.runBatch ? parallel : total);
  const tallies: (Tally | undefined)[] = new Array(total).fill(undefined);
  let next = 0;
  let done = 0;
  let failed: RunFailure | typeof cancelled | null = null;

  const partial = () => {
    const known = tallies.filter((tally) => tally !== undefined);
    return known.length > 0 ? summarize(program, known) : null;
  };
  const work = async () => {
    while (failed === null && next < batches.length) {
      const batch = present(batches[next++], 'batch');
      const outcomes = await runBatch(program, batch);
      if (options.isCancelled?.()) failed = cancelled;
      if (failed !== null) return;
      assert(outcomes.length === batch.length, 'one answer per replication');
      outcomes.forEach((outcome, at) => {
        if (outcome.ok) tallies[present(batch[at], 'replication')] = outcome.value;
        else failed ??= outcome.error;
      });
      done += batch.length;
      options.onProgress?.({ done, total, partial });
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return failed === null
    ? success(tallies.map((tally) => present(tally, 'tally')))
    : failure(failed);
}

/**
 * Whole weeks of warm-up, by MSER-5 on the weekly numbers inside, averaged over a few pilot
 * replications. A run that never settles (a queue that grows for ever) keeps the longest.
 */
async function findWarmUp(
  request: { readonly project: Project; readonly scenario: Scenario },
  options: SimulateOptions,
): Promise<Result<number, SimulateFailure>> {
  const { project, scenario } = request;
  for (let weeks = FIRST_PILOT_WEEKS; ; weeks *= 2) {
    const pilot = {
      ...scenario,
      warmUpWeeks: 0,
      until: { weeks },
      replications: PILOT_REPLICATIONS,
    };
    const compiled = compileScenario(project, pilot);
    if (!compiled.ok) return compiled;
    const { onProgress: _, ...quietly } = options;
    const tallies = await runAll(compiled.value, quietly);
    if (!tallies.ok) return tallies;
    const dropped = mser5(meanByWeek(tallies.value));
    if (dropped !== null) return success(dropped);
    if (weeks >= LAST_PILOT_WEEKS) return success(weeks / 2);
  }
}

/** Steady state is meant unless all leads are there from the beginning or come on given days. */
function asksOnce({ project, scenario }: { project: Project; scenario: Scenario }): boolean {
  const arrivals = scenario.runs.flatMap(({ processId, variantIds }) =>
    variantIds.flatMap((id) => {
      const nodes = project.processes[processId]?.variants[id]?.nodes ?? {};
      return Object.values(nodes).flatMap((node) =>
        node.kind === 'source' ? [node.arrivals.kind] : [],
      );
    }),
  );
  return arrivals.every((kind) => kind === 'batch' || kind === 'base');
}

export async function simulate(
  request: { readonly project: Project; readonly scenario: Scenario },
  options: SimulateOptions = {},
): Promise<Result<SimulationResult, SimulateFailure>> {
  const { project } = request;
  let { scenario } = request;
  if (scenario.warmUpWeeks === 'auto' && !asksOnce({ project, scenario })) {
    const warmUp = await findWarmUp(request, options);
    if (!warmUp.ok) return warmUp;
    scenario = { ...scenario, warmUpWeeks: warmUp.value };
  }
  const compiled = compileScenario(project, scenario);
  if (!compiled.ok) return compiled;
  const tallies = await runAll(compiled.value, options);
  return tallies.ok ? success(summarize(compiled.value, tallies.value)) : tallies;
}
