/** Figures as programs read them: the names that they rely on, and no others. */
import {
  type Bottlenecks,
  type GainMeasure,
  oneMoreAt,
  type SimulationResult,
  type Team,
} from '#shared/simulation';

/** Measures under the names of the figures themselves. */
const NAMES = {
  cycleMean: 'cycleMinutes',
  wonPerWeek: 'wonPerWeek',
  revenuePerWeek: 'revenuePerWeek',
} as const satisfies Record<GainMeasure, string>;

export function printed(result: SimulationResult, bottlenecks?: Bottlenecks): string {
  const { stages: _stages, notes: _notes, details: _details, ...figures } = result;
  const all = bottlenecks ? { ...figures, bottlenecks: printedBottlenecks(bottlenecks) } : figures;
  return JSON.stringify(all, (name, value) => (name === 'method' ? undefined : value), 2);
}

/** `variant` is said of people whom a variant staffs itself beside others of its process. */
function printedTeam({ participantId, variantId }: Team) {
  return variantId === null
    ? { participant: participantId }
    : { participant: participantId, variant: variantId };
}

/** The largest gain first; gains are positive where one more person helps. */
export function printedBottlenecks(found: Bottlenecks) {
  const { seed, replications, rankedBy, growing } = found;
  return {
    seed,
    replications,
    rankedBy: NAMES[rankedBy],
    growing,
    ranked: (found.rankings[rankedBy] ?? []).map((ranked) => {
      const { people, gains, stillGrowing } = oneMoreAt(ranked, found);
      return {
        ...printedTeam(ranked),
        people,
        from: ranked.from,
        to: ranked.to,
        tiedWith: ranked.tiedWith.map((team) => printedTeam(team)),
        gain: {
          cycleMinutes: gains.cycleMean,
          wonPerWeek: gains.wonPerWeek,
          revenuePerWeek: gains.revenuePerWeek,
        },
        stillGrowing,
      };
    }),
  };
}
