/**
 * Routes for a board that has been edited but not been routed anew yet: flows of moved cards keep
 * their bends, new ones run as plainly as can be, none avoids anything. Cheap and for a moment.
 */
import { valuesOf } from '#shared/base';
import type { Flow, FlowId, NodeId, Variant } from '#shared/model';
import type { FlowRoute, FlowRoutes, Point, RoutedBoard, RoutedNode, Side } from '../geometry.ts';
import { isSameRect } from '../rects.ts';
import { chooseSides } from './choose-sides.ts';
import { borderPoint, centreOf, isHorizontal, OUTWARD, spanOf } from './directions.ts';
import { fitLine } from './fit-line.ts';
import { withMovedEnds } from './moved-route.ts';
import { createSpatialIndex } from './spatial-index.ts';

export type DrawnFlows = Variant['flows'];

/** Routes with what they were made for. */
export interface RoutedFlows {
  readonly board: RoutedBoard;
  readonly flows: DrawnFlows;
  readonly routes: FlowRoutes;
}

/** The former routes themselves where nothing has changed. */
export function followCards(former: RoutedFlows, now: Omit<RoutedFlows, 'routes'>): FlowRoutes {
  const routes = new Map<FlowId, FlowRoute>();
  let isSame = true;
  for (const flow of valuesOf(now.flows)) {
    const route = followedRoute(flow, former, now.board) ?? plainRoute(flow, now.board);
    if (!route) continue;
    routes.set(flow.id, route);
    isSame &&= former.routes.get(flow.id) === route;
  }
  return isSame && routes.size === former.routes.size ? former.routes : routes;
}

/** null for a flow that had no route, or other ends. */
function followedRoute(flow: Flow, former: RoutedFlows, board: RoutedBoard): FlowRoute | null {
  const route = former.routes.get(flow.id);
  const drawn = former.flows[flow.id];
  if (!route || drawn?.fromId !== flow.fromId || drawn.toId !== flow.toId) return null;
  const from = movedNode(flow.fromId, former.board, board);
  const to = movedNode(flow.toId, former.board, board);
  const [first, last] = [route.points[0], route.points.at(-1)];
  if (!from || !to || !first || !last) return null;
  // Nearly all of a large board: nothing more is worked out for them.
  if (isSameRect(from.before, from.now) && isSameRect(to.before, to.now)) return route;
  const start = shiftOf(first, route.fromSide, from);
  const end = shiftOf(last, route.toSide, to);
  const { label } = route;
  return {
    ...route,
    points: withMovedEnds(route.points, { start, end }),
    label: label && {
      ...label,
      x: label.x + (start.x + end.x) / 2,
      y: label.y + (start.y + end.y) / 2,
    },
  };
}

interface MovedNode {
  readonly before: RoutedNode;
  readonly now: RoutedNode;
}

/** null for one that isn't on both boards. */
function movedNode(id: NodeId, former: RoutedBoard, board: RoutedBoard): MovedNode | null {
  const before = former.nodes.get(id);
  const now = board.nodes.get(id);
  return before && now ? { before, now } : null;
}

/** How an end on a side moves with its node: as far from the corner as it was, if that is still on it. */
function shiftOf(end: Point, side: Side, { before, now }: MovedNode): Point {
  const along = isHorizontal(side) ? end.y - before.y + now.y : end.x - before.x + now.x;
  const { from, to } = spanOf(now, side);
  const moved = borderPoint(now, side, Math.min(Math.max(along, from), to));
  return { x: moved.x - end.x, y: moved.y - end.y };
}

/** From border to border by way of a point before each; null without ends on the board. */
function plainRoute(flow: Flow, { nodes }: RoutedBoard): FlowRoute | null {
  const [sides] = chooseSides([flow], nodes, createSpatialIndex());
  if (!sides) return null;
  const { from, fromSide, to, toSide } = sides;
  const start = middleOf(from, fromSide);
  const end = middleOf(to, toSide);
  const line = [outside(start, fromSide), outside(end, toSide)];
  const points = fitLine(line, { start, end }, sides);
  return { id: flow.id, fromSide, toSide, points, label: null, isBack: false };
}

function middleOf(node: RoutedNode, side: Side): Point {
  const { x, y } = centreOf(node);
  return borderPoint(node, side, isHorizontal(side) ? y : x);
}

const OUTSIDE = 20;

function outside({ x, y }: Point, side: Side): Point {
  return { x: x + OUTWARD[side].x * OUTSIDE, y: y + OUTWARD[side].y * OUTSIDE };
}
