/** What can be done with the headers of stages and lanes. */
import { useEffect, useMemo, useRef } from 'react';
import { addLane, addStage } from './actions/add-header.ts';
import type { HeaderActions } from './grid/Headers.tsx';
import type { CardBegun } from './projection/project-nodes.ts';
import type { BoardState } from './use-board-stage.ts';

export function useHeaderActions(board: BoardState, isEditable: boolean): HeaderActions | null {
  const { getStage, renaming, setRenaming } = board;
  /** Adding and naming a header is one entry of the history. */
  const begun = useRef<Pick<CardBegun, 'mark' | 'name'> | null>(null);
  useEffect(() => {
    if (renaming) getStage().reveal(renaming);
  }, [renaming, getStage]);
  return useMemo(() => {
    if (!isEditable) return null;

    function add(name: 'stage.add' | 'lane.add'): void {
      const stage = getStage();
      const mark = stage.editing?.mark();
      const id = name === 'stage.add' ? addStage(stage) : addLane(stage);
      begun.current = id && mark ? { mark, name } : null;
      setRenaming(id);
    }

    function end(isFocusGone: boolean, rename: () => void): void {
      setRenaming(null);
      const { editing, surface } = getStage();
      if (!isFocusGone) surface.focus({ preventScroll: true });
      rename();
      if (begun.current) editing?.squash(begun.current.mark, begun.current.name);
      begun.current = null;
    }

    return {
      renaming,
      renameStage(id, name, isFocusGone) {
        const { at, editing } = getStage();
        end(isFocusGone, () => name !== null && editing?.run('stage.rename', { at, id, name }));
      },
      renameLane(participantId, name, isFocusGone) {
        const { at, editing } = getStage();
        end(
          isFocusGone,
          () => name !== null && editing?.run('lane.rename', { at, participantId, name }),
        );
      },
      addStage: () => add('stage.add'),
      addLane: () => add('lane.add'),
    };
  }, [getStage, renaming, setRenaming, isEditable]);
}
