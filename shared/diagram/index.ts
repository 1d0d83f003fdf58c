/** The board as a drawing: SVG for documents, exports and thumbnails. */
export type { BoardSubject } from './board-drawing.ts';
export { boardSvg } from './board-svg.ts';
export { type ChipColors, type DiagramTheme, printTheme } from './theme.ts';
