/** Where the window must stand over the board to show some of it as large as can be read. */
import type { BoardGeometry, Rect } from '#shared/layout';
import type { BoardViewport } from './board-contract.ts';

interface Window {
  readonly width: number;
  readonly height: number;
}

interface Showing {
  readonly geometry: Pick<
    BoardGeometry,
    'width' | 'height' | 'laneHeaderWidth' | 'stageHeaderHeight'
  >;
  readonly window: Window;
  /** As large as that where there is room; in pixels of the window a pixel of the board. */
  readonly zoom: number;
  /** So small that the whole board is seen: no smaller. */
  readonly least: number;
  /** Pixels around the board, and around what is shown. */
  readonly margin: number;
}

/** The smallest frame around all of them; null around nothing. */
export function frameOf(places: readonly Rect[]): Rect | null {
  if (places.length === 0) return null;
  const x = Math.min(...places.map((place) => place.x));
  const y = Math.min(...places.map((place) => place.y));
  const right = Math.max(...places.map((place) => place.x + place.width));
  const bottom = Math.max(...places.map((place) => place.y + place.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Headers stay at the edge of the window: what is shown stands in the middle of what they leave. */
export function showingView(place: Rect, showing: Showing): BoardViewport {
  const { geometry, window, margin, least } = showing;
  const zoom = Math.max(
    least,
    Math.min(
      showing.zoom,
      (window.width - 2 * margin) / (geometry.laneHeaderWidth + place.width),
      (window.height - 2 * margin) / (geometry.stageHeaderHeight + place.height),
    ),
  );
  const along = (size: number, board: number, header: number, from: number, length: number) => {
    const middle = (size + header * zoom) / 2 - (from + length / 2) * zoom;
    return withinBoard(middle, { size, board: board * zoom, margin });
  };
  return {
    x: along(window.width, geometry.width, geometry.laneHeaderWidth, place.x, place.width),
    y: along(window.height, geometry.height, geometry.stageHeaderHeight, place.y, place.height),
    zoom,
  };
}

interface Span {
  readonly size: number;
  readonly board: number;
  readonly margin: number;
}

/** Never past an edge of the board: half a window of nothing would be seen there. */
function withinBoard(wanted: number, { size, board, margin }: Span): number {
  const last = size - margin - board;
  return last >= margin ? margin : Math.min(margin, Math.max(last, wanted));
}
