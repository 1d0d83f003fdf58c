/**
 * Opens an editor from what storage kept: a project, the history that belonged to it, and
 * the journal of changes since. All but the project is hostile until parsed. As much as
 * fits is brought back; what doesn't is named, so that the caller can tell and keep it.
 */
import { freeze } from 'immer';
import { type Project, projectSchema } from '#shared/model';
import { type Change, changeSchema, type History, historySchema } from './change.ts';
import { createEditor, type Editor } from './create-editor.ts';
import { advance, emptyHistory } from './history.ts';
import { applyPatches } from './patch.ts';

export type RestoreProblem =
  /** The stored history isn't one, or doesn't lead back to a valid project: undo starts empty. */
  | { readonly code: 'historyUnreadable' }
  /** A change in the journal doesn't go with the history before it: undo starts there. */
  | { readonly code: 'historyInterrupted'; readonly index: number }
  /** The journal can't be followed from this change on; it and the later ones are left out. */
  | { readonly code: 'journalBroken'; readonly index: number; readonly lost: number };

export interface Stored {
  readonly project: Project;
  /** As `editor.history` was when the project was stored. */
  readonly history?: unknown;
  /** Every Change since then, oldest first. */
  readonly changes?: readonly unknown[];
}

export interface Restored {
  readonly editor: Editor;
  readonly problems: readonly RestoreProblem[];
}

interface Replay {
  readonly project: Project;
  readonly history: History;
  readonly problems: readonly RestoreProblem[];
}

export function restoreEditor(stored: Stored): Restored {
  const start = readHistory(stored);
  const changes = stored.changes ?? [];
  let replayed = replay(start, changes, 'atTheEnd');
  // Almost every journal is whole, so it is checked once; only a broken one is gone through step by step.
  if (!isProject(replayed.project)) replayed = replay(start, changes, 'afterEach');
  if (!leadsBack(replayed)) {
    replayed = {
      ...replayed,
      history: emptyHistory,
      problems: [...replayed.problems, { code: 'historyUnreadable' }],
    };
  }
  const { project, history, problems } = replayed;
  return { editor: createEditor({ project, history }), problems };
}

function readHistory({ project, history }: Stored): Replay {
  const start = { project: freeze(project, true), history: emptyHistory };
  if (history === undefined) return { ...start, problems: [] };
  const parsed = historySchema.safeParse(history);
  return parsed.success
    ? { ...start, history: parsed.data, problems: [] }
    : { ...start, problems: [{ code: 'historyUnreadable' }] };
}

function replay(
  start: Replay,
  changes: readonly unknown[],
  check: 'atTheEnd' | 'afterEach',
): Replay {
  let { project, history } = start;
  const problems = [...start.problems];
  for (const [index, stored] of changes.entries()) {
    const change = changeSchema.safeParse(stored);
    const next = change.success ? stepForward(project, change.data) : undefined;
    if (!change.success || !next || (check === 'afterEach' && !isProject(next))) {
      problems.push({ code: 'journalBroken', index, lost: changes.length - index });
      break;
    }
    const advanced = advance(history, change.data);
    if (!advanced) problems.push({ code: 'historyInterrupted', index });
    project = next;
    history = advanced ?? emptyHistory;
  }
  return { project, history, problems };
}

function stepForward(project: Project, change: Change): Project | undefined {
  const applied = applyPatches(project, change.patches);
  return applied.ok ? applied.value : undefined;
}

/** Can everything be undone and everything redone, and is it a project at either end? */
function leadsBack({ project, history }: Replay): boolean {
  const back = history.undo.toReversed().map((entry) => entry.inversePatches);
  const forth = history.redo.toReversed().map((entry) => entry.patches);
  return [back, forth].every((steps) => {
    const reached = applyPatches(project, steps.flat());
    return reached.ok && isProject(reached.value);
  });
}

function isProject(project: Project): boolean {
  return projectSchema.safeParse(project).success;
}
