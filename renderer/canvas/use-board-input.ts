/** Pointer, keyboard and clipboard of one board. Listens on the board's own element. */
import { type RefObject, useEffect } from 'react';
import type { ParticipantId, StageId } from '#shared/model';
import { addNode } from './actions/add-node.ts';
import { copiedText, cutText, pasteText } from './actions/clipboard.ts';
import { placeAround } from './actions/free-place.ts';
import type { BoardStage } from './gestures/board-stage.ts';
import { pressBoard, pressedAt } from './gestures/pointer-down.ts';
import { pressKey, typeOnBoard } from './keyboard/board-keys.ts';
import type { BoardState } from './use-board-stage.ts';

const FIELDS = 'input, textarea, select, button, [contenteditable], [role="menu"]';

const TYPED_IN = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

/** The handles stand around the card under the pointer. */
function showHandlesAt(stage: BoardStage, event: PointerEvent): void {
  if (event.buttons !== 0) return;
  const under = pressedAt(event.target);
  if (under.kind === 'handle') return;
  const shape = under.kind === 'node' ? stage.geometry.nodes.get(under.id) : undefined;
  const node = shape && stage.variant.nodes[shape.id];
  const canLead = node && node.kind !== 'note' && node.kind !== 'outcome';
  stage.feedback.showHandles(canLead && stage.editing ? shape : null);
}

/** A double click: types on what is there, or adds a step where nothing is. */
function editAt(
  stage: BoardStage,
  event: MouseEvent,
  rename: (id: StageId | ParticipantId) => void,
): void {
  const under = pressedAt(event.target);
  if (under.kind === 'node') stage.editName({ id: under.id, typed: null, begun: null });
  else if (under.kind === 'stage' || under.kind === 'lane') rename(under.id);
  else if (under.kind === 'empty') {
    const place = placeAround(stage.geometry, stage.toBoard(event), 'step');
    if (place) addNode(stage, { kind: 'step', place });
  }
}

export function useBoardInput(
  { getStage, setRenaming }: BoardState,
  surface: RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    // The board is one stop of the Tab key; arrows walk inside it.
    element.tabIndex = 0;
    const page = element.ownerDocument;
    const listening = new AbortController();
    const { signal } = listening;
    let letGo: (() => void) | null = null;
    let isSpaceHeld = false;

    const onPointerDown = (event: PointerEvent) => {
      if (event.button !== 0 || isSpaceHeld || isInField(event.target)) return;
      element.focus({ preventScroll: true });
      letGo?.();
      letGo = pressBoard(getStage, event);
    };

    const onPointerOver = (event: PointerEvent) => showHandlesAt(getStage(), event);
    const onDoubleClick = (event: MouseEvent) => {
      const stage = getStage();
      if (stage.editing && !isInField(event.target)) editAt(stage, event, setRenaming);
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (isInField(event.target)) return;
      if (event.code === 'Space') {
        isSpaceHeld = true;
        element.dataset.panning = 'true';
        return;
      }
      const stage = getStage();
      if (pressKey(stage, event)) {
        stage.feedback.showHandles(null);
        event.preventDefault();
        event.stopPropagation();
      }
    };

    /** On an empty board one can just type, wherever the focus was left. */
    const onPageKeyDown = (event: KeyboardEvent) => {
      const isMod = event.ctrlKey || event.metaKey || event.altKey;
      if (event.defaultPrevented || isMod || event.isComposing || isTyping(event.target)) return;
      const stage = getStage();
      if (stage.editing && typeOnBoard(stage, event)) event.preventDefault();
    };

    const releaseSpace = () => {
      isSpaceHeld = false;
      delete element.dataset.panning;
    };

    const onCopy = (event: ClipboardEvent) => {
      if (page.activeElement !== element) return;
      const text = event.type === 'cut' ? cutText(getStage()) : copiedText(getStage());
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };

    const onPaste = (event: ClipboardEvent) => {
      if (page.activeElement !== element || !getStage().editing) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (pasteText(getStage(), text)) event.preventDefault();
    };

    element.addEventListener('pointerdown', onPointerDown, { signal });
    element.addEventListener('pointerover', onPointerOver, { signal });
    element.addEventListener('dblclick', onDoubleClick, { signal });
    element.addEventListener('keydown', onKeyDown, { signal });
    element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    // Where no text is selected, browsers send these to the page and not to what has the focus.
    page.addEventListener('keydown', onPageKeyDown, { signal });
    page.addEventListener('copy', onCopy, { signal });
    page.addEventListener('cut', onCopy, { signal });
    page.addEventListener('paste', onPaste, { signal });
    page.addEventListener(
      'keyup',
      (event) => {
        if (event.code === 'Space') releaseSpace();
      },
      { signal },
    );
    window.addEventListener('blur', releaseSpace, { signal });
    return () => {
      letGo?.();
      listening.abort();
    };
  }, [getStage, setRenaming, surface]);
}
