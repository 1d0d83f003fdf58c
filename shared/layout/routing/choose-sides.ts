/**
 * Through which sides of its two shapes a flow runs. Each pair of sides is judged by the
 * simplest line it allows: its length, its bends, the shapes in its way; and by custom:
 * work runs to the right and down. Shorter flows choose first.
 */
import type { Flow, NodeId } from '#shared/model';
import type { Point, Rect, RoutedNode, Side } from '../geometry.ts';
import { borderPoint, centreOf, isHorizontal, OUTWARD, SIDES } from './directions.ts';
import type { SpatialIndex } from './spatial-index.ts';

export interface FlowSides {
  readonly flow: Flow;
  readonly from: RoutedNode;
  readonly to: RoutedNode;
  readonly fromSide: Side;
  readonly toSide: Side;
}

const STUB = 20;
const BEND_COST = 28;
const REVERSAL_COST = 260;
const OBSTACLE_COST = 170;
const LEAVE_COST: Readonly<Record<Side, number>> = { right: 0, bottom: 8, top: 16, left: 40 };
const ENTER_COST: Readonly<Record<Side, number>> = { left: 0, top: 8, bottom: 20, right: 40 };

type Usage = Map<string, { leaving: number; entering: number }>;

function stubEnd(node: RoutedNode, side: Side): { border: Point; end: Point } {
  const centre = centreOf(node);
  const border = borderPoint(node, side, isHorizontal(side) ? centre.y : centre.x);
  const outward = OUTWARD[side];
  return { border, end: { x: border.x + outward.x * STUB, y: border.y + outward.y * STUB } };
}

/** Lines between two points: the two with one bend and the two with two. */
function connections(from: Point, to: Point): Point[][] {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return [
    [{ x: to.x, y: from.y }],
    [{ x: from.x, y: to.y }],
    [
      { x: middle.x, y: from.y },
      { x: middle.x, y: to.y },
    ],
    [
      { x: from.x, y: middle.y },
      { x: to.x, y: middle.y },
    ],
  ];
}

/** Length, bends and turns back; points that coincide don't count. */
function lineCost(points: readonly Point[]): number {
  let cost = 0;
  let before: Point | null = null;
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1];
    const to = points[index];
    if (!from || !to) continue;
    const step = { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) };
    if (step.x === 0 && step.y === 0) continue;
    cost += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    if (before && (before.x !== step.x || before.y !== step.y)) {
      const isReversal = before.x === -step.x && before.y === -step.y;
      cost += isReversal ? REVERSAL_COST : BEND_COST;
    }
    before = step;
  }
  return cost;
}

function segmentArea(from: Point, to: Point): Rect {
  return {
    x: Math.min(from.x, to.x) - 0.5,
    y: Math.min(from.y, to.y) - 0.5,
    width: Math.abs(to.x - from.x) + 1,
    height: Math.abs(to.y - from.y) + 1,
  };
}

/** The stubs themselves start on a border and aren't asked about. */
function obstacleCost(points: readonly Point[], obstacles: SpatialIndex<Rect>): number {
  let cost = 0;
  for (let index = 2; index < points.length - 1; index++) {
    const from = points[index - 1];
    const to = points[index];
    if (from && to) cost += obstacles.within(segmentArea(from, to)).length * OBSTACLE_COST;
  }
  return cost;
}

function usageCost(usage: Usage, node: RoutedNode, side: Side, isLeaving: boolean): number {
  const used = usage.get(`${node.id} ${side}`);
  if (!used) return 0;
  const [same, other] = isLeaving ? [used.leaving, used.entering] : [used.entering, used.leaving];
  const isPoint = node.shape === 'diamond' || node.shape === 'dot';
  // Two lines out of one tip read as one line; lines that come in may well merge.
  if (isPoint) return (isLeaving ? 150 : 30) * same + 220 * other;
  return 6 * same + 36 * other;
}

function noteUse(usage: Usage, node: RoutedNode, side: Side, isLeaving: boolean): void {
  const key = `${node.id} ${side}`;
  const used = usage.get(key) ?? { leaving: 0, entering: 0 };
  if (isLeaving) used.leaving++;
  else used.entering++;
  usage.set(key, used);
}

interface Judgement {
  readonly obstacles: SpatialIndex<Rect>;
  readonly usage: Usage;
}

type SidePair = Pick<FlowSides, 'fromSide' | 'toSide'>;

interface JudgedEnds {
  readonly from: RoutedNode;
  readonly to: RoutedNode;
}

function customCost({ from, to }: JudgedEnds, { fromSide, toSide }: SidePair, usage: Usage) {
  const leave = LEAVE_COST[fromSide] + usageCost(usage, from, fromSide, true);
  return leave + ENTER_COST[toSide] + usageCost(usage, to, toSide, false);
}

/** The pairs of different ends: a line can't come back through the side it left by. */
function sidePairs({ from, to }: JudgedEnds): SidePair[] {
  const pairs = SIDES.flatMap((fromSide) => SIDES.map((toSide) => ({ fromSide, toSide })));
  return from === to ? pairs.filter(({ fromSide, toSide }) => fromSide !== toSide) : pairs;
}

function bestSides(ends: JudgedEnds, { obstacles, usage }: Judgement): SidePair {
  let best: SidePair = { fromSide: 'right', toSide: 'left' };
  let bestCost = Infinity;
  for (const pair of sidePairs(ends)) {
    const leave = stubEnd(ends.from, pair.fromSide);
    const enter = stubEnd(ends.to, pair.toSide);
    const custom = customCost(ends, pair, usage);
    for (const corners of connections(leave.end, enter.end)) {
      const line = [leave.border, leave.end, ...corners, enter.end, enter.border];
      const bare = custom + lineCost(line);
      // Looking for obstacles is what takes time, so the hopeless aren't looked at.
      const cost = bare < bestCost ? bare + obstacleCost(line, obstacles) : bare;
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = pair;
    }
  }
  return best;
}

function distanceBetween(from: RoutedNode, to: RoutedNode): number {
  const [start, end] = [centreOf(from), centreOf(to)];
  return Math.abs(start.x - end.x) + Math.abs(start.y - end.y);
}

/** Sides for every flow whose ends are on the board; short flows first, and so in the answer. */
export function chooseSides(
  flows: readonly Flow[],
  nodes: ReadonlyMap<NodeId, RoutedNode>,
  obstacles: SpatialIndex<Rect>,
): FlowSides[] {
  const usage: Usage = new Map();
  const connected = flows.flatMap((flow) => {
    const from = nodes.get(flow.fromId);
    const to = nodes.get(flow.toId);
    return from && to ? [{ flow, from, to, distance: distanceBetween(from, to) }] : [];
  });
  connected.sort((first, second) => first.distance - second.distance);
  return connected.map(({ flow, from, to }) => {
    const sides = bestSides({ from, to }, { obstacles, usage });
    noteUse(usage, from, sides.fromSide, true);
    noteUse(usage, to, sides.toSide, false);
    return { flow, from, to, ...sides };
  });
}
