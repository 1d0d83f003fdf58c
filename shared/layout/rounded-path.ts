/** A line of corners as an SVG path with rounded corners: the board and print draw the same curve. */
import type { Point } from './geometry.ts';

function lengthOf(from: Point, to: Point): number {
  return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
}

/** The point so far from the corner on the way to the other point; stretches are upright. */
function towards(corner: Point, other: Point, distance: number): Point {
  return {
    x: corner.x + Math.sign(other.x - corner.x) * distance,
    y: corner.y + Math.sign(other.y - corner.y) * distance,
  };
}

function written({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}

/** The value of a path's `d`; empty for fewer than two points. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  const corners = points.slice(1, -1).map((corner, index) => {
    const before = points[index] ?? corner;
    const after = points[index + 2] ?? corner;
    const bend = Math.min(radius, lengthOf(before, corner) / 2, lengthOf(corner, after) / 2);
    const start = written(towards(corner, before, bend));
    const end = written(towards(corner, after, bend));
    return `L${start}Q${written(corner)} ${end}`;
  });
  return `M${written(first)}${corners.join('')}L${written(last)}`;
}
