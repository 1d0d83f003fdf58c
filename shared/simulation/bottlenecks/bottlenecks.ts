/** What is known of the bottlenecks: what one more person brings at each place, and in which order. */
import type { ParticipantId, Scenario } from '#shared/model';
import type { Team } from '../answer/teams.ts';
import type { FigureName } from '../figures.ts';
import type { Estimate } from '../result.ts';

/** What one more person may bring; each is counted so that more is better. */
export const GAIN_MEASURES = [
  'cycleMean',
  'wonPerWeek',
  'revenuePerWeek',
] as const satisfies readonly FigureName[];

export type GainMeasure = (typeof GAIN_MEASURES)[number];

/**
 * The scenario with one more person in one team, against the scenario itself. The team is that
 * of the participant whose people they are, also where they do the work of other participants.
 */
export interface OneMore extends Team {
  /** Before the one who is added. */
  readonly people: number;
  /**
   * Minutes by which the mean cycle of all ended deals is shorter; deals won and money, more a
   * week. With the 95 % interval of the paired differences; null where the scenario has no such
   * figure: no mean cycle while queues grow for ever, no revenue where deals have no value.
   */
  readonly gains: Readonly<Record<GainMeasure, Estimate | null>>;
  /** Whose queues grow for ever even so. */
  readonly stillGrowing: readonly ParticipantId[];
}

/** A team's place, as far as the replications can tell. */
export interface Ranked extends Team {
  /** The best and the worst place that it may hold, counted from 1. */
  readonly from: number;
  readonly to: number;
  /** Those whose gain can't be told from this one's. */
  readonly tiedWith: readonly Team[];
}

export interface Bottlenecks {
  /** What was simulated: it tells the teams of one participant apart. */
  readonly runs: Scenario['runs'];
  /** Replications of each of the two samples, and the seed of the second, whose gains are told. */
  readonly replications: number;
  readonly seed: number;
  /** By what people rank unless they ask for something else. */
  readonly rankedBy: GainMeasure;
  /** Whose queues grow for ever as things are. */
  readonly growing: readonly ParticipantId[];
  /** In the order of the drawing's participants. */
  readonly oneMore: readonly OneMore[];
  /** The largest gain first; null where the scenario has no such figure. */
  readonly rankings: Readonly<Record<GainMeasure, readonly Ranked[] | null>>;
}
