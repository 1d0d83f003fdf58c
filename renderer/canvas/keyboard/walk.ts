/**
 * Where an arrow key leads from a card: along its flows first, else to the nearest card on
 * that side.
 */
import type { BoardGeometry, NodeGeometry } from '#shared/layout';
import type { NodeId, Variant } from '#shared/model';

export type Direction = 'left' | 'right' | 'up' | 'down';

const AXES = {
  left: { along: (dx: number) => -dx, across: (_dx: number, dy: number) => dy },
  right: { along: (dx: number) => dx, across: (_dx: number, dy: number) => dy },
  up: { along: (_dx: number, dy: number) => -dy, across: (dx: number) => dx },
  down: { along: (_dx: number, dy: number) => dy, across: (dx: number) => dx },
} as const;

/** Steps aside count double, so that a row or a column is followed where there is one. */
function cost(from: NodeGeometry, to: NodeGeometry, direction: Direction): number | null {
  const dx = to.x + to.width / 2 - (from.x + from.width / 2);
  const dy = to.y + to.height / 2 - (from.y + from.height / 2);
  const along = AXES[direction].along(dx, dy);
  const across = Math.abs(AXES[direction].across(dx, dy));
  if (along <= 4) return null;
  return along + across * 2;
}

function nearest(
  from: NodeGeometry,
  candidates: Iterable<NodeGeometry>,
  direction: Direction,
): NodeId | null {
  let best: { readonly id: NodeId; readonly cost: number } | null = null;
  for (const to of candidates) {
    const price = to.id === from.id ? null : cost(from, to, direction);
    if (price !== null && (best === null || price < best.cost)) best = { id: to.id, cost: price };
  }
  return best?.id ?? null;
}

function neighbours(
  variant: Variant,
  geometry: BoardGeometry,
  id: NodeId,
  direction: Direction,
): NodeGeometry[] {
  return Object.values(variant.flows).flatMap(({ fromId, toId }) => {
    const isForward = fromId === id && direction !== 'left';
    const isBackward = toId === id && direction !== 'right';
    const other = isForward ? toId : isBackward ? fromId : null;
    const shape = other && geometry.nodes.get(other);
    return shape ? [shape] : [];
  });
}

export function walk(
  variant: Variant,
  geometry: BoardGeometry,
  id: NodeId,
  direction: Direction,
): NodeId | null {
  const from = geometry.nodes.get(id);
  if (!from) return null;
  return (
    nearest(from, neighbours(variant, geometry, id, direction), direction) ??
    nearest(from, geometry.nodes.values(), direction)
  );
}

/** Where walking begins when nothing is selected: the card nearest to the top left corner. */
export function firstNode(geometry: BoardGeometry): NodeId | null {
  const [first] = [...geometry.nodes.values()].sort((a, b) => a.x + a.y - (b.x + b.y));
  return first?.id ?? null;
}
