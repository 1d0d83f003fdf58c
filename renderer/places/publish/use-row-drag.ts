/** Dragging a row of a list by its grip: the row follows the pointer, the others show where it would land. */
import { type PointerEvent, type RefObject, useRef, useState } from 'react';

interface Drag {
  readonly startY: number;
  readonly rows: readonly HTMLElement[];
  readonly from: number;
  readonly middles: readonly number[];
  to: number;
}

/** Less is a click that trembled. */
const LEAST_PIXELS = 4;

export function useRowDrag(
  row: RefObject<HTMLElement | null>,
  onDrop: (to: number) => void,
): {
  readonly isDragged: boolean;
  readonly grip: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
} {
  const drag = useRef<Drag | null>(null);
  const [isDragged, setIsDragged] = useState(false);

  const end = () => {
    const ended = drag.current;
    drag.current = null;
    setIsDragged(false);
    for (const each of ended?.rows ?? []) each.style.transform = '';
    return ended;
  };

  return {
    isDragged,
    grip: {
      onPointerDown(event) {
        const own = row.current;
        const list = own?.parentElement;
        if (event.button !== 0 || !own || !list) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const rows = [...list.children].filter((child) => child instanceof HTMLElement);
        const middles = rows.map((each) => {
          const { top, height } = each.getBoundingClientRect();
          return top + height / 2;
        });
        const from = rows.indexOf(own);
        drag.current = { startY: event.clientY, rows, from, middles, to: from };
      },
      onPointerMove(event) {
        const now = drag.current;
        const moved = event.clientY - (now?.startY ?? 0);
        if (!now || (Math.abs(moved) < LEAST_PIXELS && !isDragged)) return;
        setIsDragged(true);
        now.to = landing(now, event.clientY);
        makeRoom(now, moved);
      },
      onPointerUp() {
        const ended = end();
        if (ended && ended.to !== ended.from) onDrop(ended.to);
      },
      onPointerCancel: end,
    },
  };
}

/** Behind every row whose middle the pointer has passed. */
function landing({ middles, from }: Drag, y: number): number {
  const others = middles.filter((_, index) => index !== from);
  return others.filter((middle) => y > middle).length;
}

function makeRoom({ rows, from, to }: Drag, moved: number): void {
  const height = rows[from]?.getBoundingClientRect().height ?? 0;
  rows.forEach((each, index) => {
    const isAbove = index < from && index >= to;
    const isBelow = index > from && index <= to;
    const shift = index === from ? moved : isAbove ? height : isBelow ? -height : 0;
    each.style.transform = shift === 0 ? '' : `translateY(${shift}px)`;
  });
}
