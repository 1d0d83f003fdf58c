/**
 * The open project: the editor with its history, the journal that keeps it, and one
 * store that components read. Every edit of the program goes through `run`.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import { failure, present, type Result, success } from '#shared/base';
import type { ActionName, Change, CommandArgs, CommandName, Editor, Mark } from '#shared/editing';
import { writeProject } from '#shared/model';
import type {
  DocumentFile,
  DocumentId,
  DocumentLock,
  DocumentState,
  DocumentStore,
  Journal,
  LoadedDocument,
  LoadFailure,
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
  /** Leaves the project that is open and opens this one, as it was left. */
  open(id: DocumentId): Promise<Result<null, LoadFailure>>;
  /** Settles once everything is written and other windows may write. */
  close(): Promise<void>;
  /** Settles once every edit so far was written, or failed to be. */
  flush(): Promise<void>;
  /** The project went to this file as it is now, or belongs to no file. */
  setFile(file: DocumentFile | null): Promise<void>;
  file(): DocumentFile | null;
}

const COMPACT_AFTER_CHANGES = 200;

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
    if (journal.length() >= COMPACT_AFTER_CHANGES) void journal.compact(() => stateOf(editor));
    return change;
  }

  /** Reads only, or nothing at all: then there is no change. */
  const ifWriting = (edit: (editor: Editor) => Change | null): Change | null => {
    const { editor, journal } = here();
    return journal ? record(edit(editor)) : null;
  };

  function begin(loaded: LoadedDocument, lock: DocumentLock): void {
    const now: Opened = {
      ...openedFrom(loaded),
      journal: documents.openJournal(loaded, (saving) => {
        now.saving = saving;
        if (opened === now) publish();
      }),
      letGo: () => lock.release(),
    };
    opened = now;
  }

  async function open(id: DocumentId): Promise<Result<null, LoadFailure>> {
    await close();
    const answer = await documents.lock(id);
    const loaded = await documents.load(id, answer.isMine ? 'write' : 'readOnly');
    if (!loaded.ok) {
      if (answer.isMine) await answer.lock.release();
      return loaded;
    }
    if (answer.isMine) {
      begin(loaded.value, answer.lock);
      await documents.markOpened(id);
      const state = stateOf(loaded.value.editor);
      if (state) await documents.backUp(id, { title: state.title, text: state.text });
    } else {
      const stopWaiting = answer.whenFree((lock) => void takeOver(id, lock));
      opened = { ...openedFrom(loaded.value), journal: null, letGo: async () => stopWaiting() };
    }
    await compareFile(here());
    publish();
    return success(null);
  }

  /** The other window is gone: what it wrote is read again, and this one may write. */
  async function takeOver(id: DocumentId, lock: DocumentLock): Promise<void> {
    const loaded = await documents.load(id, 'write');
    if (!loaded.ok || opened?.documentId !== id) return lock.release();
    begin(loaded.value, lock);
    await compareFile(here());
    publish();
  }

  async function close(): Promise<void> {
    if (!opened) return;
    const { journal, editor, letGo } = opened;
    opened = null;
    publish();
    if (journal && journal.length() > 0) {
      await journal.compact(() => stateOf(editor)).catch(() => undefined);
    }
    await journal?.close();
    await letGo();
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
    async setFile(file) {
      const now = here();
      now.file = file;
      now.fileTop = topOf(now.editor);
      publish();
      await documents.setFile(now.documentId, file);
    },
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
    file: file && { name: file.handle.name, isBehind: fileTop !== topOf(editor) },
    lostChanges,
  };
}
