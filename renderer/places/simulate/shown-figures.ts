/** The figures people ask for first, and which way of each is the better one. */
import type { FigureName } from '#shared/simulation';

/** Deals, then time, then money: four of each. */
export const SHOWN_FIGURES: readonly FigureName[] = [
  'wonPerWeek',
  'lostPerWeek',
  'conversion',
  'inProgress',
  'wonCycleMean',
  'wonCycleP85',
  'cycleMean',
  'cycleP85',
  'workingCycleMean',
  'revenuePerWeek',
  'costPerWeek',
  'costPerWonDeal',
];

/** More deals inside are neither: they may be more leads, or longer queues. */
const BETTER: Readonly<Partial<Record<FigureName, 'more' | 'less'>>> = {
  wonPerWeek: 'more',
  lostPerWeek: 'less',
  conversion: 'more',
  wonCycleMean: 'less',
  wonCycleP85: 'less',
  cycleMean: 'less',
  cycleP85: 'less',
  workingCycleMean: 'less',
  revenuePerWeek: 'more',
  costPerWonDeal: 'less',
};

export type Judgement = 'better' | 'worse' | 'notSeen';

/** null where neither way is the better one. */
export function judgementOf(
  name: FigureName,
  difference: number,
  isNoticeable: boolean,
): Judgement | null {
  if (!isNoticeable) return 'notSeen';
  const better = BETTER[name];
  if (better === undefined) return null;
  return difference > 0 === (better === 'more') ? 'better' : 'worse';
}
