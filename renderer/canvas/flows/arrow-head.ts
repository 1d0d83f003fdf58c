/** The open arrow head at the end of a route. */
import type { Point } from '#shared/layout';

const LENGTH = 6;
const HALF_WIDTH = 4;

/** Two strokes that meet where the route ends; empty for a route without a direction. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.findLast((point) => tip && (point.x !== tip.x || point.y !== tip.y));
  if (!tip || !before) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y);
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const base = { x: tip.x - along.x * LENGTH, y: tip.y - along.y * LENGTH };
  const across = { x: -along.y * HALF_WIDTH, y: along.x * HALF_WIDTH };
  return (
    `M${base.x + across.x},${base.y + across.y} L${tip.x},${tip.y} ` +
    `L${base.x - across.x},${base.y - across.y}`
  );
}
