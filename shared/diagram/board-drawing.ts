/** A variant's board measured, routed and drawn as pieces: what one sheet or many are cut from. */
import type { Language } from '#shared/i18n';
import {
  type BoardGeometry,
  boardGeometry,
  type FlowRoutes,
  type Rect,
  routeFlows,
} from '#shared/layout';
import type { NodeId, Project, Variant } from '#shared/model';
import { drawFlow, drawFlowLabel } from './draw-flows.ts';
import { drawCells, drawLaneHeaders, drawStageHeaders } from './draw-frame.ts';
import { drawNode } from './draw-nodes.ts';
import type { Scene } from './scene.ts';
import { type DiagramTheme, printTheme } from './theme.ts';

export interface BoardSubject {
  readonly project: Project;
  readonly variant: Variant;
  readonly language: Language;
  readonly theme?: DiagramTheme;
  /** Load or queue per node, 0…1. */
  readonly heat?: ReadonlyMap<NodeId, number>;
}

export interface BoardDrawing {
  readonly geometry: BoardGeometry;
  readonly routes: FlowRoutes;
  readonly theme: DiagramTheme;
  /** Cells, flows, cards, words of flows. */
  readonly cells: Scene;
  readonly nodes: Scene;
  /** Where cards and words are. */
  readonly standing: readonly Rect[];
  readonly laneHeaders: Scene;
  readonly stageHeaders: Scene;
}

/** `cutsOf` names strips where the board will be cut: no words are put there. */
export function drawBoard(
  subject: BoardSubject,
  cutsOf: (geometry: BoardGeometry) => readonly Rect[] = () => [],
): BoardDrawing {
  const { heat, language, project, theme = printTheme, variant } = subject;
  const geometry = boardGeometry(project, variant, language);
  const routes = routeFlows(geometry, variant, {
    language,
    clearOfLabels: cutsOf(geometry),
  });
  const frame = { project, variant, language, geometry, theme };
  const flows = [...routes.values()];
  const nodes = [...geometry.nodes.values()].flatMap((at) => {
    const node = variant.nodes[at.id];
    if (!node) return [];
    const color = project.participants[at.participantId]?.color ?? theme.quietInk;
    const warmth = heat?.get(at.id);
    const drawn = { node, geometry: at, color };
    return [drawNode(warmth === undefined ? drawn : { ...drawn, heat: warmth }, theme)];
  });
  const words = flows.flatMap((route) => drawFlowLabel(route, theme));
  return {
    geometry,
    routes,
    theme,
    cells: [
      ...drawCells(frame),
      ...flows.flatMap((route) => drawFlow(route, theme)),
      ...nodes,
      ...words,
    ],
    nodes,
    standing: [
      ...[...nodes, ...words].map(({ bounds }) => bounds),
      ...[...geometry.nodes.values()].flatMap(({ caption }) => caption ?? []),
    ],
    laneHeaders: drawLaneHeaders(frame),
    stageHeaders: drawStageHeaders(frame),
  };
}
