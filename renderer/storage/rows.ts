/**
 * What lies in the tables. The types say what this program writes; what it reads may
 * have been torn or touched, and is checked where it is read.
 */
import type { Id } from '#shared/base';
import type { Change, History } from '#shared/editing';
import type { FileHandle, FileStamp } from '#shared/host';

/** A project as this machine keeps it; two copies of one file are two documents. */
export type DocumentId = Id<'Document'>;

/** The file a document was opened from or saved to. */
export interface DocumentFile {
  readonly handle: FileHandle;
  readonly stamp: FileStamp;
  /** SHA-256 of the project text the file holds; tells whether the file is behind. */
  readonly sha256: string;
}

/** Milliseconds since 1970 wherever a row says `…At`. */
export interface DocumentRow {
  readonly id: DocumentId;
  readonly title: string;
  readonly openedAt: number;
  readonly changedAt: number;
  readonly file: DocumentFile | null;
}

export interface SnapshotRow {
  readonly documentId: DocumentId;
  /** The canonical project text, and its SHA-256. */
  readonly text: string;
  readonly sha256: string;
  readonly history: History;
  /** The last journal entry that is already in it. */
  readonly sequence: number;
}

export interface JournalRow {
  readonly documentId: DocumentId;
  /** 1, 2, 3 … without gaps, all through the document's life. */
  readonly sequence: number;
  /** SHA-256 of the snapshot that the entry comes after. */
  readonly startsFrom: string;
  readonly change: Change;
  /** Of the program that made the change; rows of version 1 don't say it. */
  readonly formatVersion?: number;
}

export interface BackupRow {
  readonly documentId: DocumentId;
  readonly madeAt: number;
  readonly title: string;
  readonly text: string;
}

/** Rows that couldn't be used, kept as they were found. */
export interface SetAsideRow {
  readonly documentId: DocumentId;
  readonly setAsideAt: number;
  readonly rows: readonly unknown[];
}

export interface ValueRow {
  readonly key: string;
  readonly value: unknown;
}
