/** Opens the database and offers what the rest of the program asks of it. */
import { idOf, isId, type Result } from '#shared/base';
import { addBackup, listBackups } from './backups.ts';
import { Database } from './database.ts';
import { type LockAnswer, lockDocument } from './document-lock.ts';
import {
  addDocument,
  deleteDocument,
  type LoadedDocument,
  type LoadFailure,
  listDocuments,
  loadDocument,
  markOpened,
  type NewDocument,
  setDocumentFile,
} from './documents.ts';
import { createJournal, type Journal, type SavingState } from './journal.ts';
import type { BackupRow, DocumentFile, DocumentId, DocumentRow } from './rows.ts';
import { createValueStore, type ValueStore } from './values.ts';

export interface DocumentStore {
  /** Latest first. */
  list(): Promise<DocumentRow[]>;
  add(document: NewDocument): Promise<DocumentId>;
  /** For writing: one window at a time. */
  lock(id: DocumentId): Promise<LockAnswer>;
  /** Only the window that holds the lock may put damaged journal rows aside. */
  load(id: DocumentId, access: 'write' | 'readOnly'): Promise<Result<LoadedDocument, LoadFailure>>;
  openJournal(loaded: LoadedDocument, onState: (state: SavingState) => void): Journal;
  markOpened(id: DocumentId): Promise<void>;
  setFile(id: DocumentId, file: DocumentFile | null): Promise<void>;
  /** With its journal, backups and all. */
  remove(id: DocumentId): Promise<void>;
  backUp(id: DocumentId, version: { readonly title: string; readonly text: string }): Promise<void>;
  /** Latest first. */
  backups(id: DocumentId): Promise<BackupRow[]>;
}

export interface Storage {
  readonly documents: DocumentStore;
  readonly views: ValueStore;
  /** The document that was open last, null once it was closed. */
  readonly lastOpen: {
    read(): Promise<DocumentId | null>;
    write(id: DocumentId | null): Promise<void>;
  };
  readonly preferences: ValueStore;
  readonly fileHandles: ValueStore;
  close(): void;
}

export interface StorageMachine {
  readonly databaseName: string;
  readonly locks: LockManager;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export async function openStorage(machine: StorageMachine): Promise<Storage> {
  const db = new Database(machine.databaseName);
  await db.open();
  return {
    documents: createDocumentStore(db, machine),
    views: createValueStore(db.views),
    lastOpen: createLastOpen(createValueStore(db.preferences)),
    preferences: createValueStore(db.preferences),
    fileHandles: createValueStore(db.fileHandles),
    close: () => db.close(),
  };
}

function createDocumentStore(db: Database, { locks, now }: StorageMachine): DocumentStore {
  return {
    list: () => listDocuments(db),
    add: (document) => addDocument(db, document, now()),
    load: (id, access) => loadDocument(db, id, access === 'write' ? now() : null),
    lock: (id) => lockDocument(locks, id),
    openJournal: (loaded, onState) =>
      createJournal({ db, documentId: loaded.row.id, from: loaded, now, onState }),
    markOpened: (id) => markOpened(db, id, now()),
    setFile: (id, file) => setDocumentFile(db, id, file),
    remove: (id) => deleteDocument(db, id),
    backUp: (documentId, version) => addBackup(db, { documentId, madeAt: now(), ...version }),
    backups: (id) => listBackups(db, id),
  };
}

const LAST_OPEN = 'lastOpenDocument';

function createLastOpen(values: ValueStore): Storage['lastOpen'] {
  return {
    async read() {
      const stored = await values.read(LAST_OPEN);
      return typeof stored === 'string' && isId(stored) ? idOf<'Document'>(stored) : null;
    },
    write: (id) => values.write(LAST_OPEN, id),
  };
}
