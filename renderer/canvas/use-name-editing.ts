/**
 * Typing names, and the chain that grows while a person types: each new card with its flow
 * and its name is one entry of the history, a card left blank leaves no trace.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '#shared/model';
import { addNext } from './actions/chain.ts';
import { isBlank, keepText } from './actions/rename.ts';
import type { NameEditing } from './board-words.ts';
import type { BoardState } from './use-board-stage.ts';

export function useNameEditing({ getStage, nameEdit }: BoardState): NameEditing {
  /** The card to go on from, once the board is drawn with the name just typed. */
  const [nextAfter, setNextAfter] = useState<NodeId | null>(null);
  const before = useRef<NodeId | null>(null);

  useEffect(() => {
    if (!nextAfter) return;
    setNextAfter(null);
    const stage = getStage();
    before.current = nextAfter;
    const id = addNext(stage, nextAfter);
    if (id) stage.reveal(id);
  }, [nextAfter, getStage]);

  const editedId = nameEdit?.id;
  useEffect(() => {
    if (editedId) getStage().reveal(editedId);
  }, [editedId, getStage]);

  return useMemo(() => {
    function end(id: NodeId, text: string): boolean {
      const stage = getStage();
      stage.editName(null);
      stage.surface.focus({ preventScroll: true });
      if (text === '' && isBlank(stage, id)) {
        dropBlank(id);
        return false;
      }
      return keepText(stage, id, text);
    }

    function dropBlank(id: NodeId): void {
      const stage = getStage();
      const [from] = Object.values(stage.variant.flows).filter((flow) => flow.toId === id);
      stage.editing?.run('node.delete', { at: stage.at, nodeIds: [id] });
      stage.select(from ? [from.fromId] : []);
    }

    return {
      finish(id, text) {
        const kind = getStage().variant.nodes[id]?.kind;
        if (end(id, text) && kind === 'step') setNextAfter(id);
      },
      leave: end,
    };
  }, [getStage]);
}
