/**
 * The way from a project and a scenario to figures. Where the replications run (a worker
 * per core, or right here) is the caller's business: whoever runs them, they are merged
 * in the order of their numbers, so the answer is the same to the last bit.
 */
import { type Result, success } from '#shared/base';
import { estimateOf, type FigureName } from './figures.ts';
import type { Tally } from './kernel/tally.ts';
import { compileScenario } from './process/compile-scenario.ts';
import type { CompileFailure } from './process/problem.ts';
import type { Program } from './process/program.ts';
import type { SpanPromise } from './process/promise.ts';
import {
  type Cancelled,
  type ReplicateOptions,
  replicate,
  replicationNumbers,
  type StoppedRun,
} from './replicate.ts';
import type { SimulationResult } from './result.ts';
import { summarize } from './statistics/summarize.ts';
import { type SimulationRequest, withWarmUp } from './warm-up.ts';

/**
 * More replications than the scenario's, until the interval of a figure is narrow enough.
 * They are added in batches of one size, so that the number doesn't depend on who runs them.
 */
export interface Precision {
  readonly figure: FigureName;
  /** Half of the interval over the mean: 0.05 is "to five per cent". */
  readonly relativeHalfWidth: number;
  readonly mostReplications: number;
}

export interface SimulateOptions extends ReplicateOptions {
  readonly precision?: Precision;
  /** A turnaround that is tried out. */
  readonly promise?: SpanPromise;
}

export type SimulateFailure = CompileFailure | StoppedRun | Cancelled;

/** Replications added at a time. */
const BATCH = 10;

function isPreciseEnough(result: SimulationResult, { figure, relativeHalfWidth }: Precision) {
  const estimate = estimateOf(result, figure);
  // What has no value (a figure withheld, say) doesn't get a better one by repetition.
  if (estimate === null) return true;
  const { mean, low, high } = estimate;
  if (low === null || high === null) return false;
  // The longer half: what can't be negative has its interval cut there.
  return Math.max(high - mean, mean - low) <= relativeHalfWidth * Math.abs(mean);
}

async function replicateUntil(
  program: Program,
  options: SimulateOptions,
): Promise<Result<readonly Tally[], StoppedRun | Cancelled>> {
  const tallies: Tally[] = [];
  const { precision } = options;
  let wanted = program.replications;
  for (;;) {
    const numbers = replicationNumbers(tallies.length, wanted - tallies.length);
    const added = await replicate(program, numbers, options);
    if (!added.ok) return added;
    tallies.push(...added.value);
    if (!precision || tallies.length >= precision.mostReplications) return success(tallies);
    if (isPreciseEnough(summarize(program, tallies), precision)) return success(tallies);
    wanted = Math.min(tallies.length + BATCH, precision.mostReplications);
  }
}

/** The program, with its warm-up found where that was left open. */
async function prepare(
  request: SimulationRequest,
  options: SimulateOptions = {},
): Promise<Result<Program, SimulateFailure>> {
  const scenario = await withWarmUp(request, options);
  if (!scenario.ok) return scenario;
  return compileScenario(request.project, scenario.value, { promise: options.promise });
}

export async function simulate(
  request: SimulationRequest,
  options: SimulateOptions = {},
): Promise<Result<SimulationResult, SimulateFailure>> {
  const program = await prepare(request, options);
  if (!program.ok) return program;
  const tallies = await replicateUntil(program.value, options);
  return tallies.ok ? success(summarize(program.value, tallies.value)) : tallies;
}
