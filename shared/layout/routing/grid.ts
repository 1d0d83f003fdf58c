/**
 * The lattice on which lines are searched: what stands at each point, and which lines
 * already run there. Points lie every few board units; places between are rounded.
 */
import type { Point, Rect, RoutedBoard } from '../geometry.ts';

export interface RoutingGrid {
  readonly spacing: number;
  readonly columns: number;
  readonly rows: number;
  readonly origin: Point;
  /** What it costs to step onto a point, besides the step itself. */
  readonly terrain: Float32Array;
  /** How many lines run through a point, by direction. */
  readonly horizontalUse: Uint8Array;
  readonly verticalUse: Uint8Array;
  /** Rows and columns on which a lane or a stage begins: no line should hide in those. */
  readonly isBorderRow: Uint8Array;
  readonly isBorderColumn: Uint8Array;
}

const SPACING = 8;
/** Room beyond the cells, for lines around cards at the very edge. */
const MARGIN = 32;
/** Boards beyond this get a coarser lattice instead of more memory. */
const MAX_POINTS = 1_600_000;

const INSIDE_COST = 400;
const NEAR_COST = 5;
const CAPTION_COST = 60;
const OUTSIDE_COST = 14;

export const CLEARANCE = 11;
const CAPTION_CLEARANCE = 3;
/** More than half a step, by which a line may yet move to meet its end square. */
const INSIDE_CLEARANCE = SPACING / 2 + 1;

export function columnOf(grid: RoutingGrid, x: number): number {
  const column = Math.round((x - grid.origin.x) / grid.spacing);
  return Math.min(Math.max(column, 0), grid.columns - 1);
}

export function rowOf(grid: RoutingGrid, y: number): number {
  const row = Math.round((y - grid.origin.y) / grid.spacing);
  return Math.min(Math.max(row, 0), grid.rows - 1);
}

export function pointAt(grid: RoutingGrid, index: number): Point {
  const row = Math.floor(index / grid.columns);
  return {
    x: grid.origin.x + (index - row * grid.columns) * grid.spacing,
    y: grid.origin.y + row * grid.spacing,
  };
}

/** Raises the cost of every point strictly inside the rectangle grown by the clearance. */
function raise(
  grid: RoutingGrid,
  rect: Rect,
  { clearance, cost }: { clearance: number; cost: number },
) {
  const { columns, origin, rows, spacing, terrain } = grid;
  const left = Math.floor((rect.x - clearance - origin.x) / spacing) + 1;
  const top = Math.floor((rect.y - clearance - origin.y) / spacing) + 1;
  const right = Math.ceil((rect.x + rect.width + clearance - origin.x) / spacing) - 1;
  const bottom = Math.ceil((rect.y + rect.height + clearance - origin.y) / spacing) - 1;
  for (let row = Math.max(0, top); row <= Math.min(rows - 1, bottom); row++) {
    for (let column = Math.max(0, left); column <= Math.min(columns - 1, right); column++) {
      const index = row * columns + column;
      terrain[index] = Math.max(terrain[index] ?? 0, cost);
    }
  }
}

function raiseOutside(grid: RoutingGrid, geometry: RoutedBoard): void {
  const { columns, rows, terrain } = grid;
  const left = columnOf(grid, geometry.laneHeaderWidth) + 1;
  const right = columnOf(grid, geometry.width) - 1;
  const top = rowOf(grid, geometry.stageHeaderHeight) + 1;
  const bottom = rowOf(grid, geometry.height) - 1;
  for (let row = 0; row < rows; row++) {
    const isOutsideRow = row < top || row > bottom;
    for (let column = 0; column < columns; column++) {
      if (isOutsideRow || column < left || column > right) {
        terrain[row * columns + column] = OUTSIDE_COST;
      }
    }
  }
}

function emptyGrid(geometry: RoutedBoard): RoutingGrid {
  const width = geometry.width + 2 * MARGIN;
  const height = geometry.height + 2 * MARGIN;
  const coarseness = Math.sqrt(((width / SPACING) * (height / SPACING)) / MAX_POINTS);
  const spacing = SPACING * Math.max(1, Math.ceil(coarseness));
  const columns = Math.ceil(width / spacing) + 1;
  const rows = Math.ceil(height / spacing) + 1;
  return {
    spacing,
    columns,
    rows,
    origin: { x: -MARGIN, y: -MARGIN },
    terrain: new Float32Array(columns * rows),
    horizontalUse: new Uint8Array(columns * rows),
    verticalUse: new Uint8Array(columns * rows),
    isBorderRow: new Uint8Array(rows),
    isBorderColumn: new Uint8Array(columns),
  };
}

export function createGrid(geometry: RoutedBoard): RoutingGrid {
  const grid = emptyGrid(geometry);
  raiseOutside(grid, geometry);
  for (const lane of geometry.lanes) grid.isBorderRow[rowOf(grid, lane.y)] = 1;
  for (const stage of geometry.stages) grid.isBorderColumn[columnOf(grid, stage.x)] = 1;
  for (const node of geometry.nodes.values()) {
    raise(grid, node, { clearance: CLEARANCE, cost: NEAR_COST });
  }
  for (const { caption } of geometry.nodes.values()) {
    if (caption) raise(grid, caption, { clearance: CAPTION_CLEARANCE, cost: CAPTION_COST });
  }
  for (const node of geometry.nodes.values()) {
    raise(grid, node, { clearance: INSIDE_CLEARANCE, cost: INSIDE_COST });
  }
  return grid;
}

/** Notes a line, so that later ones keep off it. */
export function occupy(grid: RoutingGrid, points: readonly Point[]): void {
  for (const [position, to] of points.entries()) {
    const from = points[position - 1];
    if (!from) continue;
    const isHorizontal = from.y === to.y;
    const use = isHorizontal ? grid.horizontalUse : grid.verticalUse;
    const step = isHorizontal ? 1 : grid.columns;
    const ends = [from, to].map(({ x, y }) => rowOf(grid, y) * grid.columns + columnOf(grid, x));
    const last = Math.max(...ends);
    for (let index = Math.min(...ends); index <= last; index += step) {
      use[index] = Math.min(255, (use[index] ?? 0) + 1);
    }
  }
}
