/** What can be done with the headers of stages and lanes. */
import { useMemo } from 'react';
import { addLane, addStage } from './actions/add-header.ts';
import type { HeaderActions } from './grid/Headers.tsx';
import type { BoardState } from './use-board-stage.ts';

export function useHeaderActions(board: BoardState, isEditable: boolean): HeaderActions | null {
  const { getStage, renaming, setRenaming } = board;
  return useMemo(() => {
    if (!isEditable) return null;
    const end = () => {
      setRenaming(null);
      getStage().surface.focus({ preventScroll: true });
    };
    return {
      renaming,
      select: (id) => getStage().select([id]),
      startRenaming: setRenaming,
      renameStage(id, name) {
        end();
        const { at, editing } = getStage();
        if (name !== null) editing?.run('stage.rename', { at, id, name });
      },
      renameLane(participantId, name) {
        end();
        const { at, editing } = getStage();
        if (name !== null) editing?.run('lane.rename', { at, participantId, name });
      },
      addStage: () => setRenaming(addStage(getStage())),
      addLane: () => setRenaming(addLane(getStage())),
    };
  }, [getStage, renaming, setRenaming, isEditable]);
}
