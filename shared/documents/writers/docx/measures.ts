/** Word counts in twips (1/1440 inch), half points and, for pictures, pixels of 1/96 inch. */
import type { PageLayout, Sheet } from '../../blocks.ts';
import { SIDES_MM } from '../../layouts.ts';

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
  /** As wide as what stands in a corner may be. */
  readonly cornerMm: number;
}

function frameOf({
  paper,
  isLandscape,
  marginMm,
  cornerMm,
}: Omit<PageFrame, 'textWidthMm' | 'textHeightMm'>): PageFrame {
  const { short, long } = SIDES_MM[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  return {
    paper,
    isLandscape,
    marginMm,
    cornerMm,
    textWidthMm: width - marginMm.left - marginMm.right,
    textHeightMm: height - marginMm.top - marginMm.bottom,
  };
}

export function frameOfLayout({ isLandscape, marginMm, cornerMm }: PageLayout): PageFrame {
  return frameOf({ paper: 'a4', isLandscape, marginMm, cornerMm });
}

export function frameOfSheet(
  { paper, isLandscape, marginMm }: Sheet,
  { cornerMm }: PageLayout,
): PageFrame {
  const { top, bottom, side } = marginMm;
  return frameOf({
    paper,
    isLandscape,
    marginMm: { top, bottom, left: side, right: side },
    cornerMm,
  });
}
