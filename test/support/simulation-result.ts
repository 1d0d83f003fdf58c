/** Figures for tests that show or print them: round numbers, each with its interval of ±10 %. */
import { keysOf } from '#shared/base';
import type { Variant } from '#shared/model';
import type { Estimate, SimulationResult } from '#shared/simulation';

function anEstimate(mean: number): Estimate {
  return { mean, low: mean * 0.9, high: mean * 1.1 };
}

const DAY = 1440;

/** Every node waits 90 minutes, everybody is busy 75 % of the time. */
export function aSimulationResult(
  variant: Variant,
  fields: Partial<SimulationResult> = {},
): SimulationResult {
  const cycle = {
    mean: anEstimate(12 * DAY),
    p50: anEstimate(10 * DAY),
    p85: anEstimate(20 * DAY),
    p95: anEstimate(30 * DAY),
  };
  const node = {
    enteredPerWeek: anEstimate(10),
    waitMinutes: anEstimate(90),
    queue: anEstimate(1),
    shareWithinLimit: null,
  };
  return {
    seed: 7,
    replications: 20,
    weeks: 26,
    events: 5000,
    deals: {
      enteredPerWeek: anEstimate(10),
      wonPerWeek: anEstimate(2),
      lostPerWeek: anEstimate(8),
      inProgress: anEstimate(17),
    },
    cycleMinutes: cycle,
    wonCycleMinutes: cycle,
    workingCycleMinutes: cycle,
    nodes: Object.fromEntries(keysOf(variant.nodes).map((id) => [id, node])),
    stages: Object.fromEntries(
      variant.stageOrder.map((id) => [
        id,
        { enteredPerWeek: anEstimate(10), shareWithinLimit: null },
      ]),
    ),
    participants: Object.fromEntries(
      variant.laneOrder.map((id) => [
        id,
        { load: anEstimate(0.75), escalationsPerWeek: anEstimate(0) },
      ]),
    ),
    claims: {},
    money: { revenuePerWeek: anEstimate(1_000_000), costPerWonDeal: anEstimate(20_000) },
    notes: {
      warmUpWeeks: 8,
      startsOn: '2026-01-05',
      lastDay: null,
      offeredLoad: {},
      overloaded: [],
      growthPerWeek: null,
      measuredGrowth: null,
      censoredShare: 0,
      outOfPatienceShare: anEstimate(0),
      conversion: anEstimate(0.2),
      withoutHourlyCost: [],
      inProgressByWeek: [],
    },
    details: {
      balance: {
        disqualifiedPerWeek: anEstimate(0),
        handedOverPerWeek: anEstimate(0),
        stayedPerWeek: anEstimate(0),
      },
      nodes: {},
      stages: {},
      participants: {},
      sources: {},
      claims: {},
      leaving: [],
      escalations: [],
      touchMinutes: anEstimate(300),
      flowEfficiency: anEstimate(0.1),
      costPerWeek: anEstimate(40_000),
      promise: null,
      cycleHistogram: [],
      quantileError: 0.01,
    },
    ...fields,
  };
}
