/**
 * A study divided over machines: each runs a range of its replications, and the parts are put
 * together to the very figures of one run.
 */
import { failure, present, type Result, success } from '#shared/base';
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

export type MergeFailure =
  /** The part of this number is of another scenario than the first one, or its tallies are of another program. */
  | { readonly code: 'partOfOtherScenario' | 'partUnreadable'; readonly part: number }
  /** Together they aren't replications 1 … n. */
  | { readonly code: 'partsMissing' | 'partsTwice'; readonly replications: readonly Range[] };

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

/** Parts of one project, one at least, in any order; together they are replications 1 … n. */
export function mergeParts(
  project: Project,
  parts: readonly SimulationPart[],
): Result<SimulationResult, CompileFailure | MergeFailure> {
  const one = present(parts[0], 'part');
  const study = JSON.stringify(one.scenario);
  const other = parts.findIndex(({ scenario }) => JSON.stringify(scenario) !== study);
  if (other >= 0) return failure({ code: 'partOfOtherScenario', part: other });
  const program = compileScenario(project, one.scenario);
  if (!program.ok) return program;
  const empty = createTally(program.value.network, 0);
  const isTally = (tally: Tally) => hasShapeOf(tally, empty) && isNumber(tally.replication);
  const unreadable = parts.findIndex((part) => !part.tallies.every(isTally));
  if (unreadable >= 0) return failure({ code: 'partUnreadable', part: unreadable });
  const tallies = parts
    .flatMap((part) => part.tallies)
    .toSorted((before, after) => before.replication - after.replication);
  const amiss = whatIsAmiss(tallies.map(({ replication }) => replication));
  return amiss ? failure(amiss) : success(summarize(program.value, tallies));
}

/** More replications than any study has; a file may say what it likes. */
const MOST_REPLICATIONS = 1_000_000;

function isNumber(replication: number): boolean {
  return Number.isInteger(replication) && replication >= 0 && replication < MOST_REPLICATIONS;
}

/** Numbers in their order that are there twice, else those that are missing before the last; counted from 0. */
function whatIsAmiss(numbers: readonly number[]): MergeFailure | null {
  const twice = numbers.filter((number, at) => number === numbers[at + 1]);
  if (twice.length > 0) return { code: 'partsTwice', replications: rangesOf(twice) };
  const missing = numbers.flatMap((number, at) => {
    const first = (numbers[at - 1] ?? -1) + 1;
    return number > first ? [{ first: first + 1, last: number }] : [];
  });
  return missing.length > 0 ? { code: 'partsMissing', replications: missing } : null;
}

/** Counted from 1; a number that is there more often than twice counts once. */
function rangesOf(numbers: readonly number[]): readonly Range[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && number <= last.last) last.last = number + 1;
    else ranges.push({ first: number + 1, last: number + 1 });
  }
  return ranges;
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
