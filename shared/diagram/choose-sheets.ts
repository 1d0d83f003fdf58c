/**
 * Which of the papers at hand a board is printed on: the first on which its words are well legible on
 * few sheets, else one on which they are legible at all.
 */
import { present } from '#shared/base';
import type { BoardGeometry } from '#shared/layout';
import {
  type BandsBetween,
  columnSheets,
  gridOfSheets,
  LEAST_POINTS,
  type SheetLayout,
  type SheetSize,
  type Wish,
  wholeSheet,
} from './split-sheets.ts';

export interface ChosenSheets<Paper extends SheetSize> {
  readonly paper: Paper;
  readonly layout: SheetLayout;
}

/** In the order of preference; what is printed as easily stands together. */
export type PapersAtHand<Paper extends SheetSize> = readonly (readonly Paper[])[];

/** In this order: on one sheet, well legible on few that aren't half empty, then smaller on one more. */
const WISHES: readonly Wish[] = [
  { points: LEAST_POINTS, columns: 1, used: 0 },
  { points: 7, columns: 3, used: 0.5 },
  { points: LEAST_POINTS, columns: 4, used: 0 },
];
/** Where every page counts, two sheets are tried first. */
const ON_FEW: readonly Wish[] = [{ points: LEAST_POINTS, columns: 2, used: 0 }, ...WISHES];

export function chooseSheets<Paper extends SheetSize>(
  geometry: BoardGeometry,
  bandsBetween: BandsBetween,
  { papers, isOnFew }: { readonly papers: PapersAtHand<Paper>; readonly isOnFew: boolean },
): ChosenSheets<Paper> {
  for (const wish of isOnFew ? ON_FEW : WISHES) {
    for (const alike of papers) {
      const found =
        firstOf(alike, (paper) => wholeSheet(geometry, { paper, wish })) ??
        (wish.columns === 1
          ? null
          : firstOf(alike, (paper) => columnSheets(geometry, bandsBetween, { paper, wish })));
      if (found) return found;
    }
  }
  return fewest(papers.flat().map((paper) => ({ paper, layout: gridOfSheets(geometry, paper) })));
}

function firstOf<Paper extends SheetSize>(
  papers: readonly Paper[],
  layoutOn: (paper: Paper) => SheetLayout | null,
): ChosenSheets<Paper> | null {
  for (const paper of papers) {
    const layout = layoutOn(paper);
    if (layout) return { paper, layout };
  }
  return null;
}

function fewest<Paper extends SheetSize>(
  found: readonly ChosenSheets<Paper>[],
): ChosenSheets<Paper> {
  const sheetsOf = ({ layout }: ChosenSheets<Paper>) =>
    (layout.cutsX.length - 1) * (layout.cutsY.length - 1);
  const [first, ...others] = found;
  return others.reduce(
    (best, one) => (sheetsOf(one) < sheetsOf(best) ? one : best),
    present(first, 'paper'),
  );
}
