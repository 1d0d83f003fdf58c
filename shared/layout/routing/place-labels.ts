/**
 * Where the words of flows stand: on their own line where it is free, near the flow's
 * beginning, else beside it; never over a card, a caption or another label, and over
 * another line only where a crowded board leaves no other place.
 */
import type { FlowId } from '#shared/model';
import type { FlowLabel, Point, Rect } from '../geometry.ts';
import { isOverlapping } from '../rects.ts';
import { flowLabelStyle } from '../style.ts';
import { widthOfLines, wrapText } from '../text.ts';
import { createSpatialIndex, type SpatialIndex } from './spatial-index.ts';

export interface LabelledLine {
  readonly id: FlowId;
  readonly text: string;
  readonly points: readonly Point[];
}

interface LineStretch extends Rect {
  readonly flowId: FlowId;
}

interface Candidate {
  readonly rect: Rect;
  readonly cost: number;
}

const STEP = 8;
/** A label on its line leaves this much of the stretch visible on both sides. */
const VISIBLE_END = 8;
const BESIDE_GAP = 4;
const BESIDE_COST = 70;
const OVER_LINE_COST = 2_000;
/** Rings around the flow's beginning, when everything along the line is taken. */
const RING_STEP = 12;
const RINGS = 60;
const RING_COST = 10_000;

function sizeOf(text: string): FlowLabel {
  const { lineHeight, maxTextWidth, paddingX, paddingY, textSize } = flowLabelStyle;
  const lines = wrapText(text, { width: maxTextWidth, size: textSize, weight: 'bold' });
  return {
    x: 0,
    y: 0,
    width: Math.ceil(widthOfLines(lines, textSize, 'bold')) + 2 * paddingX,
    height: lines.length * lineHeight + 2 * paddingY,
    lines,
  };
}

function around(centre: Point, { height, width }: FlowLabel): Rect {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

function stretchesOf({ id, points }: LabelledLine): LineStretch[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return {
      flowId: id,
      x: Math.min(from.x, to.x) - 1,
      y: Math.min(from.y, to.y) - 1,
      width: Math.abs(to.x - from.x) + 2,
      height: Math.abs(to.y - from.y) + 2,
    };
  });
}

/** Places on one stretch and on both sides of it; `walked` is how far from the flow's beginning. */
function alongStretch(from: Point, to: Point, label: FlowLabel, walked: number): Candidate[] {
  const isHorizontal = from.y === to.y;
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const extent = isHorizontal ? label.width : label.height;
  const aside = (isHorizontal ? label.height : label.width) / 2 + BESIDE_GAP;
  const direction = { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) };
  const candidates: Candidate[] = [];
  for (let at = STEP; at < length; at += STEP) {
    const centre = { x: from.x + direction.x * at, y: from.y + direction.y * at };
    const isRoomOn = Math.min(at, length - at) >= extent / 2 + VISIBLE_END;
    if (isRoomOn) candidates.push({ rect: around(centre, label), cost: walked + at });
    for (const way of [-1, 1]) {
      const beside = isHorizontal
        ? { x: centre.x, y: centre.y + way * aside }
        : { x: centre.x - way * aside, y: centre.y };
      candidates.push({ rect: around(beside, label), cost: walked + at + BESIDE_COST });
    }
  }
  return candidates;
}

function alongLine(points: readonly Point[], label: FlowLabel): Candidate[] {
  const candidates: Candidate[] = [];
  let walked = 0;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    candidates.push(...alongStretch(from, to, label, walked));
    walked += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  }
  return candidates;
}

function* ringsAround(start: Point, label: FlowLabel): Generator<Candidate> {
  for (let ring = 1; ring <= RINGS; ring++) {
    const radius = ring * RING_STEP;
    for (let step = -ring; step <= ring; step++) {
      const offset = step * RING_STEP;
      const centres = [
        { x: start.x + offset, y: start.y + radius },
        { x: start.x + offset, y: start.y - radius },
        { x: start.x + radius, y: start.y + offset },
        { x: start.x - radius, y: start.y + offset },
      ];
      for (const centre of centres) {
        yield { rect: around(centre, label), cost: RING_COST + radius };
      }
    }
  }
}

