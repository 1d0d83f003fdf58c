/** Where a new card finds room: right of the one before it, else under it, never on another. */
import {
  type BoardGeometry,
  type CellPlace,
  cellAt,
  cellStyle,
  type NodeGeometry,
  type Point,
  type Rect,
} from '#shared/layout';
import type { NodeId, NodeKind, ParticipantId, StageId } from '#shared/model';

/** Of an unnamed node; the layout measures the real one as soon as it has a name. */
const NEW_SIZES: Readonly<Record<NodeKind, { width: number; height: number }>> = {
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
const MARGIN = 24;
const GAP_BELOW = 48;
/** A chain runs to the right and widens its stage up to this, then goes on below. */
const WIDEST_BY_TYPING = 760;

/** Cards may stand close in a chain; one put down by itself keeps clear of the lines around others. */
const CLOSE = 8;
const CLEAR = 24;

function overlaps(one: Rect, other: Rect, room: number): boolean {
  return (
    one.x < other.x + other.width + room &&
    other.x < one.x + one.width + room &&
    one.y < other.y + other.height + room &&
    other.y < one.y + one.height + room
  );
}

function isFree(geometry: BoardGeometry, rect: Rect, taken: readonly Rect[] = []): boolean {
  return ![...geometry.nodes.values(), ...taken].some((other) => overlaps(rect, other, CLOSE));
}

function isClear(geometry: BoardGeometry, rect: Rect): boolean {
  return ![...geometry.nodes.values()].some((other) => overlaps(rect, other, CLEAR));
}

/** A top left corner as the model keeps it: inside the cell it falls into. */
function placeAt(
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

/** Right of `from` while its stage has room there, else below it, clear of what is taken. */
function rectAfter(
  geometry: BoardGeometry,
  from: Rect & { readonly stageId: StageId },
  kind: NodeKind,
  taken: readonly Rect[] = [],
): Rect | null {
  const stage = geometry.stages.find(({ stageId }) => stageId === from.stageId);
  if (!stage) return null;
  const size = NEW_SIZES[kind];
  const level = Math.max(MARGIN, from.y + (from.height - size.height) / 2);
  const right = { x: from.x + from.width + GAP, y: level, ...size };
  const room = Math.max(stage.width - MARGIN / 2, WIDEST_BY_TYPING);
  const fits = right.x + size.width <= stage.x + room;
  if (fits && isFree(geometry, right, taken)) return right;
  const x = Math.max(stage.x + MARGIN, from.x + (from.width - size.width) / 2);
  const below = { x, y: from.y + from.height + GAP_BELOW, ...size };
  while (!isFree(geometry, below, taken)) below.y += cellStyle.grid * 2;
  return below;
}

/** A rectangle as a place in the cell of a node, wherever it reaches to: the cell grows. */
function placeBeside(geometry: BoardGeometry, node: NodeGeometry, rect: Rect): CellPlace | null {
  const stage = geometry.stages.find(({ stageId }) => stageId === node.stageId);
  const lane = geometry.lanes.find(({ participantId }) => participantId === node.participantId);
  if (!stage || !lane) return null;
  const { grid } = cellStyle;
  return {
    stageId: node.stageId,
    participantId: node.participantId,
    position: {
      x: Math.max(0, Math.round((rect.x - stage.x) / grid) * grid),
      y: Math.max(0, Math.round((rect.y - lane.y) / grid) * grid),
    },
  };
}

/** The next card after a node, in the same cell. */
export function placeAfter(
  geometry: BoardGeometry,
  fromId: NodeId,
  kind: NodeKind,
): CellPlace | null {
  const from = geometry.nodes.get(fromId);
  const rect = from && rectAfter(geometry, from, kind);
  return from && rect ? placeBeside(geometry, from, rect) : null;
}

/** A branch or fork after a node, and a card after that. */
export function placesThrough(
  geometry: BoardGeometry,
  fromId: NodeId,
  kind: NodeKind,
): { readonly split: CellPlace; readonly card: CellPlace; readonly cardRect: Rect } | null {
  const from = geometry.nodes.get(fromId);
  const splitRect = from && rectAfter(geometry, from, 'branch');
  if (!from || !splitRect) return null;
  const cardRect = rectAfter(geometry, { ...splitRect, stageId: from.stageId }, kind, [splitRect]);
  const split = placeBeside(geometry, from, splitRect);
  const card = cardRect && placeBeside(geometry, from, cardRect);
  return split && card && cardRect ? { split, card, cardRect } : null;
}

/** The first card of a board: the top left corner of its first cell, or of that lane's first cell. */
export function firstPlace(geometry: BoardGeometry, laneId?: ParticipantId): CellPlace | null {
  const [stage] = geometry.stages;
  const lane =
    geometry.lanes.find(({ participantId }) => participantId === laneId) ?? geometry.lanes[0];
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

/** Centred on a point where that is free, else below it. Leads come in at the first stage. */
export function placeInView(geometry: BoardGeometry, at: Point, kind: NodeKind): CellPlace | null {
  const size = NEW_SIZES[kind];
  const [first] = geometry.stages;
  const x = kind === 'source' && first ? first.x + MARGIN : at.x - size.width / 2;
  const rect = { x, y: at.y - size.height / 2, ...size };
  while (!isClear(geometry, rect)) rect.y += cellStyle.grid * 2;
  return placeAt(geometry, rect, size);
}
