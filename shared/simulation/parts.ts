/**
 * A study divided over machines: each runs a range of its replications, and the parts are put
 * together to the very figures of one run.
 */
import { failure, type Result, success } from '#shared/base';
import type { Project, Scenario } from '#shared/model';
import { createTally, type Tally } from './kernel/tally.ts';
import { compileScenario } from './process/compile-scenario.ts';
import type { CompileFailure } from './process/problem.ts';
import { type ReplicateOptions, replicate, replicationNumbers } from './replicate.ts';
import type { SimulationResult } from './result.ts';
import type { SimulateFailure } from './simulate.ts';
import { summarize } from './statistics/summarize.ts';
import { type SimulationRequest, withWarmUp } from './warm-up.ts';

/** Numbers of replications: counted from 1, both ends belong to it. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface SimulationPart {
  /** As it was run: the warm-up is said in weeks. */
  readonly scenario: Scenario;
  readonly tallies: readonly Tally[];
}

export interface MergeFailure {
  /** The parts are of different studies; replications are missing or there twice; a tally is of another program. */
  readonly code: 'partsDisagree' | 'partsIncomplete' | 'partUnreadable';
}

export async function simulatePart(
  request: SimulationRequest,
  { first, last }: Range,
  options: ReplicateOptions = {},
): Promise<Result<SimulationPart, SimulateFailure>> {
  const scenario = await withWarmUp(request, options);
  if (!scenario.ok) return scenario;
  const program = compileScenario(request.project, scenario.value);
  if (!program.ok) return program;
  const numbers = replicationNumbers(first - 1, last - first + 1);
  const tallies = await replicate(program.value, numbers, options);
  return tallies.ok ? success({ scenario: scenario.value, tallies: tallies.value }) : tallies;
}

/** Parts of one project in any order; together they are replications 1 … n. */
export function mergeParts(
  project: Project,
  parts: readonly SimulationPart[],
): Result<SimulationResult, CompileFailure | MergeFailure> {
  const [one, ...others] = parts;
  if (!one) return failure({ code: 'partsIncomplete' });
  const study = JSON.stringify(one.scenario);
  if (others.some(({ scenario }) => JSON.stringify(scenario) !== study)) {
    return failure({ code: 'partsDisagree' });
  }
  const program = compileScenario(project, one.scenario);
  if (!program.ok) return program;
  const tallies = parts
    .flatMap((part) => part.tallies)
    .toSorted((before, after) => before.replication - after.replication);
  const empty = createTally(program.value.network, 0);
  if (tallies.some((tally) => !hasShapeOf(tally, empty))) {
    return failure({ code: 'partUnreadable' });
  }
  if (tallies.some(({ replication }, at) => replication !== at)) {
    return failure({ code: 'partsIncomplete' });
  }
  return success(summarize(program.value, tallies));
}

/** Same names, same kinds, same lengths (but for histograms, which are as long as need be), numbers throughout. */
function hasShapeOf(value: unknown, model: unknown): boolean {
  if (typeof model === 'number') return Number.isFinite(value);
  if (model instanceof Float64Array) {
    return (
      value instanceof Float64Array &&
      value.length === model.length &&
      value.every((number) => !Number.isNaN(number))
    );
  }
  if (model instanceof Int32Array) {
    return value instanceof Int32Array && value.every((count) => count >= 0);
  }
  if (Array.isArray(model)) return Array.isArray(value) && value.every(Number.isFinite);
  if (typeof value !== 'object' || value === null) return false;
  const has = new Map(Object.entries(value));
  return Object.entries(model as object).every(([name, part]) => hasShapeOf(has.get(name), part));
}
