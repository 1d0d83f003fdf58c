/** Looks for bottlenecks in tests, and reads what was found by the names of the drawing. */
import { idOf, present } from '#shared/base';
import type { Project, Scenario } from '#shared/model';
import {
  type Bottlenecks,
  type Estimate,
  type GainMeasure,
  oneMoreAt,
  type RankOptions,
  rankBottlenecks,
} from '#shared/simulation';
import { aScenario } from './simulating.ts';

export async function bottlenecksOf(
  project: Project,
  fields: Partial<Scenario> = {},
  options: RankOptions = {},
): Promise<Bottlenecks> {
  const scenario = aScenario(project, fields);
  const answer = await rankBottlenecks({ project, scenario }, options);
  return present(answer.ok ? answer.value : undefined, 'bottlenecks');
}

export function gainOf(
  id: string,
  found: Bottlenecks,
  measure: GainMeasure = 'cycleMean',
): Estimate {
  return present(oneMoreAt(idOf(id), found).gains[measure], `gain of ${id}`);
}

/** The best and the worst place that each participant may hold. */
export function placesOf({ rankings, rankedBy }: Bottlenecks): Readonly<Record<string, number[]>> {
  return Object.fromEntries(
    (rankings[rankedBy] ?? []).map(({ participantId, from, to }) => [participantId, [from, to]]),
  );
}
