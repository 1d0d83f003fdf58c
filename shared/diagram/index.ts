/** The board as a drawing: SVG for documents, exports and thumbnails. */
export type { BoardSubject } from './board-drawing.ts';
export { type BoardSheet, type BoardSheets, boardSheets } from './board-sheets.ts';
export { boardSvg } from './board-svg.ts';
export { type OrgChart, type OrgUnit, orgCharts } from './org-chart.ts';
export type { SheetSize } from './split-sheets.ts';
export type { ChipColors, DiagramTheme } from './theme.ts';
export { element, escapeXml, withoutForbidden } from './xml.ts';
