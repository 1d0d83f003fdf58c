/** The figures people ask for first, and which way of each is the better one. */
import type { FigureName } from '#shared/simulation';

export const SHOWN_FIGURES: readonly FigureName[] = [
  'wonPerWeek',
  'conversion',
  'cycleMean',
  'cycleP85',
  'workingCycleMean',
  'inProgress',
  'revenuePerWeek',
  'costPerWonDeal',
];

/** More deals inside are neither: they may be more leads, or longer queues. */
const BETTER: Readonly<Partial<Record<FigureName, 'more' | 'less'>>> = {
  wonPerWeek: 'more',
  conversion: 'more',
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
