/**
 * Dragging cards: they follow the pointer in the page alone, and only the drop is an edit,
 * one for all of them. Flows at a moved card keep their bends until then.
 */
import {
  cellAt,
  cellStyle,
  type FlowRoute,
  type FlowRoutes,
  flowStyle,
  type Point,
  placesAfterDrag,
  roundedPath,
  withMovedEnds,
} from '#shared/layout';
import type { NodeId } from '#shared/model';
import { canMove } from '#shared/rules';
import { arrowHead } from '../flows/arrow-head.ts';
import type { BoardStage } from './board-stage.ts';
import type { Gesture } from './gesture.ts';

const NOWHERE: Point = { x: 0, y: 0 };
const LIFTED_Z = '1000';

interface MovedFlow {
  readonly route: FlowRoute;
  readonly startMoves: boolean;
  readonly endMoves: boolean;
}

function flowsAt(
  stage: BoardStage,
  routes: FlowRoutes,
  ids: ReadonlySet<NodeId>,
): readonly MovedFlow[] {
  return [...routes.values()].flatMap((route) => {
    const flow = stage.variant.flows[route.id];
    const startMoves = flow !== undefined && ids.has(flow.fromId);
    const endMoves = flow !== undefined && ids.has(flow.toId);
    return startMoves || endMoves ? [{ route, startMoves, endMoves }] : [];
  });
}

/** The flows at the cards, as they run now: lines may be run anew while a drag lasts. */
function movedFlows(stage: BoardStage, ids: ReadonlySet<NodeId>): () => readonly MovedFlow[] {
  let known = stage.routes;
  let flows = flowsAt(stage, known, ids);
  return () => {
    const routes = stage.routesNow();
    if (routes !== known) {
      known = routes;
      flows = flowsAt(stage, known, ids);
    }
    return flows;
  };
}

function drawFlows(surface: HTMLElement, flows: readonly MovedFlow[], by: Point): void {
  const isMoved = by !== NOWHERE;
  for (const { endMoves, route, startMoves } of flows) {
    const points = isMoved
      ? withMovedEnds(route.points, {
          start: startMoves ? by : NOWHERE,
          end: endMoves ? by : NOWHERE,
        })
      : route.points;
    const path = roundedPath(points, flowStyle.cornerRadius);
    const selector = `[data-board-flow="${route.id}"]`;
    for (const line of surface.querySelectorAll(`${selector} [data-part="line"]`)) {
      line.setAttribute('d', path);
    }
    surface.querySelector(`${selector} [data-part="head"]`)?.setAttribute('d', arrowHead(points));
    const label = surface.querySelector<SVGElement>(`[data-board-label="${route.id}"]`);
    if (!label) continue;
    const share = (Number(startMoves) + Number(endMoves)) / 2;
    label.style.transform = isMoved ? `translate(${by.x * share}px, ${by.y * share}px)` : '';
  }
}

function drawNodes(stage: BoardStage, ids: ReadonlySet<NodeId>, by: Point | null): void {
  for (const id of ids) {
    const geometry = stage.geometry.nodes.get(id);
    const element = stage.surface.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
    if (!geometry || !element) continue;
    const at = by ?? NOWHERE;
    element.style.transform = `translate(${geometry.x + at.x}px,${geometry.y + at.y}px)`;
    element.toggleAttribute('data-lifted', by !== null);
    if (by) element.style.zIndex = LIFTED_Z;
    else element.style.removeProperty('z-index');
  }
}

const toGrid = (value: number) => Math.round(value / cellStyle.grid) * cellStyle.grid;

/** The shift that brings the pressed card onto the grid, or as it is with Alt held. */
function shiftOf(stage: BoardStage, pressed: NodeId, by: Point, isFree: boolean): Point {
  const geometry = stage.geometry.nodes.get(pressed);
  if (!geometry || isFree) return { x: Math.round(by.x), y: Math.round(by.y) };
  const cell = cellAt(stage.geometry, { x: geometry.x + by.x, y: geometry.y + by.y });
  const origin = cell ?? NOWHERE;
  return {
    x: origin.x + toGrid(geometry.x + by.x - origin.x) - geometry.x,
    y: origin.y + toGrid(geometry.y + by.y - origin.y) - geometry.y,
  };
}

export function moveNodes(stage: BoardStage, pressed: NodeId, from: Point): Gesture {
  const selected = [...stage.selection].filter((id) => stage.geometry.nodes.has(id as NodeId));
  const ids = new Set(selected.includes(pressed) ? (selected as NodeId[]) : [pressed]);
  if (!selected.includes(pressed)) stage.select([pressed]);
  const flows = movedFlows(stage, ids);
  let by = NOWHERE;
  stage.feedback.showHandles(null);

  const places = () =>
    placesAfterDrag(
      stage.geometry,
      new Map(
        [...ids].flatMap((id) => {
          const node = stage.geometry.nodes.get(id);
          return node ? [[id, { x: node.x + by.x, y: node.y + by.y }] as const] : [];
        }),
      ),
    );
  const moves = () => [...places()].map(([id, place]) => ({ id, ...place }));

  function showTarget(): void {
    const node = stage.geometry.nodes.get(pressed);
    if (!node) return;
    const centre = { x: node.x + by.x + node.width / 2, y: node.y + by.y + node.height / 2 };
    const cell = cellAt(stage.geometry, centre);
    const isElsewhere =
      cell !== null && (cell.stageId !== node.stageId || cell.participantId !== node.participantId);
    stage.feedback.showCell(isElsewhere ? cell : null, canMove(stage.variant, moves()).allowed);
  }

  function putBack(): void {
    drawNodes(stage, ids, null);
    drawFlows(stage.surface, flows(), NOWHERE);
    stage.feedback.showCell(null);
  }

  return {
    move(at, event) {
      by = shiftOf(stage, pressed, { x: at.x - from.x, y: at.y - from.y }, event.altKey);
      drawNodes(stage, ids, by);
      drawFlows(stage.surface, flows(), by);
      showTarget();
    },
    drop() {
      const target = moves();
      const hasMoved = by.x !== 0 || by.y !== 0;
      putBack();
      if (hasMoved) stage.editing?.run('node.move', { at: stage.at, moves: target });
    },
    bail: putBack,
  };
}
