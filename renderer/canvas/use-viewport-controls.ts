/** Moving the window over the board: panning, zooming, fitting, bringing an element into view. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useMemo } from 'react';
import type { BoardGeometry, Point, Rect } from '#shared/layout';
import type { FlowId, NodeId } from '#shared/model';
import type { BoardControls, BoardViewport, SelectedId } from './board-contract.ts';
import { frameOf, showingView } from './showing-view.ts';
import type { BoardShapes } from './use-shapes.ts';

export const ZOOM_RANGE = { least: 0.15, most: 2.5 } as const;
const FIT_MARGIN = 20;
/** Small processes aren't blown up to fill the window. */
const FIT_MOST = 1;
const READABLE_ZOOM = 0.8;
const REVEAL_MARGIN = 40;
const MILLISECONDS = 220;

export interface ViewportControls extends Omit<BoardControls, 'act'> {
  toBoard(event: { readonly clientX: number; readonly clientY: number }): Point;
  toSurface(point: Point): Point;
  panBy(by: Point): void;
  reveal(id: SelectedId): void;
}

function isCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function placeOf(id: SelectedId, { geometry, routes }: BoardShapes): Rect | null {
  const node = geometry.nodes.get(id as NodeId);
  if (node) return node;
  const stage = geometry.stages.find(({ stageId }) => stageId === id);
  if (stage) return { x: stage.x, y: 0, width: stage.width, height: geometry.stageHeaderHeight };
  const lane = geometry.lanes.find(({ participantId }) => participantId === id);
  if (lane) return { x: 0, y: lane.y, width: geometry.laneHeaderWidth, height: lane.height };
  const points = routes.get(id as FlowId)?.points;
  const middle = points?.[Math.floor(points.length / 2)];
  return middle ? { ...middle, width: 0, height: 0 } : null;
}

interface Looking {
  readonly view: BoardViewport;
  /** What the headers of lanes and stages cover. */
  readonly headers: Point;
  readonly window: { readonly width: number; readonly height: number };
}

/** The least movement of the board, in pixels, that shows all of a place, its beginning first. */
export function shiftIntoView(place: Rect, { headers, view, window }: Looking) {
  const along = (start: number, end: number, least: number, most: number) => {
    const from = least + REVEAL_MARGIN / 2;
    const to = most - REVEAL_MARGIN / 2;
    if (start < from) return from - start;
    return end > to ? Math.max(to - end, from - start) : 0;
  };
  const at = (x: number, y: number) => ({ x: x * view.zoom + view.x, y: y * view.zoom + view.y });
  const start = at(place.x, place.y);
  const end = at(place.x + place.width, place.y + place.height);
  return {
    x: along(start.x, end.x, headers.x, window.width),
    y: along(start.y, end.y, headers.y, window.height),
  };
}

/** The largest view that shows the whole board, headers included, from its top left corner on. */
function fittingView(
  { height, width }: BoardGeometry,
  window: { readonly width: number; readonly height: number },
) {
  const zoom = Math.min(
    (window.width - 2 * FIT_MARGIN) / width,
    (window.height - 2 * FIT_MARGIN) / height,
    FIT_MOST,
  );
  const fitted = Math.max(ZOOM_RANGE.least, zoom);
  return {
    x: FIT_MARGIN,
    y: FIT_MARGIN,
    zoom: fitted,
  };
}

/** How a board opens: all of it where its words can be read then, else its beginning, readable. */
export function openingView(
  geometry: BoardGeometry,
  window: { readonly width: number; readonly height: number },
) {
  const fitting = fittingView(geometry, window);
  return fitting.zoom >= READABLE_ZOOM
    ? fitting
    : { x: FIT_MARGIN, y: FIT_MARGIN, zoom: READABLE_ZOOM };
}

export function useViewportControls(
  shapes: RefObject<BoardShapes>,
  surface: RefObject<HTMLElement | null>,
): ViewportControls {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useMemo(() => {
    const duration = () => (isCalm() ? 0 : MILLISECONDS);
    const size = () => {
      const { height, width } = store.getState();
      return { width, height };
    };
    return {
      fit: () =>
        void flow.setViewport(fittingView(shapes.current.geometry, size()), {
          duration: duration(),
        }),
      read: () =>
        void flow.setViewport(openingView(shapes.current.geometry, size()), {
          duration: duration(),
        }),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: duration() }),
      heightFor: (widthPx) => {
        const { height, width } = shapes.current.geometry;
        const zoom = Math.min((widthPx - 2 * FIT_MARGIN) / width, FIT_MOST);
        return Math.ceil(height * Math.max(ZOOM_RANGE.least, zoom)) + 2 * FIT_MARGIN;
      },
      zoomTo: (zoom) => void flow.zoomTo(zoom, { duration: duration() }),
      show(ids) {
        const { geometry } = shapes.current;
        const place = frameOf(ids.flatMap((id) => placeOf(id, shapes.current) ?? []));
        if (!place) return;
        const window = size();
        const view = showingView(place, {
          geometry,
          window,
          zoom: Math.max(flow.getViewport().zoom, READABLE_ZOOM),
          least: fittingView(geometry, window).zoom,
          margin: FIT_MARGIN,
        });
        void flow.setViewport(view, { duration: duration() });
      },
      focus: () => surface.current?.focus({ preventScroll: true }),
      toBoard: ({ clientX, clientY }) => flow.screenToFlowPosition({ x: clientX, y: clientY }),
      toSurface(point) {
        const { x, y, zoom } = flow.getViewport();
        return { x: point.x * zoom + x, y: point.y * zoom + y };
      },
      panBy: ({ x, y }) => void store.getState().panBy({ x, y }),
      reveal(id) {
        const { geometry } = shapes.current;
        const place = placeOf(id, shapes.current);
        if (!place) return;
        const view = flow.getViewport();
        const headers = {
          x: geometry.laneHeaderWidth * view.zoom,
          y: geometry.stageHeaderHeight * view.zoom,
        };
        const by = shiftIntoView(place, { view, headers, window: size() });
        // Headers never leave the window across their own direction.
        if (geometry.stages.some(({ stageId }) => stageId === id)) by.y = 0;
        if (geometry.lanes.some(({ participantId }) => participantId === id)) by.x = 0;
        if (by.x === 0 && by.y === 0) return;
        void flow.setViewport(
          { x: view.x + by.x, y: view.y + by.y, zoom: view.zoom },
          { duration: duration() },
        );
      },
    };
  }, [flow, store, shapes, surface]);
}
