/** How many weeks a scenario needs to forget that it began empty, found by a pilot. */
import { type Result, success } from '#shared/base';
import type { Project, Scenario } from '#shared/model';
import { isoDateOf, KNOWN_YEARS, wallMidnight } from '#shared/time-zones';
import { compileScenario } from './process/compile-scenario.ts';
import type { CompileFailure } from './process/problem.ts';
import type { Program } from './process/program.ts';
import {
  type Cancelled,
  type ReplicateOptions,
  replicate,
  replicationNumbers,
  type StoppedRun,
} from './replicate.ts';
import { mser5 } from './statistics/mser.ts';
import { meanByWeek } from './statistics/summarize.ts';

export interface SimulationRequest {
  readonly project: Project;
  readonly scenario: Scenario;
}

/** Pilot replications, of so many weeks; then twice that, and so on (Hoad, Robinson & Davies 2010). */
const PILOT_REPLICATIONS = 5;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const FIRST_PILOT_WEEKS = 100;
const LAST_PILOT_WEEKS = 400;
/** MSER doesn't see what is smaller than the noise; but nobody begins a week in a steady state from empty. */
const LEAST_WEEKS = 1;
/** A queue that grows for ever has nothing to forget: as long as when nobody has asked. */
const WEEKS_OF_GROWTH = 8;

/**
 * Steady state is meant unless all leads are there from the beginning or come on given days, or
 * what is asked about is this quarter.
 */
function asksOnce({ project, scenario }: SimulationRequest): boolean {
  if ('quarterEnd' in scenario.until) return true;
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

/** A pilot that would go beyond the years that are known begins earlier: on a Monday, as everything does. */
function pilotStart(startsOn: string): string {
  const opens = wallMidnight(startsOn);
  const late = opens + LAST_PILOT_WEEKS * WEEK_MS - wallMidnight(`${KNOWN_YEARS.most}-12-31`);
  const isKnown = late <= LAST_PILOT_WEEKS * WEEK_MS;
  return isKnown && late > 0 ? isoDateOf(opens - Math.ceil(late / WEEK_MS) * WEEK_MS) : startsOn;
}

/** Weeks after which this pilot has settled; null when it is too short to tell. */
async function settledIn(
  pilot: Program,
  options: ReplicateOptions,
): Promise<Result<number | null, StoppedRun | Cancelled>> {
  if (pilot.meaning.isGrowing.includes(true)) return success(WEEKS_OF_GROWTH);
  const tallies = await replicate(pilot, replicationNumbers(0, PILOT_REPLICATIONS), options);
  // A pilot is longer than what is asked about, which may still be possible.
  if (!tallies.ok && tallies.error.code === 'tooMuchWork') return success(WEEKS_OF_GROWTH);
  if (!tallies.ok) return tallies;
  const dropped = mser5(meanByWeek(tallies.value));
  return success(dropped === null ? null : Math.max(LEAST_WEEKS, dropped));
}

/** The scenario with its warm-up said in weeks. Runs that never settle keep half of the longest pilot. */
export async function withWarmUp(
  request: SimulationRequest,
  options: ReplicateOptions,
): Promise<Result<Scenario, CompileFailure | StoppedRun | Cancelled>> {
  const { project, scenario } = request;
  if (scenario.warmUpWeeks !== 'auto') return success(scenario);
  if (asksOnce(request)) return success({ ...scenario, warmUpWeeks: 0 });
  const { onProgress: _, record: __, ...quietly } = options;
  for (let weeks = FIRST_PILOT_WEEKS; ; weeks *= 2) {
    const compiled = compileScenario(project, {
      ...scenario,
      startsOn: pilotStart(scenario.startsOn),
      warmUpWeeks: 0,
      until: { weeks },
      replications: PILOT_REPLICATIONS,
    });
    if (!compiled.ok) return compiled;
    const found = await settledIn(compiled.value, quietly);
    if (!found.ok) return found;
    if (found.value !== null) return success({ ...scenario, warmUpWeeks: found.value });
    if (weeks >= LAST_PILOT_WEEKS) return success({ ...scenario, warmUpWeeks: weeks / 2 });
  }
}
