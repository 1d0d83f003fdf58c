/** The figures people ask for first, and which way of each is the better one. */
import type { FigureName } from '#shared/simulation';

/** What stands beside the week's deals: of all of them together, then time, then money. */
export const OTHER_FIGURES: readonly FigureName[] = [
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

/** A week's deals first: those that came, then where they went. */
export const COMPARED_FIGURES: readonly FigureName[] = [
  'enteredPerWeek',
  'wonPerWeek',
  'lostPerWeek',
  'disqualifiedPerWeek',
  'handedOverPerWeek',
  ...OTHER_FIGURES,
];

type Better = 'more' | 'less' | 'neither';

/**
 * More deals inside may be more leads, or longer queues; more work costs more, and may win more: what a won
 * deal costs tells. Who comes, and who isn't our client, is no merit of the process.
 */
const BETTER: Readonly<Partial<Record<FigureName, Better>>> = {
  enteredPerWeek: 'neither',
  wonPerWeek: 'more',
  lostPerWeek: 'less',
  disqualifiedPerWeek: 'neither',
  handedOverPerWeek: 'neither',
  inProgress: 'neither',
  conversion: 'more',
  wonCycleMean: 'less',
  wonCycleP85: 'less',
  cycleMean: 'less',
  cycleP85: 'less',
  workingCycleMean: 'less',
  revenuePerWeek: 'more',
  costPerWeek: 'neither',
  costPerWonDeal: 'less',
};

export type Judgement = 'better' | 'worse' | 'notSeen' | 'neither';

/** `neither`: it changed, and by itself that is neither better nor worse. */
export function judgementOf(
  name: FigureName,
  difference: number,
  isNoticeable: boolean,
): Judgement {
  if (!isNoticeable) return 'notSeen';
  const better = BETTER[name] ?? 'neither';
  if (better === 'neither') return 'neither';
  return difference > 0 === (better === 'more') ? 'better' : 'worse';
}
