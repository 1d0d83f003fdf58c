/**
 * Lines of the board before an edit that are still right: they join the same sides at the same
 * points, run through no shape, and don't go around one that has gone.
 */
import type { FlowRoutes, Point, Rect, RoutedBoard } from '../geometry.ts';
import { isSameRect } from '../rects.ts';
import type { FlowSides } from './choose-sides.ts';
import { createSpatialIndex, type SpatialIndex } from './spatial-index.ts';
import type { FlowEnds } from './spread-ends.ts';

export interface RoutedBefore {
  readonly board: RoutedBoard;
  readonly routes: FlowRoutes;
}

/** The flow's former line, or null when it has to be drawn anew. */
export type FormerLines = (sides: FlowSides, ends: FlowEnds) => readonly Point[] | null;

interface Now {
  readonly board: RoutedBoard;
  readonly shapes: SpatialIndex<Rect>;
}

export function formerLines({ board, routes }: RoutedBefore, now: Now): FormerLines {
  const left = leftBy(board, now.board);
  return ({ flow, fromSide, toSide }, { start, end }) => {
    const route = routes.get(flow.id);
    if (!route || route.fromSide !== fromSide || route.toSide !== toSide) return null;
    const { points } = route;
    const isAttached = isSamePoint(points[0], start) && isSamePoint(points.at(-1), end);
    if (!isAttached || !isClearOf(now.shapes, points)) return null;
    const isStraight = points.length === 2;
    return isStraight || isClearOf(left, points) ? points : null;
  };
}

/** A line that goes around a shape passes it no farther away. */
const AROUND = 32;

/** The places where something stood that isn't there any more, with the room around them. */
function leftBy(before: RoutedBoard, now: RoutedBoard): SpatialIndex<Rect> {
  const places = createSpatialIndex<Rect>();
  const leave = ({ x, y, width, height }: Rect) => {
    const size = { width: width + 2 * AROUND, height: height + 2 * AROUND };
    places.add({ x: x - AROUND, y: y - AROUND, ...size });
  };
  for (const [id, node] of before.nodes) {
    const after = now.nodes.get(id);
    if (!after || !isSameRect(node, after)) leave(node);
    const { caption } = node;
    if (caption && !(after?.caption && isSameRect(caption, after.caption))) leave(caption);
  }
  return places;
}

function isSamePoint(first: Point | undefined, second: Point): boolean {
  return first?.x === second.x && first.y === second.y;
}

/** Whether the line overlaps none of these; shapes at its own ends only touch it. */
function isClearOf(places: SpatialIndex<Rect>, points: readonly Point[]): boolean {
  return points.every((to, index) => {
    const from = points[index - 1];
    if (!from) return true;
    const area = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      // Thin, but an area: what merely touches doesn't overlap.
      width: Math.max(0.01, Math.abs(to.x - from.x)),
      height: Math.max(0.01, Math.abs(to.y - from.y)),
    };
    return places.within(area).length === 0;
  });
}
