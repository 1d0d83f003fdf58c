/** Local storage: documents with their journals and backups, views, preferences. */
export type { DocumentLock, LockAnswer } from './document-lock.ts';
export type { LoadedDocument, LoadFailure, NewDocument } from './documents.ts';
export { isOfStorage, type StorageFailureCode, storageFailureCode } from './failures.ts';
export type { DocumentState, Journal, SavingState } from './journal.ts';
export {
  type DocumentStore,
  openStorage,
  type Storage,
  type StorageMachine,
} from './open-storage.ts';
export type { BackupRow, DocumentFile, DocumentId, DocumentRow } from './rows.ts';
export { sha256 } from './sha256.ts';
export type { ValueStore } from './values.ts';
