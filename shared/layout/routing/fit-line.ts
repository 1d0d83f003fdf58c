/**
 * Joins a line found on the lattice to its exact ends on the borders: the first and the
 * last stretch move by less than half a lattice step so that they meet their ends square.
 */
import type { Point, Side } from '../geometry.ts';
import { isHorizontal, OUTWARD } from './directions.ts';
import { CLEARANCE, columnOf, pointAt, type RoutingGrid, rowOf } from './grid.ts';
import type { FlowEnds } from './spread-ends.ts';

/** The first lattice point outside the clearance of the shape, straight out of a border point. */
export function stubPoint(grid: RoutingGrid, border: Point, side: Side): Point {
  const { origin, spacing } = grid;
  const outward = OUTWARD[side];
  const round = outward.x + outward.y > 0 ? Math.ceil : Math.floor;
  const onLattice = (value: number, from: number) =>
    from + round((value - from) / spacing) * spacing;
  const target = isHorizontal(side)
    ? { x: onLattice(border.x + outward.x * CLEARANCE, origin.x), y: border.y }
    : { x: border.x, y: onLattice(border.y + outward.y * CLEARANCE, origin.y) };
  return pointAt(grid, rowOf(grid, target.y) * grid.columns + columnOf(grid, target.x));
}

function sharing(point: Point, border: Point, side: Side): Point {
  return isHorizontal(side) ? { x: point.x, y: border.y } : { x: border.x, y: point.y };
}

/** Whether the stretch from the first point to the second runs straight out of the side. */
function isStraightOut(from: Point, to: Point, side: Side): boolean {
  return isHorizontal(side) ? from.y === to.y : from.x === to.x;
}

/** Moves the beginning of a line onto the exact end; for the other end the line comes reversed. */
function attach(line: readonly Point[], border: Point, side: Side): Point[] {
  const [first, second, ...rest] = line;
  if (!first) return [border];
  const stub = sharing(first, border, side);
  if (!second) return [border, stub];
  const isOut = isStraightOut(first, second, side);
  return [border, stub, isOut ? sharing(second, border, side) : second, ...rest];
}

function withoutRepeats(points: readonly Point[]): Point[] {
  const distinct = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || before.x !== point.x || before.y !== point.y;
  });
  return distinct.filter((point, index) => {
    const before = distinct[index - 1];
    const after = distinct[index + 1];
    if (!before || !after) return true;
    return !(
      (before.x === point.x && point.x === after.x) ||
      (before.y === point.y && point.y === after.y)
    );
  });
}

/** Puts a jog halfway into any stretch that isn't upright: two ends a few units apart. */
function squared(points: readonly Point[], side: Side): Point[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before || before.x === point.x || before.y === point.y) return [point];
    if (isHorizontal(side)) {
      const x = (before.x + point.x) / 2;
      return [{ x, y: before.y }, { x, y: point.y }, point];
    }
    const y = (before.y + point.y) / 2;
    return [{ x: before.x, y }, { x: point.x, y }, point];
  });
}

export interface LineSides {
  readonly fromSide: Side;
  readonly toSide: Side;
}

export function fitLine(
  line: readonly Point[],
  ends: FlowEnds,
  { fromSide, toSide }: LineSides,
): Point[] {
  const attached = attach(line, ends.start, fromSide);
  const backwards = attach(attached.toReversed(), ends.end, toSide);
  return withoutRepeats(squared(backwards.toReversed(), fromSide));
}
