/**
 * One press of the pointer from beginning to end: it becomes a gesture once it has moved
 * far enough, follows the pointer (also past the window's edge, where the board pans), and
 * ends in a drop or, on Escape or when the system takes the pointer away, without a trace.
 */
import type { Point } from '#shared/layout';

export interface Gesture {
  /** `at` in board units. */
  move(at: Point, event: PointerEvent): void;
  drop(at: Point, event: PointerEvent): void;
  /** Puts everything back as it was. */
  bail(): void;
}

export interface PressRequest {
  readonly surface: HTMLElement;
  readonly event: PointerEvent;
  toBoard(event: { readonly clientX: number; readonly clientY: number }): Point;
  panBy(by: Point): void;
  begin(at: Point): Gesture | null;
  click?(event: PointerEvent): void;
}

const THRESHOLD_PIXELS = 4;
const EDGE_PIXELS = 36;
const PAN_PIXELS_PER_FRAME = 14;

/** How far to pan in this frame: more the nearer the pointer is to an edge. */
function panAtEdge(surface: HTMLElement, event: PointerEvent): Point {
  const area = surface.getBoundingClientRect();
  const speed = (before: number, after: number) => {
    const depth =
      before < EDGE_PIXELS ? EDGE_PIXELS - before : after < EDGE_PIXELS ? after - EDGE_PIXELS : 0;
    return Math.max(-1, Math.min(1, depth / EDGE_PIXELS)) * PAN_PIXELS_PER_FRAME;
  };
  return {
    x: speed(event.clientX - area.left, area.right - event.clientX),
    y: speed(event.clientY - area.top, area.bottom - event.clientY),
  };
}

/** Returns what takes the press back, should its board go away meanwhile. */
export function followPress(request: PressRequest): () => void {
  const { event: start, surface, toBoard } = request;
  const page = surface.ownerDocument;
  let gesture: Gesture | null = null;
  let last = start;
  let frame = 0;

  function pan(): void {
    const by = panAtEdge(surface, last);
    if (by.x !== 0 || by.y !== 0) {
      request.panBy(by);
      gesture?.move(toBoard(last), last);
    }
    frame = requestAnimationFrame(pan);
  }

  function stop(): void {
    cancelAnimationFrame(frame);
    page.removeEventListener('pointermove', onMove);
    page.removeEventListener('pointerup', onUp);
    page.removeEventListener('pointercancel', onCancel);
    page.removeEventListener('keydown', onKey, true);
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerId !== start.pointerId) return;
    last = event;
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!gesture && far >= THRESHOLD_PIXELS) {
      gesture = request.begin(toBoard(start));
      if (!gesture) {
        stop();
        return;
      }
      frame = requestAnimationFrame(pan);
    }
    gesture?.move(toBoard(event), event);
  }

  function onUp(event: PointerEvent): void {
    if (event.pointerId !== start.pointerId) return;
    stop();
    if (gesture) gesture.drop(toBoard(event), event);
    else request.click?.(event);
  }

  function onCancel(): void {
    stop();
    gesture?.bail();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.code !== 'Escape' || !gesture) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  }

  page.addEventListener('pointermove', onMove);
  page.addEventListener('pointerup', onUp);
  page.addEventListener('pointercancel', onCancel);
  page.addEventListener('keydown', onKey, true);
  return onCancel;
}
