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
/** Above 1 the search hurries to the goal: somewhat dearer lines, many times sooner. */
const GREED = 1.2;
/** In lattice steps. */
const DETOUR = 40;
const DIRECTIONS = SIDES.length;
const STEP_X = SIDES.map((side) => OUTWARD[side].x);
const STEP_Y = SIDES.map((side) => OUTWARD[side].y);

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

/** Columns and rows in which a line is looked for: around its ends, with room for a detour. */
interface Window {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function windowAround(grid: RoutingGrid, from: Point, to: Point): Window {
  const columns = [columnOf(grid, from.x), columnOf(grid, to.x)];
  const rows = [rowOf(grid, from.y), rowOf(grid, to.y)];
  return {
    left: Math.max(0, Math.min(...columns) - DETOUR),
    right: Math.min(grid.columns - 1, Math.max(...columns) + DETOUR),
    top: Math.max(0, Math.min(...rows) - DETOUR),
    bottom: Math.min(grid.rows - 1, Math.max(...rows) + DETOUR),
  };
}

function isWithin({ bottom, left, right, top }: Window, column: number, row: number): boolean {
  return column >= left && column <= right && row >= top && row <= bottom;
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
  /** The round in which a state was expanded: once is enough. */
  const expanded = new Uint32Array(size);
  const heap = createCostHeap();
  let round = 0;

  function traceBack(last: number): Point[] {
    const points: Point[] = [];
    for (let state = last; state >= 0; state = parents[state] ?? -1) {
      points.push(pointAt(grid, Math.floor(state / DIRECTIONS)));
    }
    return cornersOnly(points.reverse());
  }

  function reach(state: number, parent: number, cost: number): boolean {
    if (expanded[state] === round) return false;
    if (rounds[state] === round && (costs[state] ?? Infinity) <= cost) return false;
    rounds[state] = round;
    costs[state] = cost;
    parents[state] = parent;
    return true;
  }

  /** Steps onto a point in a direction, if that is cheaper than the ways known. */
  function step(state: number, { column, direction, row }: Goal, goal: Goal): void {
    const index = row * grid.columns + column;
    const bend = direction === state % DIRECTIONS ? 0 : BEND_COST;
    const cost = (costs[state] ?? 0) + bend + stepCost(grid, index, direction % 2 === 0);
    const toState = index * DIRECTIONS + direction;
    if (!reach(toState, state, cost)) return;
    heap.push(toState, cost + GREED * leastRest(goal, { column, row, direction }));
  }

  function expand(state: number, goal: Goal, window: Window): void {
    const direction = state % DIRECTIONS;
    const index = (state - direction) / DIRECTIONS;
    const fromRow = Math.floor(index / grid.columns);
    const fromColumn = index - fromRow * grid.columns;
    for (let next = 0; next < DIRECTIONS; next++) {
      // Turning back on itself is no line.
      if (next === (direction + 2) % DIRECTIONS) continue;
      const column = fromColumn + (STEP_X[next] ?? 0);
      const row = fromRow + (STEP_Y[next] ?? 0);
      if (isWithin(window, column, row)) step(state, { column, row, direction: next }, goal);
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
    const window = windowAround(grid, from.at, to.at);
    const startIndex = rowOf(grid, from.at.y) * grid.columns + columnOf(grid, from.at.x);
    const startState = startIndex * DIRECTIONS + directionOf(from.heading);
    reach(startState, -1, 0);
    heap.push(startState, 0);
    while (!heap.isEmpty()) {
      const state = heap.pop();
      if (state === goalState) return traceBack(state);
      if (expanded[state] === round) continue;
      expanded[state] = round;
      expand(state, goal, window);
    }
    // Nothing is impassable, only dear: on a lattice of several rows and columns a line exists.
    throw new Error('Invariant broken: no line between two points of the board');
  };
}
