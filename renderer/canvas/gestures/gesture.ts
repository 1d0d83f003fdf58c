/**
 * One press of the pointer from beginning to end: it becomes a gesture once it has moved
 * far enough, follows the pointer (also past the window's edge, where the board pans), and
 * ends in a drop or, on Escape or when the system takes the pointer away, without a trace.
 */
import type { Point } from '#shared/layout';

export interface Gesture {
  /** Where the board pans at its edges; in both directions unless said otherwise. */
  readonly pans?: 'x' | 'y';
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

interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * How far to pan in this frame: more the deeper the pointer is in the strip along an edge.
 * What was pressed inside that strip, as headers are, pans only when it is pulled farther out.
 */
export function panAlong({ from, to }: Extent, start: number, now: number): number {
  const depth = (distance: number) => Math.max(0, EDGE_PIXELS - distance);
  const before = depth(now - from) - depth(start - from);
  const after = depth(to - now) - depth(to - start);
  const pull = before > 0 ? before : after > 0 ? -after : 0;
  return Math.max(-1, Math.min(1, pull / EDGE_PIXELS)) * PAN_PIXELS_PER_FRAME;
}

/** Returns what takes the press back while it lasts, should its board go away meanwhile. */
export function followPress(request: PressRequest): () => void {
  const { event: start, surface, toBoard } = request;
  const page = surface.ownerDocument;
  let gesture: Gesture | null = null;
  let last = start;
  let frame = 0;

  function pan(): void {
    const { bottom, left, right, top } = surface.getBoundingClientRect();
    const pans = gesture?.pans;
    const by = {
      x: pans === 'y' ? 0 : panAlong({ from: left, to: right }, start.clientX, last.clientX),
      y: pans === 'x' ? 0 : panAlong({ from: top, to: bottom }, start.clientY, last.clientY),
    };
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
    const dropped = gesture;
    // What has been dropped can't be put back any more: the board has moved on.
    gesture = null;
    if (dropped) dropped.drop(toBoard(event), event);
    else request.click?.(event);
  }

  function onCancel(): void {
    stop();
    gesture?.bail();
    gesture = null;
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
