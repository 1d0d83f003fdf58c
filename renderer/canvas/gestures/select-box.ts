/** A box drawn over empty board: everything it touches is selected, live. */
import type { Point, Rect } from '#shared/layout';
import type { SelectedId } from '../board-contract.ts';
import type { BoardStage } from './board-stage.ts';
import type { Gesture } from './gesture.ts';

function boxBetween(one: Point, other: Point): Rect {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

export function touches(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** With Shift held at the start, what was selected stays so. */
export function selectBox(stage: BoardStage, from: Point, isAdding: boolean): Gesture {
  const before: readonly SelectedId[] = [...stage.selection];
  const kept = isAdding ? before : [];
  let shown = '';
  return {
    move(at) {
      const box = boxBetween(from, at);
      stage.feedback.showBox(box);
      const inside = [...stage.geometry.nodes.values()]
        .filter((node) => touches(node, box))
        .map(({ id }) => id);
      const ids = [...new Set<SelectedId>([...kept, ...inside])];
      const key = ids.join(' ');
      if (key !== shown) stage.select(ids);
      shown = key;
    },
    drop: () => stage.feedback.showBox(null),
    bail() {
      stage.feedback.showBox(null);
      stage.select(before);
    },
  };
}
