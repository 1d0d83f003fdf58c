/** One replication of one week, Monday 12 to Sunday 18 January 2026 in Moscow, for traces by hand. */
import { idOf, present } from '#shared/base';
import type { Arrivals, Project, Scenario } from '#shared/model';
import {
  type NodeDetails,
  type NodeResult,
  type SimulationResult,
  type SourceDetails,
  type StageDetails,
  type StageResult,
  summarize,
  type Tally,
} from '#shared/simulation';
import { aProject, aroundTheClock, officeCalendar, type VariantBuilder } from './builders.ts';
import { type RunOf, runOf } from './simulating.ts';

const oneWeek = { startsOn: '2026-01-12', until: { weeks: 1 }, replications: 1 };

/** One lead at each of these moments: `leadsAt('12T09:00')` is Monday, nine o'clock. */
export function leadsAt(...times: string[]): Arrivals {
  return severalAt(1, ...times);
}

/** So many leads at once at each of these moments. */
export function severalAt(size: number, ...times: string[]): Arrivals {
  return { kind: 'batch', at: times.map((time) => `2026-01-${time}:00+03:00`), size };
}

export interface Week {
  readonly run: RunOf;
  readonly tally: Tally;
  /** Everything that is said per week is a count here. */
  readonly result: SimulationResult;
  /** Minutes that all ended deals took together. */
  readonly cycles: number;
  readonly ended: number;
  /** Minutes of effort on deals that left before it was done. */
  readonly wasted: number;
  readonly node: (id: string) => NodeResult & NodeDetails;
  readonly load: (participantId: string) => number;
  readonly source: (id: string) => SourceDetails;
  readonly stage: (id: string) => StageResult & StageDetails;
  /** Ways in which deals left, with their number. */
  readonly left: readonly (readonly [cause: string, id: string, count: number])[];
}

export function ranForAWeek(project: Project, fields: Partial<Scenario> = {}): Week {
  const run = runOf(project, { ...oneWeek, ...fields });
  const tally = present(run.tallies[0], 'tally');
  const result = summarize(run.program, run.tallies);
  return {
    run,
    tally,
    result,
    cycles: tally.cycle.sum,
    ended: tally.cycle.count,
    // A sum of nothing is -0 inside.
    wasted: tally.wastedMinutes + 0,
    node: (id) => ({
      ...present(result.nodes[idOf<'Node'>(id)], id),
      ...present(result.details.nodes[idOf<'Node'>(id)], id),
    }),
    source: (id) => present(result.details.sources[idOf<'Node'>(id)], id),
    stage: (id) => ({
      ...present(result.stages[idOf<'Stage'>(id)], id),
      ...present(result.details.stages[idOf<'Stage'>(id)], id),
    }),
    load: (id) => present(result.participants[idOf<'Participant'>(id)]?.load ?? undefined, id).mean,
    left: result.details.leaving.map(({ cause, id, perWeek }) => [cause, id, perWeek.mean]),
  };
}

/** The variant in the company's office hours: Monday to Friday 9–13 and 14–18. */
export function inOffice(variant: VariantBuilder): Project {
  return aProject().calendar(officeCalendar).variant(variant).build();
}

export function aroundClock(variant: VariantBuilder): Project {
  return aProject().calendar(aroundTheClock).variant(variant).build();
}
