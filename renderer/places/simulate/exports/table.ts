/** A table as it goes into a file: names of columns, then rows of words and unrounded numbers. */
import type { Estimate } from '#shared/simulation';

/** null where there is no value. */
export type Cell = string | number | null;

export interface FigureTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The mean and both ends of its interval: three cells. */
export function estimateCells(estimate: Estimate | null | undefined): Cell[] {
  return estimate ? [estimate.mean, estimate.low, estimate.high] : [null, null, null];
}
