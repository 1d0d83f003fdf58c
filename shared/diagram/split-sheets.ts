/**
 * How a board fits on sheets of paper: at one scale, never with text below six points.
 * A board that is too wide is cut between stages, and each sheet shows the lanes that have something to
 * do there; only where that isn't enough it is cut between lanes too.
 */
import { type BoardGeometry, flowLabelStyle, type Rect } from '#shared/layout';
import { type Band, heightOf } from './shown-lanes.ts';

export interface SheetSize {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Of the first sheet, for what is said above the drawing. */
  readonly headMm?: number;
}

export interface SheetLayout {
  /** Millimetres per board unit. */
  readonly scale: number;
  /** Bounds of the columns and rows of sheets along the board's cells: one more than sheets. */
  readonly cutsX: readonly number[];
  readonly cutsY: readonly number[];
  /** What of the lanes each column shows; all of them where there is none. */
  readonly bands?: readonly (readonly Band[])[];
}

/** The lanes that the stages between two places need. */
export type BandsBetween = (left: number, right: number) => readonly Band[];

const MM_PER_POINT = 25.4 / 72;
const SMALLEST_TEXT = flowLabelStyle.textSize;
/** Around the drawing, for strokes and the marks where sheets join. */
export const SHEET_MARGIN = 14;

function scaleOf(points: number): number {
  return (points * MM_PER_POINT) / SMALLEST_TEXT;
}

/** Six, and a hair more against rounding on the way to paper. */
export const LEAST_POINTS = 6.02;
export const LEAST_SCALE = scaleOf(LEAST_POINTS);
/** Larger than life looks clumsy: a card's name is then 11 points high. */
const MOST_SCALE = scaleOf(9.3);

interface Axis {
  readonly from: number;
  readonly to: number;
  /** Where stages or lanes begin. */
  readonly boundaries: readonly number[];
  /** Stretches that cards take. */
  readonly taken: readonly { readonly from: number; readonly to: number }[];
}

/** The farthest good place to cut: a boundary, else between cards, else at the very end. */
function cutBefore(limit: number, after: number, { boundaries, taken }: Axis): number {
  const isWorthwhile = (place: number) => place > after + (limit - after) / 3 && place <= limit;
  const boundary = boundaries.findLast(isWorthwhile);
  if (boundary !== undefined) return boundary;
  const betweenCards = taken
    .flatMap(({ from, to }) => [from - 1, to + 1])
    .filter((place) => isWorthwhile(place))
    .filter((place) => taken.every(({ from, to }) => place <= from || place >= to));
  return betweenCards.length > 0 ? Math.max(...betweenCards) : limit;
}

function cutsAlong(axis: Axis, room: number): number[] {
  const cuts = [axis.from];
  for (let at = axis.from; axis.to - at > room + 0.01; ) {
    at = cutBefore(at + room, at, axis);
    cuts.push(at);
  }
  return [...cuts, axis.to];
}

function acrossOf(geometry: BoardGeometry): Axis {
  return {
    from: geometry.laneHeaderWidth,
    to: geometry.width,
    boundaries: geometry.stages.map(({ x }) => x),
    taken: [...geometry.nodes.values()].map(({ width, x }) => ({ from: x, to: x + width })),
  };
}

function downOf(geometry: BoardGeometry): Axis {
  return {
    from: geometry.stageHeaderHeight,
    to: geometry.height,
    boundaries: geometry.lanes.map(({ y }) => y),
    taken: [...geometry.nodes.values()].map(({ height, y }) => ({ from: y, to: y + height })),
  };
}

export interface Wish {
  /** Of the smallest words, at least. */
  readonly points: number;
  /** Sheets side by side, at most. */
  readonly columns: number;
  /** Of the sheets' area, at least. */
  readonly used: number;
}

interface Wished {
  readonly paper: SheetSize;
  readonly wish: Wish;
}

/** The whole board on one sheet, as large as fits; null where that would be too small. */
export function wholeSheet(geometry: BoardGeometry, { paper, wish }: Wished): SheetLayout | null {
  const whole = Math.min(
    paper.widthMm / (geometry.width + 2 * SHEET_MARGIN),
    (paper.heightMm - (paper.headMm ?? 0)) / (geometry.height + 2 * SHEET_MARGIN),
  );
  if (whole < scaleOf(wish.points)) return null;
  return {
    scale: Math.min(whole, MOST_SCALE),
    cutsX: [geometry.laneHeaderWidth, geometry.width],
    cutsY: [geometry.stageHeaderHeight, geometry.height],
  };
}

/** From halving to halving the scale is known twice as well. */
const HALVINGS = 7;

/** Side by side, each sheet with the lanes it needs; as large as so many sheets allow. */
export function columnSheets(
  geometry: BoardGeometry,
  bandsBetween: BandsBetween,
  { paper, wish }: Wished,
): SheetLayout | null {
  const at = (scale: number) => columnsAt(scale, { geometry, bandsBetween, paper });
  let least = scaleOf(wish.points);
  let best = at(least);
  const columns = best ? best.cutsX.length : 0;
  if (!best || columns - 1 > wish.columns) return null;
  let most = MOST_SCALE;
  for (let count = 0; count < HALVINGS; count += 1) {
    const scale = (least + most) / 2;
    const larger = at(scale);
    if (larger && larger.cutsX.length <= columns) {
      best = larger;
      least = scale;
    } else most = scale;
  }
  return usedShare(geometry, best, paper) < wish.used ? null : best;
}

