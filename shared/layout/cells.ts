/** Questions asked of a board's shapes: which cell, how far, where a drag ends. */
import type { NodeId, ParticipantId, StageId } from '#shared/model';
import type { BoardGeometry, LaneGeometry, Point, Rect, StageGeometry } from './geometry.ts';
import { cellStyle } from './style.ts';

export interface Cell extends Rect {
  readonly stageId: StageId;
  readonly participantId: ParticipantId;
}

export interface CellPlace {
  readonly stageId: StageId;
  readonly participantId: ParticipantId;
  /** Inside the cell, as the model keeps it. */
  readonly position: Point;
}

function stageAt(stages: readonly StageGeometry[], x: number): StageGeometry | undefined {
  return stages.find((stage) => x < stage.x + stage.width) ?? stages.at(-1);
}

function laneAt(lanes: readonly LaneGeometry[], y: number): LaneGeometry | undefined {
  return lanes.find((lane) => y < lane.y + lane.height) ?? lanes.at(-1);
}

/** The cell under a point; of a point outside the board, the nearest one. None on an empty board. */
export function cellAt(geometry: BoardGeometry, point: Point): Cell | null {
  const stage = stageAt(geometry.stages, point.x);
  const lane = laneAt(geometry.lanes, point.y);
  if (!stage || !lane) return null;
  return {
    stageId: stage.stageId,
    participantId: lane.participantId,
    x: stage.x,
    y: lane.y,
    width: stage.width,
    height: lane.height,
  };
}

/** The nearest grid point: card sizes are multiples of the grid, so edges and centres line up. */
export function snapToGrid(point: Point): Point {
  const { grid } = cellStyle;
  return { x: Math.round(point.x / grid) * grid, y: Math.round(point.y / grid) * grid };
}

/** The smallest rectangle around all of these; null around nothing. */
export function boundsOf(rects: Iterable<Rect>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Where nodes dropped at these top left corners stand: the cell under each one's centre,
 * and the position inside it (never left of or above the cell, snapped to whole units).
 */
export function placesAfterDrag(
  geometry: BoardGeometry,
  corners: ReadonlyMap<NodeId, Point>,
): Map<NodeId, CellPlace> {
  const places = new Map<NodeId, CellPlace>();
  for (const [id, corner] of corners) {
    const node = geometry.nodes.get(id);
    if (!node) continue;
    const centre = { x: corner.x + node.width / 2, y: corner.y + node.height / 2 };
    const cell = cellAt(geometry, centre);
    if (!cell) continue;
    places.set(id, {
      stageId: cell.stageId,
      participantId: cell.participantId,
      position: {
        x: Math.max(0, Math.round(corner.x - cell.x)),
        y: Math.max(0, Math.round(corner.y - cell.y)),
      },
    });
  }
  return places;
}
