/** What can go wrong with the database, as codes. */
import { Dexie } from 'dexie';

export type StorageFailureCode = 'storageFull' | 'storageUnavailable';

export function storageFailureCode(reason: unknown): StorageFailureCode {
  const names = [reason, reason instanceof Error ? reason.cause : null, innerOf(reason)].map(
    (error) => (error instanceof Error || error instanceof DOMException ? error.name : ''),
  );
  return names.includes('QuotaExceededError') ? 'storageFull' : 'storageUnavailable';
}

/** Whether storage or the browser refused, and not a fault of ours in between. */
export function isOfStorage(reason: unknown): boolean {
  return reason instanceof Dexie.DexieError || reason instanceof DOMException;
}

/** Dexie wraps what the browser said. */
function innerOf(reason: unknown): unknown {
  return typeof reason === 'object' && reason !== null && 'inner' in reason ? reason.inner : null;
}
