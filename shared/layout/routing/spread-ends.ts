/**
 * Where on their sides flows begin and end: straight across where two shapes face each
 * other, else at the middle; several on one side keep a distance and don't cross there.
 */
import type { FlowId } from '#shared/model';
import type { Point, RoutedNode, Side } from '../geometry.ts';
import type { FlowSides } from './choose-sides.ts';
import {
  borderPoint,
  centreOf,
  isHorizontal,
  isOpposite,
  type Span,
  spanOf,
} from './directions.ts';

export interface FlowEnds {
  readonly start: Point;
  readonly end: Point;
}

const GAP = 16;

interface SideEnd {
  readonly flowId: FlowId;
  readonly isStart: boolean;
  /** The coordinate along the side that it would like best. */
  readonly wanted: number;
  /** By which ends of one side are ordered: where the other end is. */
  readonly order: number;
}

function middleOf({ from, to }: Span): number {
  return (from + to) / 2;
}

function clamp(value: number, { from, to }: Span): number {
  return Math.min(Math.max(value, from), to);
}

/** One coordinate for both ends if the sides face each other; else null. */
function straightAcross({ from, fromSide, to, toSide }: FlowSides): number | null {
  if (!isOpposite(fromSide, toSide)) return null;
  const first = spanOf(from, fromSide);
  const second = spanOf(to, toSide);
  const overlap = { from: Math.max(first.from, second.from), to: Math.min(first.to, second.to) };
  if (overlap.from > overlap.to) return null;
  const isFirstShorter = first.to - first.from <= second.to - second.from;
  return clamp(middleOf(isFirstShorter ? first : second), overlap);
}

/** The nearest coordinates in the same order with at least the gap between them. */
function separate(wanted: readonly number[], gap: number): number[] {
  // Pool adjacent violators: without the gaps, the places must not decrease.
  const pools: { sum: number; count: number }[] = [];
  for (const [index, value] of wanted.entries()) {
    let pool = { sum: value - index * gap, count: 1 };
    let last = pools.at(-1);
    while (last && last.sum / last.count > pool.sum / pool.count) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      last = pools.at(-1);
    }
    pools.push(pool);
  }
  const places = pools.flatMap(({ count, sum }) => new Array<number>(count).fill(sum / count));
  return places.map((place, index) => place + index * gap);
}

function spreadSide(ends: readonly SideEnd[], span: Span): Map<SideEnd, number> {
  const ordered = ends.toSorted((first, second) => first.order - second.order);
  const length = span.to - span.from;
  const gap = ordered.length > 1 ? Math.min(GAP, length / (ordered.length - 1)) : 0;
  const places = separate(
    ordered.map(({ wanted }) => clamp(wanted, span)),
    gap,
  );
  const overshoot = Math.max(0, (places.at(-1) ?? 0) - span.to);
  const undershoot = Math.max(0, span.from - (places[0] ?? 0));
  return new Map(
    ordered.map((end, index) => [end, clamp((places[index] ?? 0) - overshoot + undershoot, span)]),
  );
}

interface SideEnds {
  readonly node: RoutedNode;
  readonly side: Side;
  readonly ends: SideEnd[];
}

function collectEnds(flows: readonly FlowSides[]): SideEnds[] {
  const bySide = new Map<string, SideEnds>();
  const collect = (node: RoutedNode, side: Side, end: SideEnd) => {
    const key = `${node.id} ${side}`;
    const entry = bySide.get(key) ?? { node, side, ends: [] };
    entry.ends.push(end);
    bySide.set(key, entry);
  };
  for (const sides of flows) {
    const { flow, from, fromSide, to, toSide } = sides;
    const across = straightAcross(sides);
    const along = (node: RoutedNode, side: Side) =>
      isHorizontal(side) ? centreOf(node).y : centreOf(node).x;
    collect(from, fromSide, {
      flowId: flow.id,
      isStart: true,
      wanted: across ?? along(from, fromSide),
      order: along(to, fromSide),
    });
    collect(to, toSide, {
      flowId: flow.id,
      isStart: false,
      wanted: across ?? along(to, toSide),
      order: along(from, toSide),
    });
  }
  return [...bySide.values()];
}

interface Placed {
  readonly entry: SideEnds;
  readonly along: number;
}

/** The one that has its side to itself takes the other's coordinate, so that no jog remains. */
function straighten(start: Placed, end: Placed): { start: number; end: number } {
  const kept = { start: start.along, end: end.along };
  if (!isOpposite(start.entry.side, end.entry.side) || start.along === end.along) return kept;
  const startSpan = spanOf(start.entry.node, start.entry.side);
  const endSpan = spanOf(end.entry.node, end.entry.side);
  const fits = (value: number, span: Span) => value >= span.from && value <= span.to;
  if (start.entry.ends.length === 1 && fits(end.along, startSpan)) {
    return { ...kept, start: end.along };
  }
  if (end.entry.ends.length === 1 && fits(start.along, endSpan)) {
    return { ...kept, end: start.along };
  }
  return kept;
}

export function spreadEnds(flows: readonly FlowSides[]): Map<FlowId, FlowEnds> {
  const starts = new Map<FlowId, Placed>();
  const stops = new Map<FlowId, Placed>();
  for (const entry of collectEnds(flows)) {
    for (const [end, along] of spreadSide(entry.ends, spanOf(entry.node, entry.side))) {
      (end.isStart ? starts : stops).set(end.flowId, { entry, along });
    }
  }
  const both = new Map<FlowId, FlowEnds>();
  for (const [flowId, start] of starts) {
    const end = stops.get(flowId);
    if (!end) continue;
    const along = straighten(start, end);
    both.set(flowId, {
      start: borderPoint(start.entry.node, start.entry.side, along.start),
      end: borderPoint(end.entry.node, end.entry.side, along.end),
    });
  }
  return both;
}
