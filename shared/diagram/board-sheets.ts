/**
 * A board for paper: one SVG where it fits legibly, else several that join. Every sheet repeats the
 * headers of the lanes and stages it shows and leaves out lanes that have nothing to do there; text is
 * never below six points.
 */
import type { Rect } from '#shared/layout';
import { type BoardDrawing, type BoardSubject, drawBoard } from './board-drawing.ts';
import { type ChosenSheets, chooseSheets, type PapersAtHand } from './choose-sheets.ts';
import { drawJoiningMark, findJoiningMarks, type JoiningMark } from './joining-marks.ts';
import { renderWithin } from './scene.ts';
import { type Band, heightOf, shownBands } from './shown-lanes.ts';
import {
  bandsOfColumns,
  cutStrips,
  highestScale,
  LEAST_SCALE,
  overhang,
  SHEET_MARGIN,
  type SheetLayout,
  type SheetSize,
  type SheetWindow,
  smallestTextPoints,
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

export interface BoardSheets<Paper extends SheetSize = SheetSize> {
  /** Row by row. */
  readonly sheets: readonly BoardSheet[];
  readonly columns: number;
  readonly rows: number;
  /** That the sheets were made for, of those there are. */
  readonly paper: Paper;
  /** Sheets leave out lanes that have nothing to do on them. */
  readonly isAbridged: boolean;
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

function isOnEdge({ at, isVerticalCut }: JoiningMark, { x, width, bands }: SheetWindow): boolean {
  const top = bands[0]?.from ?? 0;
  const bottom = bands.at(-1)?.to ?? 0;
  const isWithinColumns = at.x >= x && at.x <= x + width;
  const isWithinRows = at.y >= top && at.y <= bottom;
  if (!isWithinColumns || !isWithinRows) return false;
  return isVerticalCut ? at.x === x || at.x === x + width : at.y === top || at.y === bottom;
}

/** Strokes on the very edge are shown whole. */
const EDGE = 1;

/** A band of lanes, and where on the sheet it begins. */
interface PlacedBand extends Band {
  readonly at: number;
}

function placed(bands: readonly Band[], top: number): PlacedBand[] {
  let at = top;
  return bands.map((band) => {
    const here = { ...band, at };
    at += band.to - band.from;
    return here;
  });
}

/** Where on the sheet a height of the board is; what lies in a lane that is left out is at its seam. */
function onSheet(y: number, bands: readonly PlacedBand[], top: number): number {
  const band = bands.findLast(({ from }) => from <= y);
  return band ? band.at + Math.min(y, band.to) - band.from : top;
}

function drawBand(
  { from, to, at }: PlacedBand,
  window: SheetWindow,
  drawing: BoardDrawing,
): string {
  const { x, width } = window;
  const { cells, geometry, laneHeaders } = drawing;
  const left = geometry.laneHeaderWidth;
  const height = to - from;
  const part = { x, y: from, width, height };
  const heads = { x: -EDGE, y: from - EDGE, width: left + EDGE, height: height + 2 * EDGE };
  // A caption that reaches over the cut is shown whole, without the cards beyond it.
  const cut = x + width;
  const reach = overhang(geometry, x, cut);
  const over = { x: cut, y: from, width: reach, height };
  const captions = reach > 0 ? captionsOver(window, drawing) : '';
  return (
    inset({ ...part, x: left, y: at }, part, renderWithin(cells, part)) +
    (captions === '' ? '' : inset({ ...over, x: left + width, y: at }, over, captions)) +
    inset(
      { ...heads, y: at - EDGE },
      heads,
      renderWithin(laneHeaders, { ...heads, y: from, height }),
    )
  );
}

/** The cards of a sheet whose captions reach over its right edge. */
function captionsOver({ x, width }: SheetWindow, { geometry, nodes }: BoardDrawing): string {
  const cut = x + width;
  const reaching = [...geometry.nodes.values()].filter(
    (node) =>
      node.x >= x &&
      node.x + node.width <= cut &&
      node.caption !== null &&
      node.caption.x + node.caption.width > cut,
  );
  return nodes
    .filter(({ bounds }) => reaching.some((node) => node.x === bounds.x && node.y === bounds.y))
    .map(({ markup }) => markup)
    .join('');
}

/** Between two lanes that aren't neighbours on the board. */
function drawSeam({ at }: PlacedBand, width: number, { theme }: BoardDrawing): string {
  const stroke = { stroke: theme.sign, 'stroke-width': 1.6, 'stroke-dasharray': '2 5' };
  return element('path', { d: `M0 ${at}H${width}`, fill: 'none', ...stroke });
}

function drawSheet(window: SheetWindow, sheet: SheetDrawing): Omit<BoardSheet, 'column' | 'row'> {
  const { drawing, layout, marks, subject } = sheet;
  const { geometry, stageHeaders, theme } = drawing;
  const left = geometry.laneHeaderWidth;
  const top = geometry.stageHeaderHeight;
  const bands = placed(window.bands, top);
  const right = window.x + window.width;
  const reach = layout.bands ? overhang(geometry, window.x, right) : 0;
  const width = left + window.width + reach + 2 * SHEET_MARGIN;
  const height = top + heightOf(bands) + 2 * SHEET_MARGIN;
  const across = {
    x: window.x - EDGE,
    y: -EDGE,
    width: window.width + 2 * EDGE,
    height: top + EDGE,
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
    ...bands.map((band) => drawBand(band, window, drawing)),
    ...bands.slice(1).map((band) => drawSeam(band, left + window.width, drawing)),
    inset({ ...across, x: left - EDGE }, across, renderWithin(stageHeaders, across)),
    ...marks
      .filter((mark) => isOnEdge(mark, window))
      .map((mark) => {
        const at = { x: mark.at.x - window.x + left, y: onSheet(mark.at.y, bands, top) };
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

/** Sheets no larger than the first of the papers (their printable parts) on which the board can be followed. */
export function boardSheets<Paper extends SheetSize>(
  subject: BoardSubject,
  papers: PapersAtHand<Paper>,
  { isOnFew = false }: { readonly isOnFew?: boolean } = {},
): BoardSheets<Paper> {
  const plain = drawBoard(subject);
  const chosen = chooseSheets(plain.geometry, lanesOf(plain), { papers, isOnFew });
  const { drawing, layout } = settled(subject, plain, chosen);
  const marks = findJoiningMarks(drawing.routes, layout);
  const columns = layout.cutsX.length - 1;
  const windows = windowsOf(layout);
  const sheets = windows.map((window, index) => ({
    ...drawSheet(window, { subject, drawing, layout, marks }),
    column: index % columns,
    row: Math.floor(index / columns),
  }));
  const { lanes } = drawing.geometry;
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
  return {
    sheets,
    columns,
    rows: layout.cutsY.length - 1,
    paper: chosen.paper,
    isAbridged: (layout.bands ?? []).some((bands) => heightOf(bands) < height - 0.01),
    smallestTextPoints: smallestTextPoints(layout),
  };
}

const lanesOf = (drawing: BoardDrawing) => (left: number, right: number) =>
  shownBands(drawing, left, right);

/**
 * Drawn again with the cuts known, so that no words are put there. Words that move may need a lane
 * more; where that leaves no legible size, the sheets stay as they were chosen.
 */
function settled(
  subject: BoardSubject,
  plain: BoardDrawing,
  { layout, paper }: ChosenSheets<SheetSize>,
): { drawing: BoardDrawing; layout: SheetLayout } {
  if (layout.cutsX.length === 2 && layout.cutsY.length === 2) return { drawing: plain, layout };
  const drawing = drawBoard(subject, (geometry) => cutStrips(layout, geometry));
  if (!layout.bands) return { drawing, layout };
  const bands = bandsOfColumns(layout.cutsX, lanesOf(drawing));
  const highest = highestScale(drawing.geometry, { ...layout, bands }, paper);
  if (highest < LEAST_SCALE) return { drawing: plain, layout };
  return { drawing, layout: { ...layout, bands, scale: Math.min(layout.scale, highest) } };
}
