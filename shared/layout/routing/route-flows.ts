/**
 * Every flow's line over the board: out of one shape and into another, upright, around
 * cards, apart from other lines; with the place of its words. Deterministic. Lines that
 * were right before and still are can be kept, so that an edit moves only what it must.
 */
import { valuesOf } from '#shared/base';
import { formatShare, type Language } from '#shared/i18n';
import type { Flow, FlowId, NodeId, Variant } from '#shared/model';
import type { FlowRoute, FlowRoutes, Point, Rect, RoutedBoard, Side } from '../geometry.ts';
import { findBackFlows } from './back-flows.ts';
import { chooseSides, type FlowSides } from './choose-sides.ts';
import { fitLine, stubPoint } from './fit-line.ts';
import { type FormerLines, formerLines, type RoutedBefore } from './former-lines.ts';
import { createGrid, occupy } from './grid.ts';
import { placeLabels } from './place-labels.ts';
import { createSearch } from './search.ts';
import { createSpatialIndex, type SpatialIndex } from './spatial-index.ts';
import { spreadEnds } from './spread-ends.ts';

export interface RouteOptions {
  /** Of the labels. */
  readonly language: Language;
  /** The board before the change: its lines that are still right are kept. */
  readonly previous?: RoutedBefore;
  /** Places where no label may stand, such as the cuts between sheets of paper. */
  readonly clearOfLabels?: readonly Rect[];
}

const HEADING: Readonly<Record<Side, Side>> = {
  left: 'right',
  right: 'left',
  top: 'bottom',
  bottom: 'top',
};

function labelText(flow: Flow, language: Language): string {
  const share = flow.probability === undefined ? '' : formatShare(flow.probability, language);
  return [flow.label ?? '', share].filter((part) => part !== '').join(' · ');
}

function indexShapes(geometry: RoutedBoard): SpatialIndex<Rect> {
  const shapes = createSpatialIndex<Rect>();
  for (const node of geometry.nodes.values()) {
    shapes.add(node);
    if (node.caption) shapes.add(node.caption);
  }
  return shapes;
}

function rootsOf(geometry: RoutedBoard): NodeId[] {
  const byReading = [...geometry.nodes.values()].sort((first, second) => first.x - second.x);
  const sources = byReading.filter(({ kind }) => kind === 'source');
  return [...sources, ...byReading].map(({ id }) => id);
}

function drawLines(
  geometry: RoutedBoard,
  flows: readonly FlowSides[],
  former: FormerLines | null,
): Map<FlowId, readonly Point[]> {
  const grid = createGrid(geometry);
  const ends = spreadEnds(flows);
  const lines = new Map<FlowId, readonly Point[]>();
  const draw = (flowId: FlowId, points: readonly Point[]) => {
    lines.set(flowId, points);
    occupy(grid, points);
  };
  for (const sides of flows) {
    const at = ends.get(sides.flow.id);
    const kept = at && former?.(sides, at);
    if (kept) draw(sides.flow.id, kept);
  }
  const isComplete = lines.size === flows.length;
  const search = isComplete ? null : createSearch(grid);
  for (const sides of flows) {
    const at = ends.get(sides.flow.id);
    if (!at || !search || lines.has(sides.flow.id)) continue;
    const line = search(
      { at: stubPoint(grid, at.start, sides.fromSide), heading: sides.fromSide },
      { at: stubPoint(grid, at.end, sides.toSide), heading: HEADING[sides.toSide] },
    );
    draw(sides.flow.id, fitLine(line, at, sides));
  }
  return lines;
}

/** Routes of the variant's flows over its board; flows without ends on the board have none. */
export function routeFlows(
  geometry: RoutedBoard,
  { flows: drawn }: Pick<Variant, 'flows'>,
  { clearOfLabels = [], language, previous }: RouteOptions,
): FlowRoutes {
  const shapes = indexShapes(geometry);
  const flows = chooseSides(valuesOf(drawn), geometry.nodes, shapes);
  const former = previous ? formerLines(previous, { board: geometry, shapes }) : null;
  const lines = drawLines(geometry, flows, former);
  const labelled = flows.map(({ flow }) => ({
    id: flow.id,
    text: labelText(flow, language),
    points: lines.get(flow.id) ?? [],
  }));
  for (const area of clearOfLabels) shapes.add(area);
  const labels = placeLabels(labelled, {
    shapes,
    area: {
      x: geometry.laneHeaderWidth,
      y: geometry.stageHeaderHeight,
      width: geometry.width - geometry.laneHeaderWidth,
      height: geometry.height - geometry.stageHeaderHeight,
    },
  });
  const back = findBackFlows(
    flows.map(({ flow }) => flow),
    rootsOf(geometry),
  );
  return new Map(
    flows.map(({ flow, fromSide, toSide }): [FlowId, FlowRoute] => [
      flow.id,
      {
        id: flow.id,
        fromSide,
        toSide,
        points: lines.get(flow.id) ?? [],
        label: labels.get(flow.id) ?? null,
        isBack: back.has(flow.id),
      },
    ]),
  );
}
