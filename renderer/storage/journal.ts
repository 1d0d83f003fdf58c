/**
 * The journal of one open document: every change is on the disk, in order, before the
 * state says `saved`. Changes made while a write is under way go out together next.
 * A failed write keeps its changes and is tried again; nothing is dropped.
 */
import type { Change, History } from '#shared/editing';
import { FORMAT_VERSION } from '#shared/model';
import type { Database } from './database.ts';
import { type StorageFailureCode, storageFailureCode } from './failures.ts';
import type { DocumentId } from './rows.ts';
import { sha256 } from './sha256.ts';

export type SavingState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: StorageFailureCode };

/** All that a reopening needs besides the journal. */
export interface DocumentState {
  readonly text: string;
  readonly title: string;
  readonly history: History;
}

export interface JournalStart {
  readonly db: Database;
  readonly documentId: DocumentId;
  /** Where the loaded document leaves off. */
  readonly from: {
    readonly startsFrom: string;
    readonly sequence: number;
    readonly changesSinceSnapshot: number;
  };
  readonly now: () => number;
  readonly onState: (state: SavingState) => void;
}

export interface Journal {
  append(change: Change): void;
  /** Settles once everything appended so far was tried. */
  flush(): Promise<void>;
  /** Something appended isn't on the disk yet. */
  readonly isBehind: () => boolean;
  /** Changes since the last snapshot. */
  readonly length: () => number;
  /**
   * Replaces snapshot and journal by the state. It is taken when everything appended is
   * written, so that it holds exactly that; null leaves all as it is.
   */
  compact(takeState: () => DocumentState | null): Promise<void>;
  /** Tries nothing again; call it with nothing left to write. */
  close(): void;
}

const RETRY_AFTER_MILLISECONDS = 5000;

export function createJournal(start: JournalStart): Journal {
  const { db, documentId, now, onState } = start;
  let { startsFrom, sequence: written, changesSinceSnapshot } = start.from;
  let waiting: readonly Change[] = [];
  let writing: Promise<void> = Promise.resolve();
  let retry: ReturnType<typeof setTimeout> | null = null;

  async function write(changes: readonly Change[]): Promise<void> {
    const rows = changes.map((change, index) => ({
      documentId,
      sequence: written + 1 + index,
      startsFrom,
      change,
      formatVersion: FORMAT_VERSION,
    }));
    await db.transaction('rw', db.journal, db.documents, async () => {
      await db.journal.bulkAdd(rows);
      await db.documents.update(documentId, { changedAt: now() });
    });
    written += rows.length;
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const changes = waiting;
      try {
        await write(changes);
      } catch (reason) {
        onState({ kind: 'failed', code: storageFailureCode(reason) });
        retry ??= setTimeout(() => {
          retry = null;
          schedule();
        }, RETRY_AFTER_MILLISECONDS);
        return;
      }
      waiting = waiting.slice(changes.length);
    }
    onState({ kind: 'saved' });
  }

  function schedule(): void {
    writing = writing.then(drain);
  }

  async function writeSnapshot(state: DocumentState): Promise<void> {
    const { text, title, history } = state;
    const hash = await sha256(text);
    await db.transaction('rw', db.journal, db.snapshots, db.documents, async () => {
      await db.snapshots.put({ documentId, text, sha256: hash, history, sequence: written });
      await db.journal
        .where('[documentId+sequence]')
        .between([documentId, 0], [documentId, written], true, true)
        .delete();
      await db.documents.update(documentId, { title, changedAt: now() });
    });
    startsFrom = hash;
    changesSinceSnapshot = 0;
  }

  return {
    append(change) {
      // Appending makes a new array: the one being written stays as it was.
      waiting = [...waiting, change];
      changesSinceSnapshot += 1;
      onState({ kind: 'saving' });
      schedule();
    },
    flush: () => writing,
    isBehind: () => waiting.length > 0,
    length: () => changesSinceSnapshot,
    compact(takeState) {
      const run = writing.then(async () => {
        // What couldn't be written yet isn't in the journal, so the snapshot may not replace it.
        const state = waiting.length > 0 ? null : takeState();
        if (state) await writeSnapshot(state);
      });
      writing = run.catch(() => undefined);
      return run;
    },
    close() {
      if (retry) clearTimeout(retry);
    },
  };
}