function usedShare(
  geometry: BoardGeometry,
  layout: SheetLayout,
  { widthMm, heightMm }: SheetSize,
): number {
  const { scale } = layout;
  const windows = windowsOf(layout);
  const drawn = windows.map(
    ({ width, bands }) =>
      (geometry.laneHeaderWidth + width) * (geometry.stageHeaderHeight + heightOf(bands)),
  );
  const area = drawn.reduce((sum, one) => sum + one, 0) * scale * scale;
  return area / (windows.length * widthMm * heightMm);
}

interface Fitting {
  readonly geometry: BoardGeometry;
  readonly bandsBetween: BandsBetween;
  readonly paper: SheetSize;
}

function columnsAt(scale: number, { geometry, bandsBetween, paper }: Fitting): SheetLayout | null {
  const room = paper.widthMm / scale - geometry.laneHeaderWidth - 2 * SHEET_MARGIN;
  if (room < LEAST_ROOM) return null;
  const cutsX = cutsAlong(acrossOf(geometry), room);
  const isWithin = ({ x, width }: Omit<SheetWindow, 'bands'>) =>
    width + overhang(geometry, x, x + width) <= room + 0.01;
  if (!columnsOf(cutsX).every(isWithin)) return null;
  const bands = bandsOfColumns(cutsX, bandsBetween);
  const cutsY = [geometry.stageHeaderHeight, geometry.height];
  const layout = { scale, cutsX, cutsY, bands };
  return scale <= highestScale(geometry, layout, paper) ? layout : null;
}

export function bandsOfColumns(
  cutsX: readonly number[],
  bandsBetween: BandsBetween,
): (readonly Band[])[] {
  return columnsOf(cutsX).map(({ x, width }) => bandsBetween(x, x + width));
}

function columnsOf(cutsX: readonly number[]): Omit<SheetWindow, 'bands'>[] {
  return cutsX.slice(1).map((right, index) => {
    const x = cutsX[index] ?? right;
    return { x, width: right - x };
  });
}

/** How far the caption of a card on a sheet reaches beyond the cut at its right. */
export function overhang({ nodes }: BoardGeometry, left: number, right: number): number {
  const reach = [...nodes.values()].map(({ x, width, caption }) =>
    caption && x >= left && x + width <= right ? caption.x + caption.width - right : 0,
  );
  return Math.max(0, ...reach);
}

/** At which every column is just as high as the paper. */
export function highestScale(
  geometry: BoardGeometry,
  { bands = [] }: SheetLayout,
  { heightMm, headMm = 0 }: SheetSize,
): number {
  const scales = bands.map((shown, index) => {
    const height = geometry.stageHeaderHeight + heightOf(shown) + 2 * SHEET_MARGIN;
    return (heightMm - (index === 0 ? headMm : 0)) / height;
  });
  return Math.min(...scales);
}

/** Less than this for cells, and headers would be all that a sheet shows. */
const LEAST_ROOM = 120;

/** In columns and rows, for what is too large for anything else. */
export function gridOfSheets(geometry: BoardGeometry, paper: SheetSize): SheetLayout {
  const { widthMm, heightMm, headMm = 0 } = paper;
  const roomX = widthMm / LEAST_SCALE - geometry.laneHeaderWidth - 2 * SHEET_MARGIN;
  const roomY = (heightMm - headMm) / LEAST_SCALE - geometry.stageHeaderHeight - 2 * SHEET_MARGIN;
  return {
    scale: LEAST_SCALE,
    cutsX: cutsAlong(acrossOf(geometry), Math.max(LEAST_ROOM, roomX)),
    cutsY: cutsAlong(downOf(geometry), Math.max(LEAST_ROOM, roomY)),
  };
}

/** The part of the board's cells that a sheet shows. */
export interface SheetWindow {
  readonly x: number;
  readonly width: number;
  readonly bands: readonly Band[];
}

/** Row by row. */
export function windowsOf({ cutsX, cutsY, bands }: SheetLayout): SheetWindow[] {
  return cutsY.slice(1).flatMap((bottom, row) => {
    const top = cutsY[row] ?? bottom;
    const whole = [{ from: top, to: bottom }];
    return columnsOf(cutsX).map((at, column) => ({ ...at, bands: bands?.[column] ?? whole }));
  });
}

/** What the smallest words of the board measure on paper. */
export function smallestTextPoints({ scale }: SheetLayout): number {
  return (SMALLEST_TEXT * scale) / MM_PER_POINT;
}

/** Strips along the cuts inside the board. */
export function cutStrips({ cutsX, cutsY }: SheetLayout, geometry: BoardGeometry): Rect[] {
  const { height, width } = geometry;
  return [
    ...cutsX.slice(1, -1).map((x) => ({ x: x - 1, y: 0, width: 2, height })),
    ...cutsY.slice(1, -1).map((y) => ({ x: 0, y: y - 1, width, height: 2 })),
  ];
}
