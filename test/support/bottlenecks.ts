/** Looks for bottlenecks in tests, reads what was found by the names of the drawing, and makes some up. */
import { idOf, present } from '#shared/base';
import type { ParticipantId, Project, Scenario } from '#shared/model';
import {
  type Bottlenecks,
  type Estimate,
  type GainMeasure,
  type OneMore,
  oneMoreAt,
  type Ranked,
  type RankOptions,
  rankBottlenecks,
  type Team,
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

/** Of a participant who has one team, or of those whom this variant staffs itself. */
export function teamAt(id: string, variant: string | null = null): Team {
  return { participantId: idOf(id), variantId: variant === null ? null : idOf(variant) };
}

export function gainOf(
  id: string,
  found: Bottlenecks,
  measure: GainMeasure = 'cycleMean',
): Estimate {
  return present(oneMoreAt(teamAt(id), found).gains[measure], `gain of ${id}`);
}

/** The best and the worst place that each participant may hold. */
export function placesOf({ rankings, rankedBy }: Bottlenecks): Readonly<Record<string, number[]>> {
  return Object.fromEntries(
    (rankings[rankedBy] ?? []).map(({ participantId, from, to }) => [participantId, [from, to]]),
  );
}

const DAY = 1440;

export const around = (mean: number, half: number) => ({
  mean,
  low: mean - half,
  high: mean + half,
});

interface Told {
  /** Of the cycle; absent where it has no mean. */
  readonly days?: number;
  readonly won?: number;
  readonly stillGrowing?: readonly ParticipantId[];
}

/** Two people work there; gains are known to ±0.3 days and ±0.5 deals. */
export function oneMore(id: string, { days, won = 0, stillGrowing = [] }: Told): OneMore {
  return {
    ...teamAt(id),
    people: 2,
    gains: {
      cycleMean: days === undefined ? null : around(days * DAY, 0.3 * DAY),
      wonPerWeek: around(won, 0.5),
      revenuePerWeek: null,
    },
    stillGrowing,
  };
}

export function placed(id: string, from: number, to: number, tiedWith: string[] = []): Ranked {
  return { ...teamAt(id), from, to, tiedWith: tiedWith.map((each) => teamAt(each)) };
}

/** What was found, where the rest doesn't matter. */
export function found(fields: Partial<Bottlenecks>): Bottlenecks {
  return {
    runs: [],
    replications: 20,
    seed: 2,
    rankedBy: 'cycleMean',
    growing: [],
    oneMore: [],
    rankings: { cycleMean: null, wonPerWeek: null, revenuePerWeek: null },
    ...fields,
  };
}
