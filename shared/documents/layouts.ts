/** The measures of each kind of document. */
import type { PageLayout } from './blocks.ts';

export const BOOK_LAYOUT: PageLayout = {
  isLandscape: false,
  marginMm: { top: 26, bottom: 24, left: 25, right: 20 },
  fontSizePt: 10.5,
  lineSpacing: 1.3,
  firstLineIndentMm: 0,
  pageNumber: 'bottomRight',
  numberedLevels: 2,
};

/**
 * Papers that are signed and filed: GOST R 7.0.97-2025, section 3 (margins of at least 20,
 * 10, 20 and 20 mm, 30 mm on the left where a paper is kept for more than ten years; pages
 * numbered from the second one, in the middle of the top margin; type of 12, 13 or 14
 * points). The edition of 2016 asks for the same measures.
 */
export const OFFICE_LAYOUT: PageLayout = {
  isLandscape: false,
  marginMm: { top: 20, bottom: 20, left: 30, right: 10 },
  fontSizePt: 12,
  lineSpacing: 1.15,
  firstLineIndentMm: 12.5,
  pageNumber: 'topCentre',
  numberedLevels: 2,
};
