/**
 * The part of the board that is worth drawing: the window and a margin, in coarse steps,
 * so that panning within a step draws nothing anew.
 */
import type { ReactFlowState } from '@xyflow/react';
import type { FlowRoute } from '#shared/layout';

export interface NearbyArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In board units. */
const STEP = 600;

const downTo = (value: number) => Math.floor(value / STEP) * STEP - STEP;
const upTo = (value: number) => Math.ceil(value / STEP) * STEP + STEP;

export function nearbyArea({ height, transform, width }: ReactFlowState): NearbyArea {
  const [x, y, zoom] = transform;
  return {
    left: downTo(-x / zoom),
    top: downTo(-y / zoom),
    right: upTo((width - x) / zoom),
    bottom: upTo((height - y) / zoom),
  };
}

export function sameArea(one: NearbyArea, other: NearbyArea): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.right === other.right &&
    one.bottom === other.bottom
  );
}

/** Whether the box around a route meets the area; the route may still bend around it. */
export function isNear(area: NearbyArea, { points }: FlowRoute): boolean {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return (
    Math.max(...xs) >= area.left &&
    Math.min(...xs) <= area.right &&
    Math.max(...ys) >= area.top &&
    Math.min(...ys) <= area.bottom
  );
}
