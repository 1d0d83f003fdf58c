/** Word counts in twips (1/1440 inch), half points and, for pictures, pixels of 1/96 inch. */
import type { PageLayout, Sheet } from '../../blocks.ts';

const MM_PER_INCH = 25.4;

export function twips(mm: number): number {
  return Math.round((mm / MM_PER_INCH) * 1440);
}

export function pixels(mm: number): number {
  return Math.round((mm / MM_PER_INCH) * 96);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** The room for text on a page, and the page around it. */
export interface PageFrame {
  readonly paper: 'a4' | 'a3';
  readonly isLandscape: boolean;
  readonly marginMm: PageLayout['marginMm'];
  readonly textWidthMm: number;
  readonly textHeightMm: number;
}

export const SIDES_MM = { a4: { short: 210, long: 297 }, a3: { short: 297, long: 420 } } as const;

function frameOf(
  paper: PageFrame['paper'],
  isLandscape: boolean,
  marginMm: PageFrame['marginMm'],
): PageFrame {
  const { short, long } = SIDES_MM[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  return {
    paper,
    isLandscape,
    marginMm,
    textWidthMm: width - marginMm.left - marginMm.right,
    textHeightMm: height - marginMm.top - marginMm.bottom,
  };
}

export function frameOfLayout({ isLandscape, marginMm }: PageLayout): PageFrame {
  return frameOf('a4', isLandscape, marginMm);
}

export function frameOfSheet({ paper, isLandscape, marginMm }: Sheet): PageFrame {
  const { top, bottom, side } = marginMm;
  return frameOf(paper, isLandscape, { top, bottom, left: side, right: side });
}
