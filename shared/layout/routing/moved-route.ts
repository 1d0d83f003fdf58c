/** The route of a flow whose cards have moved and that hasn't been routed anew yet. */
import type { Point } from '../geometry.ts';

/**
 * A route whose ends have moved keeps its bends: each end moves, and the neighbouring
 * corner moves along the axis that keeps its leg level or upright.
 */
export function withMovedEnds(
  points: readonly Point[],
  moved: { readonly start: Point; readonly end: Point },
): Point[] {
  const corners = points.map((point) => ({ ...point }));
  const last = corners.length - 1;
  if (last < 1) return corners;
  if (last === 1) return straightened(shift(corners[0], moved.start), shift(corners[1], moved.end));
  shiftEnd(corners, { end: 0, neighbour: 1, by: moved.start });
  shiftEnd(corners, { end: last, neighbour: last - 1, by: moved.end });
  return corners;
}

function shift(point: Point | undefined, by: Point): Point {
  return { x: (point?.x ?? 0) + by.x, y: (point?.y ?? 0) + by.y };
}

/** Two points out of line get one step between them, half way. */
function straightened(start: Point, end: Point): Point[] {
  if (Math.abs(start.x - end.x) < 1 || Math.abs(start.y - end.y) < 1) return [start, end];
  const middle = (start.x + end.x) / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}

function shiftEnd(
  corners: { x: number; y: number }[],
  move: { readonly end: number; readonly neighbour: number; readonly by: Point },
): void {
  const end = corners[move.end];
  const neighbour = corners[move.neighbour];
  if (!end || !neighbour) return;
  const isLevel = Math.abs(end.y - neighbour.y) < Math.abs(end.x - neighbour.x);
  if (isLevel) neighbour.y += move.by.y;
  else neighbour.x += move.by.x;
  end.x += move.by.x;
  end.y += move.by.y;
}
