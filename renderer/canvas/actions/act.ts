/** What menu and palette ask of the board. */
import { unreachable } from '#shared/base';
import type { NodeKind } from '#shared/model';
import type { BoardAction } from '../board-contract.ts';
import type { BoardStage } from '../gestures/board-stage.ts';
import { addNode } from './add-node.ts';
import { addNext } from './chain.ts';
import { placeInView } from './free-place.ts';
import { deleteSelected, duplicateSelected, selectedNodeIds } from './selected.ts';
import { startTyping } from './start-typing.ts';
import { glide, tidyBoard } from './tidy.ts';

/** In the middle of what is seen; on a board without cells, in its first one. */
function addInView(stage: BoardStage, kind: NodeKind): void {
  const area = stage.surface.getBoundingClientRect();
  const middle = stage.toBoard({
    clientX: area.left + area.width / 2,
    clientY: area.top + area.height / 2,
  });
  const place = placeInView(stage.geometry, middle, kind);
  if (place) addNode(stage, { kind, place });
  else startTyping(stage, '');
}

export function act(stage: BoardStage, action: BoardAction): void {
  const [first] = selectedNodeIds(stage);
  switch (action.kind) {
    case 'add':
      addInView(stage, action.nodeKind);
      return;
    case 'addNext':
      if (first) addNext(stage, first, action.nodeKind);
      return;
    case 'rename':
      if (first) stage.editName({ id: first, typed: null, begun: null });
      return;
    case 'duplicate':
      duplicateSelected(stage);
      return;
    case 'delete':
      deleteSelected(stage);
      return;
    case 'selectAll':
      stage.select([...stage.geometry.nodes.keys()]);
      return;
    case 'tidy':
      if (tidyBoard(stage)) glide(stage.surface);
      return;
    default:
      unreachable(action);
  }
}
