/** One scenario's replications, reduced to what gains are made of. */
import { type Result, success } from '#shared/base';
import type { ParticipantId, Project, Scenario } from '#shared/model';
import { compileScenario } from '../process/compile-scenario.ts';
import type { Program } from '../process/program.ts';
import { type ReplicateOptions, replicate, replicationNumbers } from '../replicate.ts';
import type { SimulateFailure } from '../simulate.ts';
import { at, meanOf, type Read, revenueOf, weekly, wonExit } from '../statistics/reading.ts';
import { GAIN_MEASURES, type GainMeasure } from './bottlenecks.ts';

export interface Sample {
  /** One number a replication, in the order of the replications; NaN where it has none. */
  readonly values: Readonly<Record<GainMeasure, readonly number[]>>;
  /** Whose queues grow for ever. */
  readonly growing: readonly ParticipantId[];
}

function growingIn({ meaning }: Program): ParticipantId[] {
  return meaning.poolOwners.filter((_, pool) => meaning.isGrowing[pool] === true);
}

/** As `summarize` has them: all ended deals of the window; outcomes and money in the window. */
function readingsOf(program: Program): Record<GainMeasure, Read> {
  const won = wonExit(program);
  const isGrowing = program.meaning.isGrowing.includes(true);
  return {
    cycleMean: ({ cycle }) => (isGrowing ? Number.NaN : meanOf(cycle)),
    wonPerWeek: weekly(({ exits }) => at(exits, won)),
    revenuePerWeek: weekly(revenueOf),
  };
}

interface SampleRequest {
  readonly project: Project;
  /** Its warm-up is said in weeks. */
  readonly scenario: Scenario;
}

export async function takeSample(
  { project, scenario }: SampleRequest,
  options: ReplicateOptions,
): Promise<Result<Sample, SimulateFailure>> {
  const compiled = compileScenario(project, scenario);
  if (!compiled.ok) return compiled;
  const program = compiled.value;
  const numbers = replicationNumbers(0, program.replications);
  const tallies = await replicate(program, numbers, options);
  if (!tallies.ok) return tallies;
  const readings = readingsOf(program);
  const values = GAIN_MEASURES.map(
    (measure) => [measure, tallies.value.map(readings[measure])] as const,
  );
  return success({
    values: Object.fromEntries(values) as Record<GainMeasure, number[]>,
    growing: growingIn(program),
  });
}
