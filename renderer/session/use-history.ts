/**
 * What undo takes back and redo brings back where people are: in the place of the simulation, what they tried out
 * there beside the edits of the project, whichever came last.
 */
import { useMemo } from 'react';
import type { HistoryEntry } from '#shared/editing';
import { isAskedLast, isAskedNext } from './asked-history.ts';
import { useFigures, useOpenProject, useProjectSession, useView } from './session-context.tsx';

/** An edit of the project, or `asked`: what is tried out, and how it is run. */
export type Undoable = HistoryEntry | 'asked';

export interface HistoryHere {
  /** null where there is nothing. */
  readonly undoable: Undoable | null;
  readonly redoable: Undoable | null;
  undo(): void;
  redo(): void;
}

export function useHistory(): HistoryHere {
  const session = useProjectSession();
  const open = useOpenProject();
  // A scenario that is shown is a part of the project.
  const isOfMoment = useView((view) => view.place === 'simulate' && view.scenarioId === null);
  const history = useFigures((figures) => figures.history);
  const undoAsked = useFigures((figures) => figures.undoAsked);
  const redoAsked = useFigures((figures) => figures.redoAsked);
  const writable = open?.access === 'write' ? open : null;
  const undoEntry = writable?.undoable ?? null;
  const redoEntry = writable?.redoable ?? null;
  const depth = open?.undoDepth ?? 0;
  const canUndoAsked = isOfMoment && history.before.length > 0;
  const canRedoAsked = isOfMoment && history.after.length > 0;
  const isUndoAsked = canUndoAsked && (undoEntry === null || isAskedLast(history, depth));
  const isRedoAsked = canRedoAsked && (redoEntry === null || isAskedNext(history, depth));
  return useMemo(
    () => ({
      undoable: isUndoAsked ? 'asked' : undoEntry,
      redoable: isRedoAsked ? 'asked' : redoEntry,
      undo: () => (isUndoAsked ? undoAsked() : void session.undo()),
      redo: () => (isRedoAsked ? redoAsked() : void session.redo()),
    }),
    [isUndoAsked, isRedoAsked, undoEntry, redoEntry, undoAsked, redoAsked, session],
  );
}
