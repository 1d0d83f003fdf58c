/** What can go wrong with the database, as codes. */
export type StorageFailureCode = 'storageFull' | 'storageUnavailable';

export function storageFailureCode(reason: unknown): StorageFailureCode {
  const names = [reason, reason instanceof Error ? reason.cause : null, innerOf(reason)].map(
    (error) => (error instanceof Error || error instanceof DOMException ? error.name : ''),
  );
  return names.includes('QuotaExceededError') ? 'storageFull' : 'storageUnavailable';
}

/** Dexie wraps what the browser said. */
function innerOf(reason: unknown): unknown {
  return typeof reason === 'object' && reason !== null && 'inner' in reason ? reason.inner : null;
}
