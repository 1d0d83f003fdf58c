/** Typing names, and the chain that grows while a person types: Enter goes on to the next card. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '#shared/model';
import { addNext } from './actions/chain.ts';
import { finishTyping } from './actions/rename.ts';
import type { NameEditing } from './board-words.ts';
import type { BoardState } from './use-board-stage.ts';

export function useNameEditing({ getStage, nameEdit }: BoardState): NameEditing {
  /** The card to go on from, once the board is drawn with the name just typed. */
  const [nextAfter, setNextAfter] = useState<NodeId | null>(null);
  const latestEdit = useRef(nameEdit);
  latestEdit.current = nameEdit;

  useEffect(() => {
    if (!nextAfter) return;
    setNextAfter(null);
    const stage = getStage();
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
      const edit = latestEdit.current;
      const begun = edit?.id === id ? edit.begun : null;
      stage.editName(null);
      return finishTyping(stage, { id, text, begun });
    }
    const focusBoard = () => getStage().surface.focus({ preventScroll: true });

    return {
      finish(id, text) {
        const kind = getStage().variant.nodes[id]?.kind;
        const isNew = latestEdit.current?.begun != null;
        const isNamed = end(id, text);
        focusBoard();
        // Only what is being drawn goes on; a card named anew stays where it is in the process.
        if (isNamed && isNew && kind === 'step') setNextAfter(id);
      },
      leave(id, text) {
        end(id, text);
        focusBoard();
      },
      lose: end,
    };
  }, [getStage]);
}
