/**
 * The open project: the editor with its history, the journal that keeps it, and one
 * store that components read. Every edit of the program goes through `run`.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import { failure, present, type Result, success } from '#shared/base';
import type { ActionName, Change, CommandArgs, CommandName, Editor, Mark } from '#shared/editing';
import { type Project, writeProject } from '#shared/model';
import type {
  DocumentFile,
  DocumentId,
  DocumentLock,
  DocumentState,
  DocumentStore,
  Journal,
  LoadedDocument,
  LoadFailure,
  LockAnswer,
  SavingState,
} from '../storage/index.ts';
import { sha256 } from '../storage/index.ts';
import type { OpenProject, ProjectState, SessionRefusal } from './project-state.ts';

export interface ProjectSession {
  readonly store: StoreApi<ProjectState>;
  /** One edit: ruled on, done, and on its way to the journal. */
  run<Name extends CommandName>(
    name: Name,
    args: CommandArgs<Name>,
  ): Result<Change, SessionRefusal>;
  /** null when there is nothing to undo, or this window may not write. */
  undo(): Change | null;
  redo(): Change | null;
  /** A gesture: mark, run what it takes, then squash into one entry or bail out of it. */
  mark(): Mark;
  squash(mark: Mark, name: ActionName): Change | null;
  bail(mark: Mark): Change | null;
  /** Opens this one as it was left; if that can't be, what is open stays open. */
  open(id: DocumentId): Promise<Result<null, LeaveFailure | LoadFailure>>;
  /** Settles once everything is written and other windows may write. */
  close(): Promise<Result<null, LeaveFailure>>;
  /** Settles once every edit so far was written, or failed to be. */
  flush(): Promise<void>;
  /** The project as it is now; for writing it to a file, which takes a while. */
  moment(): Moment;
  /** What the project was at that moment went to this file, or to none that can be written again. */
  setFile(moment: Moment, file: DocumentFile | null): Promise<void>;
  /** The document's file was found again with the content that it is known for. */
  followFile(id: DocumentId, file: DocumentFile): Promise<void>;
  file(): DocumentFile | null;
}

/** Some changes couldn't be written yet: leaving now would lose them. */
export type LeaveFailure = { readonly code: 'unsavedChanges' };

export interface Moment {
  readonly documentId: DocumentId;
  readonly project: Project;
  /** The history entry on top, which tells moments apart. */
  readonly top: unknown;
}

const COMPACT_AFTER_CHANGES = 200;

type WhenFree = Extract<LockAnswer, { readonly isMine: false }>['whenFree'];

/** An open document; everything here ends with it. */
interface Opened {
  readonly documentId: DocumentId;
  readonly editor: Editor;
  readonly lostChanges: number;
  /** null in a window that may only read. */
  readonly journal: Journal | null;
  readonly letGo: () => Promise<void>;
  file: DocumentFile | null;
  /** The history entry on top when the file was written; undefined when the file differs anyway. */
  fileTop: unknown;
  saving: SavingState;
}

