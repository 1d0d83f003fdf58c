/** What typing on a card means for the model. */
import type { NodeId } from '#shared/model';
import type { BoardStage } from '../gestures/board-stage.ts';
import { editedText } from '../nodes/NameEditor.tsx';

/** True when the text is on the card, changed or not. */
export function keepText(stage: BoardStage, id: NodeId, text: string): boolean {
  const node = stage.variant.nodes[id];
  if (!node || !stage.editing) return false;
  if (text === editedText(node)) return true;
  if (node.kind === 'branch') {
    return stage.editing.run('node.setField', { at: stage.at, id, field: 'question', value: text });
  }
  if (node.kind === 'note') {
    return stage.editing.run('node.setField', { at: stage.at, id, field: 'text', value: text });
  }
  return stage.editing.run('node.rename', { at: stage.at, id, name: text });
}

/** A card that was begun and never named isn't worth keeping. */
export function isBlank(stage: BoardStage, id: NodeId): boolean {
  const node = stage.variant.nodes[id];
  return node !== undefined && editedText(node) === '' && node.name === '';
}
