/** Plane geometry of upright rectangles. */
import type { Rect } from './geometry.ts';

export function overlapArea(first: Rect, second: Rect): number {
  const width =
    Math.min(first.x + first.width, second.x + second.width) - Math.max(first.x, second.x);
  const height =
    Math.min(first.y + first.height, second.y + second.height) - Math.max(first.y, second.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export function isOverlapping(first: Rect, second: Rect): boolean {
  return overlapArea(first, second) > 0;
}

export function isSameRect(first: Rect, second: Rect): boolean {
  return (
    first.x === second.x &&
    first.y === second.y &&
    first.width === second.width &&
    first.height === second.height
  );
}
