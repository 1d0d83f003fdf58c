/** Which gesture a press begins, from what lies under the pointer. */

import type { Point } from '#shared/layout';
import type { FlowId, NodeId, ParticipantId, StageId } from '#shared/model';
import type { SelectedId } from '../board-contract.ts';
import type { BoardStage } from './board-stage.ts';
import { drawFlow } from './draw-flow.ts';
import { followPress, type Gesture } from './gesture.ts';
import { moveNodes } from './move-nodes.ts';
import { reorderLane, reorderStage } from './reorder-header.ts';
import { resizeLane, resizeStage } from './resize-header.ts';
import { selectBox } from './select-box.ts';

export type Pressed =
  | { readonly kind: 'handle'; readonly id: NodeId; readonly side: string }
  | { readonly kind: 'node'; readonly id: NodeId }
  | { readonly kind: 'flow'; readonly id: FlowId }
  | { readonly kind: 'resizeStage'; readonly id: StageId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'resizeLane'; readonly id: ParticipantId }
  | { readonly kind: 'lane'; readonly id: ParticipantId }
  | { readonly kind: 'empty' };

const TARGETS = [
  ['boardHandle', 'handle'],
  ['boardResizeStage', 'resizeStage'],
  ['boardResizeLane', 'resizeLane'],
  ['boardNode', 'node'],
  ['boardStage', 'stage'],
  ['boardLane', 'lane'],
  ['boardFlow', 'flow'],
] as const;

/** Ids come from attributes that the board itself wrote. */
export function pressedAt(target: EventTarget | null): Pressed {
  for (
    let element = target instanceof Element ? target : null;
    element;
    element = element.parentElement
  ) {
    const marks = (element as HTMLElement | SVGElement).dataset;
    for (const [attribute, kind] of TARGETS) {
      const id = marks[attribute];
      if (id) return { kind, id, side: marks.side ?? 'right' } as Pressed;
    }
  }
  return { kind: 'empty' };
}

function toggled(selection: ReadonlySet<SelectedId>, id: SelectedId): SelectedId[] {
  const ids = [...selection];
  return selection.has(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

function selectPressed(stage: BoardStage, pressed: Pressed, isAdding: boolean): void {
  if (pressed.kind === 'empty') {
    if (!isAdding && stage.selection.size > 0) stage.select([]);
    return;
  }
  stage.select(isAdding ? toggled(stage.selection, pressed.id) : [pressed.id]);
}

function beginGesture(
  stage: BoardStage,
  pressed: Pressed,
  from: Point,
  isAdding: boolean,
): Gesture | null {
  if (!stage.editing) return null;
  if (pressed.kind === 'empty' || pressed.kind === 'flow') return selectBox(stage, from, isAdding);
  switch (pressed.kind) {
    case 'handle':
      return drawFlow(stage, pressed.id, pressed.side as 'left');
    case 'node':
      return moveNodes(stage, pressed.id, from);
    case 'resizeStage':
      return resizeStage(stage, pressed.id, from);
    case 'resizeLane':
      return resizeLane(stage, pressed.id, from);
    case 'stage':
      return reorderStage(stage, pressed.id);
    default:
      return reorderLane(stage, pressed.id);
  }
}

/** Returns what takes the press back. */
export function pressBoard(getStage: () => BoardStage, event: PointerEvent): () => void {
  const stage = getStage();
  const pressed = pressedAt(event.target);
  const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
  return followPress({
    surface: stage.surface,
    event,
    toBoard: stage.toBoard,
    panBy: stage.panBy,
    begin: (from) => beginGesture(getStage(), pressed, from, isAdding),
    click: () => selectPressed(getStage(), pressed, isAdding),
  });
}
