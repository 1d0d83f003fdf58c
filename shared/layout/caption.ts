/**
 * Where the words beside a diamond or a dot stand: at one of the four corners, because
 * flows leave through the points, so that words at a corner are never on a line's way.
 */
import type { NodeId } from '#shared/model';
import type { NodeGeometry, Rect } from './geometry.ts';
import { overlapArea } from './rects.ts';
import { captionStyle } from './style.ts';

export interface CellsOrigin {
  readonly left: number;
  readonly top: number;
}

type Caption = NonNullable<NodeGeometry['caption']>;

/** Distance of the words from the vertical and the horizontal through the centre. */
const CLEARANCE_X = 9;
const CLEARANCE_Y = 13;
/** How much the second, third and fourth choice must gain to be taken, in square units. */
const RELUCTANCE = 40;
const OUTSIDE_COST = 100_000;

/** Above right, above left, below right, below left. */
function cornersOf(node: NodeGeometry): Caption[] {
  const centreX = node.x + node.width / 2;
  const centreY = node.y + node.height / 2;
  const size = { width: node.captionWidth, height: node.captionHeight };
  const right = centreX + CLEARANCE_X;
  const left = centreX - CLEARANCE_X - size.width;
  const above = centreY - CLEARANCE_Y - size.height;
  const below = centreY + CLEARANCE_Y;
  return [
    { x: right, y: above, ...size, align: 'start' },
    { x: left, y: above, ...size, align: 'end' },
    { x: right, y: below, ...size, align: 'start' },
    { x: left, y: below, ...size, align: 'end' },
  ];
}

function grown(rect: Rect, by: number): Rect {
  return {
    x: rect.x - by,
    y: rect.y - by,
    width: rect.width + 2 * by,
    height: rect.height + 2 * by,
  };
}

function placeCaption(
  node: NodeGeometry,
  obstacles: readonly Rect[],
  origin: CellsOrigin,
): Caption | null {
  if (node.captionLines.length === 0) return null;
  const costs = cornersOf(node).map((caption, rank) => {
    const space = grown(caption, captionStyle.gap);
    const covered = obstacles.reduce((sum, rect) => sum + overlapArea(space, rect), 0);
    const isOutside = caption.x < origin.left || caption.y < origin.top;
    return { caption, cost: covered + rank * RELUCTANCE + (isOutside ? OUTSIDE_COST : 0) };
  });
  return costs.reduce((best, at) => (at.cost < best.cost ? at : best)).caption;
}

/** The same nodes with their captions placed, in the order given, later ones around earlier ones. */
export function placeCaptions(
  nodes: ReadonlyMap<NodeId, NodeGeometry>,
  origin: CellsOrigin,
): Map<NodeId, NodeGeometry> {
  const placed = new Map(nodes);
  const shapes = [...nodes.values()];
  const captions: Rect[] = [];
  for (const node of shapes) {
    if (node.captionLines.length === 0) continue;
    const others = shapes.filter((other) => other !== node);
    const caption = placeCaption(node, [...others, ...captions], origin);
    if (caption) captions.push(caption);
    placed.set(node.id, { ...node, caption });
  }
  return placed;
}
