/** Which routes an edit has changed, and all of them again from those: few travel between threads. */
import { valuesOf } from '#shared/base';
import type { FlowId } from '#shared/model';
import type { FlowLabel, FlowRoute, FlowRoutes, Point, RoutedBoard } from '../geometry.ts';
import type { DrawnFlows } from './follow-cards.ts';

function isSameLine(one: readonly Point[], other: readonly Point[]): boolean {
  if (one === other) return true;
  return (
    one.length === other.length &&
    one.every(({ x, y }, at) => x === other[at]?.x && y === other[at]?.y)
  );
}

function isSameLabel(one: FlowLabel | null, other: FlowLabel | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, at) => line === other.lines[at])
  );
}

function isSameRoute(one: FlowRoute, other: FlowRoute | undefined): boolean {
  return (
    other !== undefined &&
    one.fromSide === other.fromSide &&
    one.toSide === other.toSide &&
    one.isBack === other.isBack &&
    isSameLine(one.points, other.points) &&
    isSameLabel(one.label, other.label)
  );
}

export function changedRoutes(now: FlowRoutes, before: FlowRoutes): readonly FlowRoute[] {
  return [...now.values()].filter((route) => !isSameRoute(route, before.get(route.id)));
}

/** The routes of all flows that have both ends on the board, in the order of the flows. */
export function withChangedRoutes(
  before: FlowRoutes,
  changed: readonly FlowRoute[],
  { board, flows }: { readonly board: RoutedBoard; readonly flows: DrawnFlows },
): FlowRoutes {
  const anew = new Map(changed.map((route) => [route.id, route]));
  const routes = new Map<FlowId, FlowRoute>();
  for (const { id, fromId, toId } of valuesOf(flows)) {
    const route = anew.get(id) ?? before.get(id);
    if (route && board.nodes.has(fromId) && board.nodes.has(toId)) routes.set(id, route);
  }
  return routes;
}
