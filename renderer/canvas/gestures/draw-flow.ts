/**
 * Drawing a flow from a card's handle: to another card it connects them (asking which way,
 * where a step would get its second flow), to nowhere it asks what to add there.
 */
import type { NodeGeometry, Point, Rect } from '#shared/layout';
import type { NodeId } from '#shared/model';
import { canConnect, type Verdict } from '#shared/rules';
import { connect } from '../actions/connect.ts';
import type { BoardStage } from './board-stage.ts';
import type { Gesture } from './gesture.ts';

type SideName = 'left' | 'right' | 'top' | 'bottom';

const REACH = 10;

function borderPoint({ height, width, x, y }: Rect, side: SideName): Point {
  switch (side) {
    case 'left':
      return { x, y: y + height / 2 };
    case 'top':
      return { x: x + width / 2, y };
    case 'bottom':
      return { x: x + width / 2, y: y + height };
    default:
      return { x: x + width, y: y + height / 2 };
  }
}

/** From a border to the pointer in at most one step, leaving the border at a right angle. */
export function draftRoute(start: Point, side: SideName, end: Point): Point[] {
  const isLevel = side === 'left' || side === 'right';
  const isStraight = isLevel ? Math.abs(start.y - end.y) < 6 : Math.abs(start.x - end.x) < 6;
  if (isStraight) return [start, end];
  if (isLevel) {
    const middle = (start.x + end.x) / 2;
    return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
  }
  const middle = (start.y + end.y) / 2;
  return [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
}

function nodeUnder(stage: BoardStage, at: Point, exceptId: NodeId): NodeGeometry | null {
  const under = [...stage.geometry.nodes.values()].filter(
    ({ height, id, width, x, y }) =>
      id !== exceptId &&
      at.x >= x - REACH &&
      at.x <= x + width + REACH &&
      at.y >= y - REACH &&
      at.y <= y + height + REACH,
  );
  return under.at(-1) ?? null;
}

function markTarget(surface: HTMLElement, id: NodeId | null, verdict: Verdict | null): void {
  for (const marked of surface.querySelectorAll('[data-target]')) {
    marked.removeAttribute('data-target');
  }
  if (!id) return;
  surface
    .querySelector(`[data-board-node="${id}"]`)
    ?.setAttribute('data-target', verdict?.allowed ? 'allowed' : 'refused');
}

export function drawFlow(stage: BoardStage, fromId: NodeId, side: SideName): Gesture | null {
  const from = stage.geometry.nodes.get(fromId);
  if (!from) return null;
  const start = borderPoint(from, side);

  function end(): void {
    stage.feedback.showLine(null);
    markTarget(stage.surface, null, null);
  }

  return {
    move(at) {
      const target = nodeUnder(stage, at, fromId);
      const verdict = target ? canConnect(stage.variant, fromId, target.id) : null;
      markTarget(stage.surface, target?.id ?? null, verdict);
      stage.feedback.showLine(draftRoute(start, side, at), verdict?.allowed ?? true);
    },
    drop(at, event) {
      end();
      const target = nodeUnder(stage, at, fromId);
      if (target) {
        connect(stage, { fromId, toId: target.id, drop: at, pointer: event });
        return;
      }
      const isOverSelf =
        at.x >= from.x &&
        at.x <= from.x + from.width &&
        at.y >= from.y &&
        at.y <= from.y + from.height;
      if (isOverSelf) return;
      stage.ask({ kind: 'what', fromId, toId: null, drop: at, at: inSurface(stage, event) });
    },
    bail: end,
  };
}

function inSurface(stage: BoardStage, event: PointerEvent): Point {
  const area = stage.surface.getBoundingClientRect();
  return { x: event.clientX - area.left, y: event.clientY - area.top };
}
