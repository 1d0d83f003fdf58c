/**
 * What a gesture in progress shows: the cell under a drag, the selection box, the line of a
 * new flow, the guide of a moved border, and the handles of the card under the pointer.
 * Written to directly while the pointer moves; React draws it once.
 */
import { ViewportPortal } from '@xyflow/react';
import { type RefObject, useImperativeHandle, useRef } from 'react';
import { flowStyle, type Point, type Rect, roundedPath } from '#shared/layout';
import type { NodeId } from '#shared/model';
import { arrowHead } from '../flows/arrow-head.ts';
import styles from './feedback.module.css';

export interface FeedbackControls {
  showCell(rect: Rect | null, isAllowed?: boolean): void;
  showBox(rect: Rect | null): void;
  showGuide(rect: Rect | null): void;
  showLine(points: readonly Point[] | null, isAllowed?: boolean): void;
  /** Puts the four handles around a node. */
  showHandles(at: HandledCard | null): void;
  /** Keeps them at their card after the board has changed, or hides them with it. */
  followCard(cards: ReadonlyMap<NodeId, HandledCard>): void;
}

type HandledCard = Rect & { readonly id: NodeId };

function place(element: HTMLElement | null, rect: Rect | null): void {
  if (!element) return;
  element.hidden = rect === null;
  if (!rect) return;
  element.style.transform = `translate(${rect.x}px, ${rect.y}px)`;
  element.style.width = `${rect.width}px`;
  element.style.height = `${rect.height}px`;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const OUTSIDE = 2;

function handlePlace(side: (typeof SIDES)[number], { height, width }: Rect): Point {
  switch (side) {
    case 'top':
      return { x: width / 2, y: -OUTSIDE };
    case 'bottom':
      return { x: width / 2, y: height + OUTSIDE };
    case 'left':
      return { x: -OUTSIDE, y: height / 2 };
    default:
      return { x: width + OUTSIDE, y: height / 2 };
  }
}

export function Feedback({ controls }: { readonly controls: RefObject<FeedbackControls | null> }) {
  const cell = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const guide = useRef<HTMLDivElement>(null);
  const line = useRef<SVGSVGElement>(null);
  const handles = useRef<HTMLDivElement>(null);

  const handled = useRef<NodeId | null>(null);

  function showHandles(at: HandledCard | null): void {
    handled.current = at?.id ?? null;
    const element = handles.current;
    if (!element) return;
    element.hidden = at === null;
    if (!at) return;
    element.style.transform = `translate(${at.x}px, ${at.y}px)`;
    for (const side of SIDES) {
      const handle = element.querySelector<HTMLElement>(`[data-side="${side}"]`);
      const where = handlePlace(side, at);
      if (!handle) continue;
      handle.dataset.boardHandle = at.id;
      handle.style.transform = `translate(${where.x}px, ${where.y}px)`;
    }
  }

  useImperativeHandle(controls, () => ({
    showCell(rect, isAllowed = true) {
      place(cell.current, rect);
      if (cell.current) cell.current.dataset.allowed = String(isAllowed);
    },
    showBox: (rect) => place(box.current, rect),
    showGuide: (rect) => place(guide.current, rect),
    showLine(points, isAllowed = true) {
      const element = line.current;
      if (!element) return;
      element.style.display = points ? '' : 'none';
      element.dataset.allowed = String(isAllowed);
      const [stroke, head] = element.querySelectorAll('path');
      stroke?.setAttribute('d', points ? roundedPath(points, flowStyle.cornerRadius) : '');
      head?.setAttribute('d', points ? arrowHead(points) : '');
    },
    showHandles,
    followCard(cards) {
      if (handled.current) showHandles(cards.get(handled.current) ?? null);
    },
  }));

  return (
    <ViewportPortal>
      <div className={styles.layer} aria-hidden>
        <div ref={cell} className={styles.cell} hidden />
        <svg ref={line} className={styles.line} style={{ display: 'none' }} aria-hidden="true">
          <path />
          <path />
        </svg>
        <div ref={guide} className={styles.guide} hidden />
        <div ref={box} className={styles.box} hidden />
        <div ref={handles} className={styles.handles} hidden>
          {SIDES.map((side) => (
            <span key={side} className={styles.handle} data-side={side} data-board-handle="" />
          ))}
        </div>
      </div>
    </ViewportPortal>
  );
}
