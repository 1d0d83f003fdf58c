/**
 * The key figures as text with their intervals, the same on the screen and on paper.
 * Nothing is computed here, only said; labels are the messages `simulate.figure_<name>`.
 */
import { keysOf, valuesOf } from '#shared/base';
import type { CycleMinutes, Estimate, SimulationResult } from './result.ts';
import { type SaidEstimate, sayEstimate } from './say-estimate.ts';
import type { FigureKind, SpokenIn } from './scales.ts';

export type FigureName =
  | 'enteredPerWeek'
  | 'wonPerWeek'
  | 'lostPerWeek'
  | 'disqualifiedPerWeek'
  | 'handedOverPerWeek'
  | 'inProgress'
  | 'conversion'
  | 'cycleMean'
  | 'cycleP50'
  | 'cycleP85'
  | 'cycleP95'
  | 'wonCycleMean'
  | 'wonCycleP50'
  | 'wonCycleP85'
  | 'wonCycleP95'
  | 'workingCycleMean'
  | 'workingCycleP50'
  | 'workingCycleP85'
  | 'workingCycleP95'
  | 'revenuePerWeek'
  | 'costPerWeek'
  | 'costPerWonDeal';

export interface SaidFigure extends SaidEstimate {
  readonly name: FigureName;
}

interface Figure {
  readonly of: (result: SimulationResult) => Estimate | null;
  readonly kind: FigureKind;
}

function ofCycle(
  cycle: 'cycleMinutes' | 'wonCycleMinutes' | 'workingCycleMinutes',
  quantile: keyof CycleMinutes,
): Figure {
  return {
    of: (result) => result[cycle]?.[quantile] ?? null,
    kind: cycle === 'workingCycleMinutes' ? 'workingTime' : 'time',
  };
}

const figures: Readonly<Record<FigureName, Figure>> = {
  enteredPerWeek: { of: ({ deals }) => deals.enteredPerWeek, kind: 'count' },
  wonPerWeek: { of: ({ deals }) => deals.wonPerWeek, kind: 'count' },
  lostPerWeek: { of: ({ deals }) => deals.lostPerWeek, kind: 'count' },
  disqualifiedPerWeek: { of: ({ details }) => details.balance.disqualifiedPerWeek, kind: 'count' },
  handedOverPerWeek: { of: handedOver, kind: 'count' },
  inProgress: { of: ({ deals }) => deals.inProgress, kind: 'count' },
  conversion: { of: ({ notes }) => notes.conversion, kind: 'share' },
  cycleMean: ofCycle('cycleMinutes', 'mean'),
  cycleP50: ofCycle('cycleMinutes', 'p50'),
  cycleP85: ofCycle('cycleMinutes', 'p85'),
  cycleP95: ofCycle('cycleMinutes', 'p95'),
  wonCycleMean: ofCycle('wonCycleMinutes', 'mean'),
  wonCycleP50: ofCycle('wonCycleMinutes', 'p50'),
  wonCycleP85: ofCycle('wonCycleMinutes', 'p85'),
  wonCycleP95: ofCycle('wonCycleMinutes', 'p95'),
  workingCycleMean: ofCycle('workingCycleMinutes', 'mean'),
  workingCycleP50: ofCycle('workingCycleMinutes', 'p50'),
  workingCycleP85: ofCycle('workingCycleMinutes', 'p85'),
  workingCycleP95: ofCycle('workingCycleMinutes', 'p95'),
  revenuePerWeek: { of: revenue, kind: 'money' },
  costPerWeek: { of: ({ details }) => details.costPerWeek, kind: 'money' },
  costPerWonDeal: { of: (result) => result.money.costPerWonDeal, kind: 'money' },
};

/** null where the drawing hands nothing over to another process. */
function handedOver({ details }: SimulationResult): Estimate | null {
  const canHandOver = details.leaving.some(({ result }) => result === 'handedOver');
  return canHandOver ? details.balance.handedOverPerWeek : null;
}

/** Where no source says what its deals are worth, nothing is known of the revenue: it isn't 0. */
function revenue({ details, money: { revenuePerWeek } }: SimulationResult): Estimate | null {
  const isUnknown = valuesOf(details.sources).every((source) => source.revenuePerWeek === null);
  return revenuePerWeek.mean === 0 && isUnknown ? null : revenuePerWeek;
}

export const FIGURE_NAMES: readonly FigureName[] = keysOf(figures);

export function kindOf(name: FigureName): FigureKind {
  return figures[name].kind;
}

/** The figure itself; null where the run has none. */
export function estimateOf(result: SimulationResult, name: FigureName): Estimate | null {
  return figures[name].of(result);
}

/** null where the run has no such figure. */
export function sayFigure(
  result: SimulationResult,
  name: FigureName,
  spoken: SpokenIn,
): SaidFigure | null {
  const estimate = estimateOf(result, name);
  return estimate === null ? null : { name, ...sayEstimate(kindOf(name), estimate, spoken) };
}
