/**
 * What of the overview finds room on its one page. Heights are those of the book's template, rounded
 * up: nothing is known of pages before they are set, and a page too full would be two.
 */
import type { BarChart, Block, KeyFigures, Paragraph, Pipeline } from '../blocks.ts';
import { BOOK_LAYOUT, SIDES_MM } from '../layouts.ts';
import { textLength } from '../walk.ts';

/** What is said of one process. */
export interface OverviewPart {
  readonly heading: readonly Block[];
  readonly purpose: readonly Paragraph[];
  readonly pipeline: readonly Pipeline[];
  readonly figures: readonly KeyFigures[];
  readonly funnel: readonly BarChart[];
}

/** From all there is to a row of a table for each process. */
const DETAILS = ['whole', 'withoutFunnel', 'brief', 'table'] as const;
export type Detail = (typeof DETAILS)[number];

/** Figures in one line. */
export const MOST_IN_BRIEF = 4;
/** Of the table, that surely stand on one page. */
export const MOST_ROWS = 14;

export interface PageRoom {
  /** By what stands on the page before. */
  readonly takenMm: number;
  /** Something does: the overview goes over to the next page where it doesn't fit. */
  readonly isOpen: boolean;
}

const PAGE_MM = SIDES_MM.a4.long - BOOK_LAYOUT.marginMm.top - BOOK_LAYOUT.marginMm.bottom;
const MM = {
  chapter: 14,
  heading: 12,
  line: 5.3,
  paragraph: 2,
  pipelineRow: 21,
  figureRow: 22.5,
  group: 5.5,
  bar: 4.6,
  chart: 12,
  remark: 13,
} as const;
const LETTERS_A_LINE = 88;
const STAGES_A_ROW = 7;
const FIGURES_A_ROW = 4;

export function isEmpty({ purpose, pipeline, figures }: OverviewPart): boolean {
  return purpose.length + pipeline.length + figures.length === 0;
}

/** Of a dense book, with the white before the next chapter. */
export function contentsMm(chapters: number, sections: number): number {
  return 22 + chapters * 7.5 + sections * 3.8;
}

export function fitOnPage(
  parts: readonly OverviewPart[],
  { takenMm, isOpen }: PageRoom,
): { detail: Detail; startsPage: boolean } {
  const fits = (detail: Detail, room: number) => heightMm(parts, detail) <= room;
  const beside = DETAILS.find((detail) => detail !== 'table' && fits(detail, PAGE_MM - takenMm));
  if (beside) return { detail: beside, startsPage: isOpen && takenMm === 0 };
  const alone = DETAILS.find((detail) => detail !== 'table' && fits(detail, PAGE_MM));
  return { detail: alone ?? 'table', startsPage: isOpen };
}

function heightMm(parts: readonly OverviewPart[], detail: Detail): number {
  const shown = parts.filter((part) => !isEmpty(part));
  const heights = shown.map((part) => partMm(part, detail) + (parts.length > 1 ? MM.heading : 0));
  return MM.chapter + MM.remark + heights.reduce((sum, one) => sum + one, 0);
}

function partMm({ purpose, pipeline, figures, funnel }: OverviewPart, detail: Detail): number {
  const purposeMm = purpose.map(
    (one) => Math.ceil(textLength([one]) / LETTERS_A_LINE) * MM.line + MM.paragraph,
  );
  const pipelineMm = pipeline.map(
    ({ stages }) => Math.ceil(stages.length / STAGES_A_ROW) * MM.pipelineRow + MM.group,
  );
  const figuresMm = figures.map(({ items }) => {
    const count = detail === 'brief' ? Math.min(items.length, MOST_IN_BRIEF) : items.length;
    return Math.ceil(count / FIGURES_A_ROW) * MM.figureRow + MM.group;
  });
  const funnelMm = funnel.map(({ groups }) => groups.length * MM.bar + MM.chart);
  return [
    ...(detail === 'brief' ? [] : purposeMm),
    ...pipelineMm,
    ...figuresMm,
    ...(detail === 'whole' ? funnelMm : []),
  ].reduce((sum, one) => sum + one, 0);
}
