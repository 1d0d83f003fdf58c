/**
 * How a board fits on sheets of paper: at one scale, never with text below six points.
 * A board that is too wide or high is cut between stages and lanes where it can be,
 * else between cards.
 */
import { type BoardGeometry, flowLabelStyle, type Rect } from '#shared/layout';

export interface SheetSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface SheetLayout {
  /** Millimetres per board unit. */
  readonly scale: number;
  /** Bounds of the columns and rows of sheets along the board's cells: one more than sheets. */
  readonly cutsX: readonly number[];
  readonly cutsY: readonly number[];
}

const MM_PER_POINT = 25.4 / 72;
/** Six, and a hair more against rounding on the way to paper. */
const MIN_TEXT_POINTS = 6.02;
/** Larger than life looks clumsy: a card's name is then 11 points high. */
const MAX_TEXT_POINTS = 9.3;
const SMALLEST_TEXT = flowLabelStyle.textSize;
/** Around the drawing, for strokes and the marks where sheets join. */
export const SHEET_MARGIN = 14;

const minScale = (MIN_TEXT_POINTS * MM_PER_POINT) / SMALLEST_TEXT;
const maxScale = (MAX_TEXT_POINTS * MM_PER_POINT) / SMALLEST_TEXT;

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

function axesOf(geometry: BoardGeometry): { across: Axis; down: Axis } {
  const nodes = [...geometry.nodes.values()];
  return {
    across: {
      from: geometry.laneHeaderWidth,
      to: geometry.width,
      boundaries: geometry.stages.map(({ x }) => x),
      taken: nodes.map(({ width, x }) => ({ from: x, to: x + width })),
    },
    down: {
      from: geometry.stageHeaderHeight,
      to: geometry.height,
      boundaries: geometry.lanes.map(({ y }) => y),
      taken: nodes.map(({ height, y }) => ({ from: y, to: y + height })),
    },
  };
}

/** Less than this for cells, and headers would be all that a sheet shows. */
const LEAST_ROOM = 120;

export function splitSheets(geometry: BoardGeometry, paper: SheetSize): SheetLayout {
  const { across, down } = axesOf(geometry);
  const whole = Math.min(
    paper.widthMm / (geometry.width + 2 * SHEET_MARGIN),
    paper.heightMm / (geometry.height + 2 * SHEET_MARGIN),
  );
  if (whole >= minScale) {
    const scale = Math.min(whole, maxScale);
    return { scale, cutsX: [across.from, across.to], cutsY: [down.from, down.to] };
  }
  const roomX = paper.widthMm / minScale - across.from - 2 * SHEET_MARGIN;
  const roomY = paper.heightMm / minScale - down.from - 2 * SHEET_MARGIN;
  return {
    scale: minScale,
    cutsX: cutsAlong(across, Math.max(LEAST_ROOM, roomX)),
    cutsY: cutsAlong(down, Math.max(LEAST_ROOM, roomY)),
  };
}

/** The part of the board's cells that each sheet shows, row by row. */
export function windowsOf({ cutsX, cutsY }: SheetLayout): Rect[] {
  return cutsY.slice(1).flatMap((bottom, row) => {
    const top = cutsY[row] ?? bottom;
    return cutsX.slice(1).map((right, column) => {
      const left = cutsX[column] ?? right;
      return { x: left, y: top, width: right - left, height: bottom - top };
    });
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
