/**
 * Two scenarios with the same luck: each replication of the one has its twin in the other, and
 * differences are taken twin by twin (common random numbers and paired t; Law & Kelton,
 * ch. 10.2 and 11.2).
 */
import { type Result, success } from '#shared/base';
import type { Project, Scenario, Variant } from '#shared/model';
import { pairRows, type RowDifferences } from './answer/row-differences.ts';
import { twinsOf } from './answer/twins.ts';
import { type FigureDifferences, pairFigures } from './differences.ts';
import type { Tally } from './kernel/tally.ts';
import { compileScenario } from './process/compile-scenario.ts';
import type { Program } from './process/program.ts';
import { replicate, replicationNumbers } from './replicate.ts';
import type { SimulationResult } from './result.ts';
import type { SimulateFailure, SimulateOptions } from './simulate.ts';
import { summarize } from './statistics/summarize.ts';
import { withWarmUp } from './warm-up.ts';

export interface Comparison {
  readonly former: SimulationResult;
  readonly latter: SimulationResult;
  /** Latter − former, with intervals of the paired differences. */
  readonly differences: FigureDifferences;
  /** The same row by row, where the former has a twin of the row. */
  readonly rowDifferences: RowDifferences;
}

interface Pair {
  readonly project: Project;
  readonly former: Scenario;
  readonly latter: Scenario;
}

interface Ran {
  readonly program: Program;
  readonly tallies: readonly Tally[];
}

async function run(
  { project, scenario }: { project: Project; scenario: Scenario },
  options: SimulateOptions,
): Promise<Result<Ran, SimulateFailure>> {
  const program = compileScenario(project, scenario);
  if (!program.ok) return program;
  const numbers = replicationNumbers(0, program.value.replications);
  const tallies = await replicate(program.value, numbers, options);
  return tallies.ok ? success({ program: program.value, tallies: tallies.value }) : tallies;
}

function oneByOne({ program, tallies }: Ran): SimulationResult[] {
  return tallies.map((tally) => summarize(program, [tally]));
}

/** Seed, number of replications and warm-up are the former's: twins must live in the same weeks. */
export async function compareScenarios(
  { project, former, latter }: Pair,
  options: SimulateOptions = {},
): Promise<Result<Comparison, SimulateFailure>> {
  const one = await withWarmUp({ project, scenario: former }, options);
  if (!one.ok) return one;
  const other = await withWarmUp({ project, scenario: latter }, options);
  if (!other.ok) return other;
  // What needs the longer warm-up decides for both.
  const warmUpWeeks = Math.max(weeksOf(one.value), weeksOf(other.value));
  const { seed, replications, startsOn } = former;
  const common = { seed, replications, startsOn, warmUpWeeks };
  const before = await run({ project, scenario: { ...one.value, ...common } }, options);
  if (!before.ok) return before;
  const after = await run({ project, scenario: { ...other.value, ...common } }, options);
  if (!after.ok) return after;
  const pairs = { former: oneByOne(before.value), latter: oneByOne(after.value) };
  const twins = twinsOf(variantsOf(project, former), variantsOf(project, latter));
  return success({
    former: summarize(before.value.program, before.value.tallies),
    latter: summarize(after.value.program, after.value.tallies),
    differences: pairFigures(pairs.former, pairs.latter),
    rowDifferences: pairRows(pairs, twins),
  });
}

function variantsOf(project: Project, { runs }: Scenario): Variant[] {
  return runs.flatMap(({ processId, variantIds }) =>
    variantIds.flatMap((id) => project.processes[processId]?.variants[id] ?? []),
  );
}

function weeksOf({ warmUpWeeks }: Scenario): number {
  return warmUpWeeks === 'auto' ? 0 : warmUpWeeks;
}
