/**
 * Keys on the board, by physical key, so that they are the same on every layout. Text
 * fields have their own; see NameEditor.
 */
import type { NodeId } from '#shared/model';
import { addNode } from '../actions/add-node.ts';
import { addNext } from '../actions/chain.ts';
import { firstPlace } from '../actions/free-place.ts';
import { deleteSelected, duplicateSelected, moveToLane } from '../actions/selected.ts';
import { startTyping } from '../actions/start-typing.ts';
import type { BoardStage } from '../gestures/board-stage.ts';
import { type Direction, firstNode, walk } from './walk.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

type Keys = Pick<
  KeyboardEvent,
  'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

function selectedNodes(stage: BoardStage): NodeId[] {
  return [...stage.selection].filter((id): id is NodeId => stage.geometry.nodes.has(id as NodeId));
}

function walkTo(stage: BoardStage, direction: Direction): boolean {
  const [from] = selectedNodes(stage);
  const to = from
    ? walk(stage.variant, stage.geometry, from, direction)
    : firstNode(stage.geometry);
  if (!to) return false;
  stage.select([to]);
  stage.reveal(to);
  return true;
}

function editKey(stage: BoardStage, event: Keys): boolean {
  const selected = selectedNodes(stage);
  const [first] = selected;
  const isOne = selected.length === 1 && first !== undefined;
  switch (event.code) {
    case 'Enter':
    case 'NumpadEnter':
    case 'F2':
      if (isOne) stage.editName({ id: first, typed: null, begun: null });
      return isOne;
    case 'Tab':
      if (isOne) addNext(stage, first, event.shiftKey ? 'branch' : 'step');
      return isOne;
    case 'Delete':
    case 'Backspace':
      return deleteSelected(stage);
    case 'Insert': {
      const place = firstPlace(stage.geometry);
      return place !== null && addNode(stage, { kind: 'step', place }) !== null;
    }
    default:
      return typeOnBoard(stage, event);
  }
}

/** On an empty board a letter begins the first card; elsewhere a stray key must change nothing. */
export function typeOnBoard(stage: BoardStage, event: Pick<Keys, 'key'>): boolean {
  const isEmpty = stage.geometry.nodes.size === 0;
  return isEmpty && /^[\p{L}\p{N}]$/u.test(event.key) && startTyping(stage, event.key);
}

function commandKey(stage: BoardStage, { code, shiftKey }: Keys): boolean {
  if (code === 'KeyA' && !shiftKey) {
    stage.select([...stage.geometry.nodes.keys()]);
    return true;
  }
  return code === 'KeyD' && !shiftKey && stage.editing !== null && duplicateSelected(stage);
}

function laneKey(stage: BoardStage, code: string): boolean {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (!digit) return false;
  const lane = stage.geometry.lanes[Number(digit) - 1];
  return lane !== undefined && moveToLane(stage, lane.participantId);
}

/** True when the key meant something here; then nothing else should hear it. */
export function pressKey(stage: BoardStage, event: Keys): boolean {
  if (event.isComposing) return false;
  const isMod = event.ctrlKey || event.metaKey;
  if (isMod) return !event.altKey && commandKey(stage, event);
  if (event.altKey) return stage.editing !== null && laneKey(stage, event.code);
  const direction = ARROWS[event.code];
  if (direction) return walkTo(stage, direction);
  if (event.code === 'Escape' && stage.selection.size > 0) {
    stage.select([]);
    return true;
  }
  return stage.editing !== null && editKey(stage, event);
}
