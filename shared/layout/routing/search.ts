/**
 * A* over the lattice (Hart, Nilsson, Raphael 1968): the cheapest line between two
 * points, where bends, crossings, running beside or over another line, and coming
 * close to a card all cost. A state is a point and the direction of arrival.
 */
import type { Point, Side } from '../geometry.ts';
import { OUTWARD, SIDES } from './directions.ts';
import { columnOf, pointAt, type RoutingGrid, rowOf } from './grid.ts';
import { createCostHeap } from './heap.ts';

export interface LineEnd {
  readonly at: Point;
  /** The way the line goes at this end. */
  readonly heading: Side;
}

export type SearchLine = (from: LineEnd, to: LineEnd) => Point[];

const BEND_COST = 9;
const CROSSING_COST = 5;
const SHARED_COST = 16;
const BESIDE_COST = 3;
const BORDER_COST = 2;
const DIRECTIONS = SIDES.length;

function directionOf(side: Side): number {
  return SIDES.indexOf(side);
}

/** Cost of stepping onto a point in a direction. */
function stepCost(grid: RoutingGrid, index: number, isHorizontal: boolean): number {
  const { columns, horizontalUse, isBorderColumn, isBorderRow, terrain, verticalUse } = grid;
  const along = isHorizontal ? horizontalUse : verticalUse;
  const across = isHorizontal ? verticalUse : horizontalUse;
  const aside = isHorizontal ? columns : 1;
  const row = Math.floor(index / columns);
  const isBorder = isHorizontal ? isBorderRow[row] : isBorderColumn[index - row * columns];
  let cost = 1 + (terrain[index] ?? 0);
  if (along[index]) cost += SHARED_COST;
  else if (along[index - aside] || along[index + aside]) cost += BESIDE_COST;
  if (across[index]) cost += CROSSING_COST;
  if (isBorder) cost += BORDER_COST;
  return cost;
}

interface Goal {
  readonly column: number;
  readonly row: number;
  readonly direction: number;
}

/** Never more than the true rest: the steps, and the bends that can't be avoided. */
function leastRest(goal: Goal, { column, direction, row }: Goal): number {
  const dx = goal.column - column;
  const dy = goal.row - row;
  const steps = Math.abs(dx) + Math.abs(dy);
  if (direction !== goal.direction) return steps + BEND_COST;
  const isAligned = direction % 2 === 0 ? dy === 0 : dx === 0;
  return steps + (isAligned ? 0 : 2 * BEND_COST);
}

function cornersOnly(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    const isStraight =
      (before.x === point.x && point.x === after.x) ||
      (before.y === point.y && point.y === after.y);
    return !isStraight;
  });
}

/** One search at a time: its arrays are used again by the next one. */
export function createSearch(grid: RoutingGrid): SearchLine {
  const size = grid.columns * grid.rows * DIRECTIONS;
  const costs = new Float32Array(size);
  const parents = new Int32Array(size);
  const rounds = new Uint32Array(size);
  const heap = createCostHeap();
  const steps = SIDES.map((side) => OUTWARD[side]);
  let round = 0;

  function traceBack(last: number): Point[] {
    const points: Point[] = [];
    for (let state = last; state >= 0; state = parents[state] ?? -1) {
      points.push(pointAt(grid, Math.floor(state / DIRECTIONS)));
    }
    return cornersOnly(points.reverse());
  }

  function reach(state: number, parent: number, { cost, rest }: { cost: number; rest: number }) {
    if (rounds[state] === round && (costs[state] ?? Infinity) <= cost) return;
    rounds[state] = round;
    costs[state] = cost;
    parents[state] = parent;
    heap.push(state, cost + rest);
  }

  function expand(state: number, goal: Goal): void {
    const direction = state % DIRECTIONS;
    const index = (state - direction) / DIRECTIONS;
    const row = Math.floor(index / grid.columns);
    const column = index - row * grid.columns;
    for (const [next, step] of steps.entries()) {
      // Turning back on itself is no line.
      if (next === (direction + 2) % DIRECTIONS) continue;
      const toColumn = column + step.x;
      const toRow = row + step.y;
      if (toColumn < 0 || toRow < 0 || toColumn >= grid.columns || toRow >= grid.rows) continue;
      const toIndex = toRow * grid.columns + toColumn;
      const bend = next === direction ? 0 : BEND_COST;
      const cost = (costs[state] ?? 0) + bend + stepCost(grid, toIndex, step.y === 0);
      const rest = leastRest(goal, { column: toColumn, row: toRow, direction: next });
      reach(toIndex * DIRECTIONS + next, state, { cost, rest });
    }
  }

  return (from, to) => {
    round++;
    heap.clear();
    const goal = {
      column: columnOf(grid, to.at.x),
      row: rowOf(grid, to.at.y),
      direction: directionOf(to.heading),
    };
    const goalState = (goal.row * grid.columns + goal.column) * DIRECTIONS + goal.direction;
    const startIndex = rowOf(grid, from.at.y) * grid.columns + columnOf(grid, from.at.x);
    reach(startIndex * DIRECTIONS + directionOf(from.heading), -1, { cost: 0, rest: 0 });
    while (heap.size > 0) {
      const state = heap.pop();
      if (state === goalState) return traceBack(state);
      expand(state, goal);
    }
    // Nothing is impassable, only dear: on a lattice of several rows and columns a line exists.
    throw new Error('Invariant broken: no line between two points of the board');
  };
}
