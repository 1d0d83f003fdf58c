/**
 * The editor of one project: the only thing here with a lifetime. It holds the current
 * project and its history; every method that changes something returns the Change that
 * belongs in the journal, and the caller stores it before it says "saved".
 */
import { freeze } from 'immer';
import { assert, type Result, success } from '#shared/base';
import type { Project } from '#shared/model';
import type { Refusal } from '#shared/rules';
import type { Change, History } from './change.ts';
import { dispatch } from './dispatch.ts';
import {
  advance,
  bailChange,
  emptyHistory,
  redoChange,
  squashChange,
  undoChange,
} from './history.ts';
import { applyPatches } from './patch.ts';
import type { ActionName, CommandArgs, CommandName } from './registry.ts';

/** A point in the history to squash or bail to; lives as long as the editor. */
export interface Mark {
  readonly undoDepth: number;
}

export interface Editor {
  /** Frozen; a new object after every change. */
  readonly project: Project;
  /** Frozen; JSON-safe, so that it can be stored beside the project it belongs to. */
  readonly history: History;
  /** A change with no patches is an edit that changed nothing; it needs no journal. */
  run<Name extends CommandName>(name: Name, args: CommandArgs<Name>): Result<Change, Refusal>;
  /** For commands that arrive as data (another process, a script): parsed like any other. */
  runParsed(name: string, args: unknown): Result<Change, Refusal>;
  /** Nothing to undo: null. */
  undo(): Change | null;
  redo(): Change | null;
  /** Remembers where a gesture begins. */
  mark(): Mark;
  /** Makes one history entry of everything since the mark; null when nothing happened. */
  squash(mark: Mark, name: ActionName): Change | null;
  /** Takes back everything since the mark, without a trace in the history. */
  bail(mark: Mark): Change | null;
}

export function createEditor(start: { project: Project; history?: History }): Editor {
  let project = freeze(start.project, true);
  let history = freeze(start.history ?? emptyHistory, true);

  /** Patches of this history were made on this project, so they must fit. */
  function commit(change: Change | null): Change | null {
    if (!change) return null;
    const applied = applyPatches(project, change.patches);
    assert(applied.ok, 'a change of the history fits its project');
    return settle(change, applied.value);
  }

  function settle(change: Change, next: Project): Change {
    const advanced = advance(history, change);
    assert(advanced, `history takes ${change.kind}`);
    project = next;
    history = freeze(advanced, true);
    return freeze(change, true);
  }

  function runParsed(name: string, args: unknown): Result<Change, Refusal> {
    const edited = dispatch(project, name, args);
    if (!edited.ok) return edited;
    const change: Change = { kind: 'edit', entries: 1, ...edited.value.entry };
    return success(settle(change, edited.value.project));
  }

  const since = (mark: Mark) => history.undo.length - mark.undoDepth;

  return {
    get project() {
      return project;
    },
    get history() {
      return history;
    },
    run: runParsed,
    runParsed,
    undo: () => commit(undoChange(history)),
    redo: () => commit(redoChange(history)),
    mark: () => ({ undoDepth: history.undo.length }),
    squash: (mark, name) => commit(squashChange(history, since(mark), name)),
    bail: (mark) => commit(bailChange(history, since(mark))),
  };
}