export function createProjectSession(documents: DocumentStore): ProjectSession {
  const store = createStore<ProjectState>(() => ({ open: null }));
  let opened: Opened | null = null;

  const publish = () => store.setState({ open: opened && snapshotOf(opened) });
  const here = () => present(opened, 'open project');

  function record(change: Change | null): Change | null {
    const { journal, editor } = here();
    if (!change || !journal) return change;
    if (change.kind === 'edit' && change.patches.length === 0) return change;
    journal.append(change);
    publish();
    if (journal.length() >= COMPACT_AFTER_CHANGES) {
      // The journal is whole without it, and the next change tries again.
      journal.compact(() => stateOf(editor)).catch(() => undefined);
    }
    return change;
  }

  /** Reads only, or nothing at all: then there is no change. */
  const ifWriting = (edit: (editor: Editor) => Change | null): Change | null => {
    const { editor, journal } = here();
    return journal ? record(edit(editor)) : null;
  };

  async function forWriting(loaded: LoadedDocument, lock: DocumentLock): Promise<Opened> {
    const now: Opened = {
      ...openedFrom(loaded),
      journal: documents.openJournal(loaded, (saving) => {
        now.saving = saving;
        if (opened === now) publish();
      }),
      letGo: () => lock.release(),
    };
    await compareFile(now);
    return now;
  }

  async function forReading(loaded: LoadedDocument, whenFree: WhenFree): Promise<Opened> {
    const now: Opened = { ...openedFrom(loaded), journal: null, letGo: async () => undefined };
    await compareFile(now);
    const stopWaiting = whenFree((lock) => {
      // Read-only goes on as it is where the document can't be read again.
      takeOver(loaded.row.id, lock).catch(() => lock.release());
    });
    return { ...now, letGo: async () => stopWaiting() };
  }

  /** For the recent documents and the last versions. */
  async function noteOpening({ documentId, editor }: Opened): Promise<void> {
    const state = stateOf(editor);
    try {
      await documents.markOpened(documentId);
      if (state) await documents.backUp(documentId, { title: state.title, text: state.text });
    } catch {
      // Storage that fails here fails for edits too, and says so there.
    }
  }

  async function ready(
    id: DocumentId,
    answer: LockAnswer,
  ): Promise<Result<Opened, LeaveFailure | LoadFailure>> {
    const loaded = await documents.load(id, answer.isMine ? 'write' : 'readOnly');
    if (!loaded.ok) return loaded;
    const next = answer.isMine
      ? await forWriting(loaded.value, answer.lock)
      : await forReading(loaded.value, answer.whenFree);
    return (await isWritten()) ? success(next) : failure({ code: 'unsavedChanges' });
  }

  /** What takes a while comes first: until then the former project is on the screen and takes edits. */
  async function open(id: DocumentId): Promise<Result<null, LeaveFailure | LoadFailure>> {
    if (opened?.documentId === id) return success(null);
    if (!(await isWritten())) return failure({ code: 'unsavedChanges' });
    const answer = await documents.lock(id);
    const giveBack = async () => {
      if (answer.isMine) await answer.lock.release();
    };
    const next = await ready(id, answer).catch(async (reason: unknown) => {
      await giveBack();
      throw reason;
    });
    if (!next.ok) {
      await giveBack();
      return next;
    }
    const former = opened;
    opened = next.value;
    publish();
    if (opened.journal) await noteOpening(opened);
    if (former) await leave(former);
    return success(null);
  }

  /** The other window is gone: what it wrote is read again, and this one may write. */
  async function takeOver(id: DocumentId, lock: DocumentLock): Promise<void> {
    const loaded = await documents.load(id, 'write');
    const now = loaded.ok ? await forWriting(loaded.value, lock) : null;
    if (!now || opened?.documentId !== id) return lock.release();
    opened = now;
    publish();
  }

  async function follow(documentId: DocumentId, file: DocumentFile | null): Promise<void> {
    if (opened?.documentId === documentId) {
      opened.file = file;
      publish();
    }
    // Forgotten, the file would only be asked about again; what is in it is safe.
    await documents.setFile(documentId, file).catch(() => undefined);
  }

  async function isWritten(): Promise<boolean> {
    const journal = opened?.journal;
    await journal?.flush();
    return !journal?.isBehind();
  }

  async function close(): Promise<Result<null, LeaveFailure>> {
    if (!(await isWritten())) return failure({ code: 'unsavedChanges' });
    const former = opened;
    opened = null;
    publish();
    if (former) await leave(former);
    return success(null);
  }

  return {
    store,
    run(name, args) {
      const { editor, journal } = here();
      if (!journal) return failure({ code: 'readOnly' });
      const done = editor.run(name, args);
      if (done.ok) record(done.value);
      return done;
    },
    undo: () => ifWriting((editor) => editor.undo()),
    redo: () => ifWriting((editor) => editor.redo()),
    mark: () => here().editor.mark(),
    squash: (mark, name) => ifWriting((editor) => editor.squash(mark, name)),
    bail: (mark) => ifWriting((editor) => editor.bail(mark)),
    open,
    close,
    flush: async () => opened?.journal?.flush(),
    file: () => opened?.file ?? null,
    moment() {
      const { documentId, editor } = here();
      return { documentId, project: editor.project, top: topOf(editor) };
    },
    async setFile({ documentId, top }, file) {
      if (opened?.documentId === documentId) opened.fileTop = top;
      await follow(documentId, file);
    },
    followFile: follow,
  };
}

function openedFrom(loaded: LoadedDocument): Omit<Opened, 'journal' | 'letGo'> {
  const { row, editor, lostChanges } = loaded;
  return {
    lostChanges,
    documentId: row.id,
    editor,
    file: row.file,
    fileTop: undefined,
    saving: { kind: 'saved' },
  };
}

/** With everything in the journal: folded into the snapshot, so that the next opening is quick. */
async function leave({ journal, editor, letGo }: Opened): Promise<void> {
  if (journal && journal.length() > 0) {
    // The journal is whole without it.
    await journal.compact(() => stateOf(editor)).catch(() => undefined);
  }
  journal?.close();
  await letGo();
}

async function compareFile(opened: Opened): Promise<void> {
  if (!opened.file) return;
  const text = writeProject(opened.editor.project);
  const isSame = text.ok && (await sha256(text.value)) === opened.file.sha256;
  if (isSame) opened.fileTop = topOf(opened.editor);
}

/** null for an empty history. */
function topOf(editor: Editor): unknown {
  return editor.history.undo.at(-1) ?? null;
}

/** null for a project too large to be written whole; its journal goes on. */
function stateOf({ project, history }: Editor): DocumentState | null {
  const text = writeProject(project);
  return text.ok ? { title: project.title, text: text.value, history } : null;
}

function snapshotOf(opened: Opened): OpenProject {
  const { documentId, editor, journal, file, fileTop, saving, lostChanges } = opened;
  return {
    documentId,
    project: editor.project,
    access: journal ? 'write' : 'readOnly',
    saving,
    undoable: editor.history.undo.at(-1) ?? null,
    redoable: editor.history.redo.at(-1) ?? null,
    undoDepth: editor.history.undo.length,
    file: file && { name: file.handle.name, isBehind: fileTop !== topOf(editor) },
    lostChanges,
  };
}
