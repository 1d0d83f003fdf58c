/** The measures of each kind of document. */
import type { PageLayout } from './blocks.ts';

export const BOOK_LAYOUT: PageLayout = {
  isLandscape: false,
  marginMm: { top: 26, bottom: 24, left: 25, right: 20 },
  fontSizePt: 10.5,
  lineSpacing: 1.3,
  firstLineIndentMm: 0,
  pageNumber: 'bottomRight',
  cornerMm: 80,
  numberedLevels: 2,
};

/** Editions of GOST R 7.0.97, the latest first; `docs/documents.md` says what differs and where from. */
export const OFFICE_STANDARDS = ['2025', '2016'] as const;
export type OfficeStandard = (typeof OFFICE_STANDARDS)[number];

const CORNER_MM: Readonly<Record<OfficeStandard, number>> = { 2025: 80, 2016: 75 };

/**
 * Papers that are signed and filed. Both editions ask for margins of at least 20, 10, 20 and
 * 20 mm, 30 mm on the left where a paper is kept for more than ten years; for pages numbered from
 * the second one, in the middle of the top margin; for type of 12 to 14 points.
 */
export function officeLayout(standard: OfficeStandard = '2025'): PageLayout {
  return {
    isLandscape: false,
    marginMm: { top: 20, bottom: 20, left: 30, right: 10 },
    fontSizePt: 12,
    lineSpacing: 1.15,
    firstLineIndentMm: 12.5,
    pageNumber: 'topCentre',
    cornerMm: CORNER_MM[standard],
    numberedLevels: 2,
  };
}

/** Of the sheets that documents are printed on. */
export const SIDES_MM = { a4: { short: 210, long: 297 }, a3: { short: 297, long: 420 } } as const;
