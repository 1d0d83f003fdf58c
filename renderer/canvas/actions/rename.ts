/** What typing on a card means for the model, and for the history. */
import type { Node, NodeId } from '#shared/model';
import type { BoardStage } from '../gestures/board-stage.ts';
import { editedText } from '../nodes/NameEditor.tsx';
import type { CardBegun } from '../projection/project-nodes.ts';

interface Typed {
  readonly id: NodeId;
  readonly text: string;
  readonly begun: CardBegun | null;
}

/** True when the text is on the card, changed or not. */
function keepText(stage: BoardStage, node: Node, text: string): boolean {
  const { at, editing } = stage;
  if (!editing) return false;
  if (text === editedText(node)) return true;
  const { id } = node;
  switch (node.kind) {
    case 'branch':
      return editing.run('node.setField', { at, id, field: 'question', value: text });
    case 'note':
      return editing.run('node.setField', { at, id, field: 'text', value: text });
    default:
      return editing.run('node.rename', { at, id, name: text });
  }
}

/**
 * Typing is over: the text goes on the card, and a card begun for it becomes one entry of
 * the history with all that came along. A card begun and left blank was never there.
 * True when a card with words remains.
 */
export function finishTyping(stage: BoardStage, { begun, id, text }: Typed): boolean {
  const { editing, variant } = stage;
  const node = variant.nodes[id];
  if (!node || !editing) return false;
  if (text === '' && begun) {
    editing.bail(begun.mark);
    stage.select(begun.cameFrom ? [begun.cameFrom] : []);
    return false;
  }
  const isKept = keepText(stage, node, text);
  if (begun) editing.squash(begun.mark, begun.name);
  return isKept && text !== '';
}
