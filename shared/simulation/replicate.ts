/** Runs replications, wherever they run, and hands their tallies back in the order of their numbers. */
import { assert, failure, present, type Result, success } from '#shared/base';
import { continueReplication, startReplication, tallyOf } from './kernel/replication.ts';
import type { RunFailure, Tally } from './kernel/tally.ts';
import type { Program } from './process/program.ts';
import type { SimulationResult } from './result.ts';
import type { RunLog } from './run-log.ts';
import { type Backlog, backlogOf } from './statistics/backlog.ts';
import { type Overload, overloadsOf } from './statistics/overload.ts';
import { summarize } from './statistics/summarize.ts';

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

/** The log of one of the replications, kept while it runs; that one runs in the caller's thread. */
export interface Recording {
  /** Counted from 0. */
  readonly replication: number;
  readonly keep: (log: RunLog) => void;
}

export interface ReplicateOptions {
  /** Absent: the replications run in the caller's thread, in slices. */
  readonly runBatch?: RunBatch;
  /** How many batches may be under way at once; 1 unless said. */
  readonly parallel?: number;
  readonly onProgress?: (progress: SimulationProgress) => void;
  /** Asked between batches, and between slices when running here. */
  readonly isCancelled?: () => boolean;
  /** Lets the caller's event loop breathe between slices (a resolved timer). */
  readonly pause?: () => Promise<void>;
  readonly record?: Recording;
}

const cancelled = { code: 'cancelled' } as const;
export type Cancelled = typeof cancelled;

type TooMuchWork = Extract<RunFailure, { code: 'tooMuchWork' }>;

/** A run that broke off, and who was asked for more than they can do: mostly that is why. */
export type StoppedRun =
  | (Exclude<RunFailure, TooMuchWork> & { readonly overloaded: readonly Overload[] })
  | (TooMuchWork & { readonly backlog: Backlog });

/** Events between two looks at `isCancelled`: some ten milliseconds. */
const SLICE_EVENTS = 50_000;
/** Batches are small enough that progress moves, and no worker waits long for the others. */
const BATCHES_PER_WORKER = 8;

function stopped(failed: RunFailure, program: Program): StoppedRun {
  return failed.code === 'tooMuchWork'
    ? { ...failed, backlog: backlogOf(program, failed) }
    : { ...failed, overloaded: overloadsOf(program) };
}

export function runReplication(program: Program, replication: number): Result<Tally, RunFailure> {
  const run = startReplication(program.network, program.plan, replication);
  continueReplication(run, Number.POSITIVE_INFINITY);
  return tallyOf(run);
}

/** The same replication, with the log of its deals beside what it counted. */
export function recordReplication(
  program: Program,
  replication: number,
): Result<{ readonly tally: Tally; readonly log: RunLog }, StoppedRun> {
  const run = startReplication(program.network, { ...program.plan, keepsLog: true }, replication);
  continueReplication(run, Number.POSITIVE_INFINITY);
  const tally = tallyOf(run);
  if (!tally.ok) return failure(stopped(tally.error, program));
  const activities = present(run.log, 'log');
  return success({ tally: tally.value, log: { program, replication, activities } });
}

function startHere({ network, plan }: Program, replication: number, { record }: ReplicateOptions) {
  const keepsLog = record?.replication === replication;
  return startReplication(network, keepsLog ? { ...plan, keepsLog } : plan, replication);
}

/** Runs here, in slices; the last answer is missing when it was cancelled. */
function inSlices(options: ReplicateOptions): RunBatch {
  return async (program, replications) => {
    const outcomes: Result<Tally, RunFailure>[] = [];
    for (const replication of replications) {
      const run = startHere(program, replication, options);
      while (!continueReplication(run, SLICE_EVENTS)) {
        await options.pause?.();
        if (options.isCancelled?.()) return outcomes;
      }
      const outcome = tallyOf(run);
      outcomes.push(outcome);
      if (outcome.ok && run.log) {
        options.record?.keep({ program, replication, activities: run.log });
      }
      await options.pause?.();
    }
    return outcomes;
  };
}

/** Where replications run; the recorded one always runs here, beside the others of its batch. */
function runnerOf(options: ReplicateOptions): RunBatch {
  const here = inSlices(options);
  const { runBatch: elsewhere, record } = options;
  if (!elsewhere || !record) return elsewhere ?? here;
  return async (program, replications) => {
    const place = replications.indexOf(record.replication);
    if (place < 0) return elsewhere(program, replications);
    const rest = replications.toSpliced(place, 1);
    const [others, own] = await Promise.all([
      rest.length > 0 ? elsewhere(program, rest) : [],
      here(program, [record.replication]),
    ]);
    return others.toSpliced(place, 0, ...own);
  };
}

function batchesOf(numbers: readonly number[], batches: number): readonly (readonly number[])[] {
  const size = Math.max(1, Math.floor(numbers.length / batches));
  return Array.from({ length: Math.ceil(numbers.length / size) }, (_, batch) =>
    numbers.slice(batch * size, (batch + 1) * size),
  );
}

/** All tallies in the order of their replications, or the first failure. */
export async function replicate(
  program: Program,
  numbers: readonly number[],
  options: ReplicateOptions,
): Promise<Result<readonly Tally[], StoppedRun | Cancelled>> {
  const total = numbers.length;
  const parallel = Math.max(1, options.parallel ?? 1);
  const runBatch = runnerOf(options);
  const places = Array.from({ length: total }, (_, place) => place);
  const batches = batchesOf(places, options.runBatch ? parallel * BATCHES_PER_WORKER : total);
  const tallies: (Tally | undefined)[] = new Array(total).fill(undefined);
  let next = 0;
  let done = 0;
  let failed: StoppedRun | Cancelled | null = null;

  const partial = () => {
    const known = tallies.filter((tally) => tally !== undefined);
    return known.length > 0 ? summarize(program, known) : null;
  };
  const work = async () => {
    while (failed === null && next < batches.length) {
      const batch = present(batches[next++], 'batch');
      const asked = batch.map((place) => present(numbers[place], 'replication'));
      const outcomes = await runBatch(program, asked);
      if (options.isCancelled?.()) failed = cancelled;
      if (failed !== null) return;
      assert(outcomes.length === batch.length, 'one answer per replication');
      outcomes.forEach((outcome, at) => {
        if (outcome.ok) tallies[present(batch[at], 'place')] = outcome.value;
        else failed ??= stopped(outcome.error, program);
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

/** `from` … `from + count − 1`. */
export function replicationNumbers(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}
