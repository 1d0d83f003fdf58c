/** Where a new card finds room: right of the one before it, else under it, never on another. */
import {
  type BoardGeometry,
  type CellPlace,
  cellAt,
  cellStyle,
  type Point,
  type Rect,
} from '#shared/layout';
import type { NodeId, NodeKind } from '#shared/model';

/** Of an unnamed node; the layout measures the real one as soon as it has a name. */
export const NEW_SIZES: Readonly<Record<NodeKind, { width: number; height: number }>> = {
  step: { width: 160, height: 64 },
  wait: { width: 160, height: 64 },
  source: { width: 96, height: 32 },
  outcome: { width: 96, height: 32 },
  branch: { width: 40, height: 40 },
  fork: { width: 32, height: 32 },
  join: { width: 32, height: 32 },
  note: { width: 176, height: 64 },
};

const GAP = 40;
const MARGIN = 16;

function overlaps(one: Rect, other: Rect): boolean {
  const room = MARGIN / 2;
  return (
    one.x < other.x + other.width + room &&
    other.x < one.x + one.width + room &&
    one.y < other.y + other.height + room &&
    other.y < one.y + one.height + room
  );
}

function isFree(geometry: BoardGeometry, rect: Rect, exceptId?: NodeId): boolean {
  return ![...geometry.nodes.values()].some((node) => node.id !== exceptId && overlaps(rect, node));
}

/** A top left corner as the model keeps it: inside the cell it falls into. */
export function placeAt(
  geometry: BoardGeometry,
  corner: Point,
  size: { readonly width: number; readonly height: number },
): CellPlace | null {
  const cell = cellAt(geometry, { x: corner.x + size.width / 2, y: corner.y + size.height / 2 });
  if (!cell) return null;
  const { grid } = cellStyle;
  const snapped = (value: number) => Math.max(0, Math.round(value / grid) * grid);
  return {
    stageId: cell.stageId,
    participantId: cell.participantId,
    position: { x: snapped(corner.x - cell.x), y: snapped(corner.y - cell.y) },
  };
}

/** Centred on a point. */
export function placeAround(geometry: BoardGeometry, at: Point, kind: NodeKind): CellPlace | null {
  const size = NEW_SIZES[kind];
  return placeAt(geometry, { x: at.x - size.width / 2, y: at.y - size.height / 2 }, size);
}

/** The next card after `fromId`: the same lane, to the right while the stage has room, else below. */
export function placeAfter(
  geometry: BoardGeometry,
  fromId: NodeId,
  kind: NodeKind,
): CellPlace | null {
  const from = geometry.nodes.get(fromId);
  const stage = geometry.stages.find(({ stageId }) => stageId === from?.stageId);
  const lane = geometry.lanes.find(({ participantId }) => participantId === from?.participantId);
  if (!from || !stage || !lane) return null;
  const size = NEW_SIZES[kind];
  const level = from.y + (from.height - size.height) / 2;
  const right = { x: from.x + from.width + GAP, y: Math.max(lane.y + MARGIN, level), ...size };
  const within = (place: CellPlace | null): CellPlace | null =>
    place && { ...place, stageId: from.stageId, participantId: from.participantId };
  const fits = right.x + size.width <= stage.x + stage.width - MARGIN / 2;
  if (fits && isFree(geometry, right)) return within(placeAt(geometry, right, size));
  let y = from.y + from.height + GAP / 2 + MARGIN / 2;
  const x = from.x + (from.width - size.width) / 2;
  while (!isFree(geometry, { x, y, ...size })) y += cellStyle.grid * 2;
  return {
    stageId: from.stageId,
    participantId: from.participantId,
    position: {
      x: Math.max(0, Math.round(x - stage.x)),
      y: Math.max(0, Math.round((y - lane.y) / cellStyle.grid) * cellStyle.grid),
    },
  };
}

/** The first card of a board: the top left corner of its first cell. */
export function firstPlace(geometry: BoardGeometry): CellPlace | null {
  const [stage] = geometry.stages;
  const [lane] = geometry.lanes;
  if (!stage || !lane) return null;
  let y = lane.y + MARGIN;
  const x = stage.x + MARGIN;
  while (!isFree(geometry, { x, y, ...NEW_SIZES.step })) y += cellStyle.grid * 2;
  return {
    stageId: stage.stageId,
    participantId: lane.participantId,
    position: { x: MARGIN, y: y - lane.y },
  };
}

/** Centred on a point where that is free, else below it. */
export function placeInView(geometry: BoardGeometry, at: Point, kind: NodeKind): CellPlace | null {
  const size = NEW_SIZES[kind];
  const rect = { x: at.x - size.width / 2, y: at.y - size.height / 2, ...size };
  while (!isFree(geometry, rect)) rect.y += cellStyle.grid * 2;
  return placeAt(geometry, rect, size);
}
