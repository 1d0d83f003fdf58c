/**
 * A board for paper: one SVG where it fits legibly, else several that join. Every sheet
 * repeats the headers of the lanes and stages it shows; text is never below six points.
 */
import type { Rect } from '#shared/layout';
import { type BoardDrawing, type BoardSubject, drawBoard } from './board-drawing.ts';
import { drawJoiningMark, findJoiningMarks, type JoiningMark } from './joining-marks.ts';
import { renderWithin } from './scene.ts';
import {
  cutStrips,
  SHEET_MARGIN,
  type SheetLayout,
  type SheetSize,
  smallestTextPoints,
  splitSheets,
  windowsOf,
} from './split-sheets.ts';
import { element, escapeXml } from './xml.ts';

export interface BoardSheet {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Place among the sheets, from 0. */
  readonly column: number;
  readonly row: number;
}

export interface BoardSheets {
  /** Row by row. */
  readonly sheets: readonly BoardSheet[];
  readonly columns: number;
  readonly rows: number;
  /** Size of the smallest text on paper, in points. */
  readonly smallestTextPoints: number;
}

/** A part of the board shown somewhere on the sheet: a picture in the picture, cut at its edges. */
function inset(place: Rect, part: Rect, content: string): string {
  const viewBox = `${part.x} ${part.y} ${part.width} ${part.height}`;
  return element('svg', { ...place, viewBox, overflow: 'hidden' }, content);
}

interface SheetDrawing {
  readonly subject: BoardSubject;
  readonly drawing: BoardDrawing;
  readonly layout: SheetLayout;
  readonly marks: readonly JoiningMark[];
}

function isOnEdge({ at, isVerticalCut }: JoiningMark, window: Rect): boolean {
  const right = window.x + window.width;
  const bottom = window.y + window.height;
  const isWithinColumns = at.x >= window.x && at.x <= right;
  const isWithinRows = at.y >= window.y && at.y <= bottom;
  if (!isWithinColumns || !isWithinRows) return false;
  return isVerticalCut ? at.x === window.x || at.x === right : at.y === window.y || at.y === bottom;
}

/** Strokes on the very edge are shown whole. */
const EDGE = 1;

function drawSheet(window: Rect, sheet: SheetDrawing): Omit<BoardSheet, 'column' | 'row'> {
  const { drawing, layout, marks, subject } = sheet;
  const { cells, geometry, laneHeaders, stageHeaders, theme } = drawing;
  const left = geometry.laneHeaderWidth;
  const top = geometry.stageHeaderHeight;
  const width = left + window.width + 2 * SHEET_MARGIN;
  const height = top + window.height + 2 * SHEET_MARGIN;
  const across = {
    x: window.x - EDGE,
    y: -EDGE,
    width: window.width + 2 * EDGE,
    height: top + EDGE,
  };
  const down = {
    x: -EDGE,
    y: window.y - EDGE,
    width: left + EDGE,
    height: window.height + 2 * EDGE,
  };
  const content = [
    element('title', {}, escapeXml(subject.variant.name)),
    element('rect', {
      x: -SHEET_MARGIN,
      y: -SHEET_MARGIN,
      width,
      height,
      fill: theme.paper,
    }),
    inset({ ...window, x: left, y: top }, window, renderWithin(cells, window)),
    inset({ ...across, x: left - EDGE }, across, renderWithin(stageHeaders, across)),
    inset({ ...down, y: top - EDGE }, down, renderWithin(laneHeaders, down)),
    ...marks
      .filter((mark) => isOnEdge(mark, window))
      .map((mark) => {
        const at = { x: mark.at.x - window.x + left, y: mark.at.y - window.y + top };
        return drawJoiningMark({ ...mark, at }, theme);
      }),
  ];
  const widthMm = width * layout.scale;
  const heightMm = height * layout.scale;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${widthMm.toFixed(2)}mm`,
      height: `${heightMm.toFixed(2)}mm`,
      viewBox: `${-SHEET_MARGIN} ${-SHEET_MARGIN} ${width} ${height}`,
      role: 'img',
      'font-family': theme.fontFamily,
      'xml:lang': subject.language,
    },
    content.join(''),
  );
  return { svg, widthMm, heightMm };
}

/** Sheets no larger than the paper given (its printable part). */
export function boardSheets(subject: BoardSubject, paper: SheetSize): BoardSheets {
  const drawing = drawBoard(subject, (geometry) =>
    cutStrips(splitSheets(geometry, paper), geometry),
  );
  const layout = splitSheets(drawing.geometry, paper);
  const marks = findJoiningMarks(drawing.routes, layout);
  const columns = layout.cutsX.length - 1;
  const sheets = windowsOf(layout).map((window, index) => ({
    ...drawSheet(window, { subject, drawing, layout, marks }),
    column: index % columns,
    row: Math.floor(index / columns),
  }));
  return {
    sheets,
    columns,
    rows: layout.cutsY.length - 1,
    smallestTextPoints: smallestTextPoints(layout),
  };
}
