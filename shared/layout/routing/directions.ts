/** The four sides of a shape and the directions in which lines leave through them. */
import type { Point, Rect, RoutedNode, Side } from '../geometry.ts';

export const SIDES = ['right', 'bottom', 'left', 'top'] as const satisfies readonly Side[];

/** Unit vectors outwards. */
export const OUTWARD: Readonly<Record<Side, Point>> = {
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  top: { x: 0, y: -1 },
};

/** Lines leave through left and right sides horizontally. */
export function isHorizontal(side: Side): boolean {
  return side === 'left' || side === 'right';
}

export function isOpposite(first: Side, second: Side): boolean {
  return first !== second && isHorizontal(first) === isHorizontal(second);
}

export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** A point of the border: `along` is y on left and right sides, x on the others. */
export function borderPoint(rect: Rect, side: Side, along: number): Point {
  switch (side) {
    case 'left':
      return { x: rect.x, y: along };
    case 'right':
      return { x: rect.x + rect.width, y: along };
    case 'top':
      return { x: along, y: rect.y };
    case 'bottom':
      return { x: along, y: rect.y + rect.height };
  }
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Kept free of line ends near the corners of cards. */
const CORNER_MARGIN = 14;

/** Where on a side lines may end. Diamonds and dots have one such point: lines meet at the tip. */
export function spanOf(node: RoutedNode, side: Side): Span {
  const [start, length] = isHorizontal(side) ? [node.y, node.height] : [node.x, node.width];
  const isPoint = node.shape === 'diamond' || node.shape === 'dot';
  const margin = isPoint ? length / 2 : Math.min(CORNER_MARGIN, length / 2);
  return { from: start + margin, to: start + length - margin };
}
