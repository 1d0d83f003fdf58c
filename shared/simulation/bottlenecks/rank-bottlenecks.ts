/**
 * Bottlenecks ranked by the measured gain of one more person: for every team whose people
 * are limited, the scenario is run again with one more of them and the same luck.
 *
 * What is ranked is the difference that is seen, not a load or a queue: whoever is the busiest
 * need not be who delays deals the most. Differences are taken replication by replication
 * (common random numbers and paired t; Law & Kelton, ch. 10.2 and 11.2). A first sample decides
 * the order; a second one with fresh luck, as large, is what is told, and says which places are
 * certain (see ranking.ts; two-stage selection: Law & Kelton, ch. 10.4).
 */
import { type Result, success } from '#shared/base';
import type { Scenario } from '#shared/model';
import type { Team } from '../answer/teams.ts';
import { compileScenario } from '../process/compile-scenario.ts';
import type { Program } from '../process/program.ts';
import type { ReplicateOptions } from '../replicate.ts';
import type { SimulateFailure } from '../simulate.ts';
import { type SimulationRequest, withWarmUp } from '../warm-up.ts';
import type { Bottlenecks } from './bottlenecks.ts';
import { judge, type Trial } from './judge.ts';
import { takeSample } from './sample.ts';

export interface RankOptions extends Omit<ReplicateOptions, 'onProgress'> {
  /** Replications of all the runs together. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

interface Candidate extends Team {
  /** As things are. */
  readonly people: number;
}

/**
 * The scenario's warm-up, found once where it was left open, serves all runs: one more person
 * only helps queues to settle sooner. Fails where the scenario or one of its variations fails.
 */
export async function rankBottlenecks(
  { project, scenario: asked }: SimulationRequest,
  { onProgress, ...options }: RankOptions = {},
): Promise<Result<Bottlenecks, SimulateFailure>> {
  const settled = await withWarmUp({ project, scenario: asked }, options);
  if (!settled.ok) return settled;
  const scenario = settled.value;
  const compiled = compileScenario(project, scenario);
  if (!compiled.ok) return compiled;
  const candidates = candidatesOf(compiled.value);
  const { replications } = scenario;
  const seed = freshSeed(scenario.seed);
  const total = replications * (2 * candidates.length + 1);
  const sampleOf = (variation: Scenario, runsBefore: number) =>
    takeSample(
      { project, scenario: variation },
      {
        ...options,
        onProgress: ({ done }) => onProgress?.({ done: runsBefore * replications + done, total }),
      },
    );

  const asIs = await sampleOf({ ...scenario, seed }, 0);
  if (!asIs.ok) return asIs;
  const trials: Trial[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const variation = withOneMore(scenario, candidate);
    const first = await sampleOf(variation, 2 * index + 1);
    if (!first.ok) return first;
    const fresh = await sampleOf({ ...variation, seed }, 2 * index + 2);
    if (!fresh.ok) return fresh;
    trials.push({ ...candidate, first: first.value, fresh: fresh.value });
  }
  const { runs } = scenario;
  return success({ runs, replications, seed, ...judge(asIs.value, trials) });
}

/** One per pool, under the name of those whose people they are. */
function candidatesOf({ network, meaning }: Program): Candidate[] {
  return meaning.poolOwners.flatMap((participantId, pool) => {
    const people = network.pools.people[pool] ?? Number.POSITIVE_INFINITY;
    const variantId = meaning.poolTeams[pool] ?? null;
    return people < Number.POSITIVE_INFINITY ? [{ participantId, variantId, people }] : [];
  });
}

function withOneMore(
  scenario: Scenario,
  { participantId, variantId, people }: Candidate,
): Scenario {
  const team = variantId === null ? { participantId } : { participantId, variantId };
  const lever = { kind: 'headcount', ...team, headcount: people + 1 } as const;
  return { ...scenario, levers: [...scenario.levers, lever] };
}

/** Always another one, the same for the same seed, and none that people type. */
function freshSeed(seed: number): number {
  return (seed + 0x9e3779b9) >>> 0;
}
