/** From samples to gains and places. */
import type { Team } from '../answer/teams.ts';
import type { Estimate } from '../result.ts';
import { estimate } from '../statistics/estimate.ts';
import type { Bottlenecks, GainMeasure, OneMore, Ranked } from './bottlenecks.ts';
import { rank } from './ranking.ts';
import type { Sample } from './sample.ts';

/** What was seen with one more person in one team. */
export interface Trial extends Team {
  readonly people: number;
  /** Decides the order. */
  readonly first: Sample;
  /** Is reported; the same replications as those of the scenario as it is. */
  readonly fresh: Sample;
}

type Judgement = Pick<Bottlenecks, 'rankedBy' | 'growing' | 'oneMore' | 'rankings'>;

/** A shorter cycle is the gain; of the rest there should be more. */
const DIRECTION: Readonly<Record<GainMeasure, 1 | -1>> = {
  cycleMean: -1,
  wonPerWeek: 1,
  revenuePerWeek: 1,
};

/**
 * Deals that queue behind a growing queue never end, so no mean cycle can be gained upon: then
 * people are ranked by the deals that are won more in the window. Otherwise by the mean cycle,
 * which every queue lengthens, whether or not deals are lost by it.
 */
export function judge(asIs: Sample, trials: readonly Trial[]): Judgement {
  const rankings = {
    cycleMean: rankingBy('cycleMean', asIs, trials),
    wonPerWeek: rankingBy('wonPerWeek', asIs, trials),
    revenuePerWeek: rankingBy('revenuePerWeek', asIs, trials),
  };
  return {
    rankedBy: rankings.cycleMean ? 'cycleMean' : 'wonPerWeek',
    growing: asIs.growing,
    oneMore: trials.map((trial) => oneMoreOf(asIs, trial)),
    rankings,
  };
}

/** Replication by replication; positive where one more person helps. */
function gainsOf(measure: GainMeasure, asIs: Sample, { fresh }: Trial): number[] {
  const before = asIs.values[measure];
  return fresh.values[measure].map(
    (after, replication) => DIRECTION[measure] * (after - (before[replication] ?? Number.NaN)),
  );
}

/** A project whose deals have no value earns nothing, and nothing can be gained of it. */
function isKnown(measure: GainMeasure, { values }: Sample): boolean {
  const known = values[measure].filter((value) => !Number.isNaN(value));
  return known.length > 0 && (measure !== 'revenuePerWeek' || known.some((value) => value !== 0));
}

function gain(measure: GainMeasure, asIs: Sample, trial: Trial): Estimate | null {
  return isKnown(measure, asIs) ? estimate(gainsOf(measure, asIs, trial)) : null;
}

function oneMoreOf(asIs: Sample, trial: Trial): OneMore {
  const { participantId, variantId, people, fresh } = trial;
  return {
    participantId,
    variantId,
    people,
    gains: {
      cycleMean: gain('cycleMean', asIs, trial),
      wonPerWeek: gain('wonPerWeek', asIs, trial),
      revenuePerWeek: gain('revenuePerWeek', asIs, trial),
    },
    stillGrowing: fresh.growing,
  };
}

function rankingBy(
  measure: GainMeasure,
  asIs: Sample,
  trials: readonly Trial[],
): readonly Ranked[] | null {
  if (!isKnown(measure, asIs)) return null;
  const places = rank(
    trials.map((trial) => ({
      id: trial,
      // What all are compared with is the same, and changes no order.
      tried: DIRECTION[measure] * (estimate(trial.first.values[measure])?.mean ?? 0),
      values: gainsOf(measure, asIs, trial),
    })),
  );
  return places.map(({ id, tiedWith, ...place }) => ({
    ...teamOf(id),
    ...place,
    tiedWith: tiedWith.map(teamOf),
  }));
}

function teamOf({ participantId, variantId }: Team): Team {
  return { participantId, variantId };
}