interface Surroundings {
  readonly shapes: SpatialIndex<Rect>;
  readonly lines: SpatialIndex<LineStretch>;
  readonly labels: SpatialIndex<Rect>;
  readonly area: Rect;
}

function isInside({ height, width, x, y }: Rect, area: Rect): boolean {
  const isWithinColumns = x >= area.x && x + width <= area.x + area.width;
  return isWithinColumns && y >= area.y && y + height <= area.y + area.height;
}

function isUncovered(rect: Rect, { labels, shapes }: Surroundings): boolean {
  return shapes.within(rect).length === 0 && labels.within(rect).length === 0;
}

/** Its own line may run under a label only where the label sits on it, not where it bends through. */
function linesUnder(rect: Rect, line: LabelledLine, { lines }: Surroundings): number {
  const own = stretchesOf(line).filter((stretch) => isOverlapping(stretch, rect)).length;
  const others = lines.within(rect).filter((stretch) => stretch.flowId !== line.id).length;
  return others + Math.max(0, own - 1);
}

/** The cheapest free place along the line; its cost tells whether it lies over other lines. */
function placeAlong(
  line: LabelledLine,
  label: FlowLabel,
  surroundings: Surroundings,
): Candidate | null {
  const candidates = alongLine(line.points, label);
  candidates.sort((first, second) => first.cost - second.cost);
  let best: Candidate | null = null;
  for (const { cost, rect } of candidates) {
    if (best && cost >= best.cost) break;
    if (!isInside(rect, surroundings.area) || !isUncovered(rect, surroundings)) continue;
    const total = cost + linesUnder(rect, line, surroundings) * OVER_LINE_COST;
    if (!best || total < best.cost) best = { rect, cost: total };
  }
  return best;
}

/** The nearest free place around the line's beginning that lies over no line. */
function placeAround(
  line: LabelledLine,
  label: FlowLabel,
  surroundings: Surroundings,
): Candidate | null {
  const start = line.points[0];
  if (!start) return null;
  let overLines: Candidate | null = null;
  for (const candidate of ringsAround(start, label)) {
    if (!isUncovered(candidate.rect, surroundings)) continue;
    if (linesUnder(candidate.rect, line, surroundings) === 0) return candidate;
    overLines ??= candidate;
  }
  return overLines;
}

function placeLabel(line: LabelledLine, surroundings: Surroundings): FlowLabel | null {
  const label = sizeOf(line.text);
  if (label.lines.length === 0) return null;
  const along = placeAlong(line, label, surroundings);
  if (along && along.cost < OVER_LINE_COST) return { ...label, ...along.rect };
  const place = placeAround(line, label, surroundings) ?? along;
  return place && { ...label, ...place.rect };
}

export interface LabelSpace {
  readonly shapes: SpatialIndex<Rect>;
  /** The board's cells: labels leave them only when nothing inside is free. */
  readonly area: Rect;
}

/** All lines at once, labelled or not; the answer holds those that have words. */
export function placeLabels(
  lines: readonly LabelledLine[],
  { area, shapes }: LabelSpace,
): Map<FlowId, FlowLabel> {
  const surroundings: Surroundings = {
    shapes,
    area,
    lines: createSpatialIndex(),
    labels: createSpatialIndex(),
  };
  for (const line of lines) {
    for (const stretch of stretchesOf(line)) surroundings.lines.add(stretch);
  }
  const placed = new Map<FlowId, FlowLabel>();
  for (const line of lines) {
    const label = placeLabel(line, surroundings);
    if (!label) continue;
    surroundings.labels.add(label);
    placed.set(line.id, label);
  }
  return placed;
}
