/**
 * One window writes a document, others read it: the browser's own locks decide, and
 * they end with the window, however it ends.
 */
import type { DocumentId } from './rows.ts';

export interface DocumentLock {
  /** Settles once another window could have it: not before, or reopening would find it taken. */
  release(): Promise<void>;
}

export type LockAnswer =
  | { readonly isMine: true; readonly lock: DocumentLock }
  | {
      readonly isMine: false;
      /** Calls back once the other window has let go; returns what stops waiting. */
      readonly whenFree: (take: (lock: DocumentLock) => void) => () => void;
    };

export function lockDocument(locks: LockManager, id: DocumentId): Promise<LockAnswer> {
  const name = `salesbook-document-${id}`;
  return new Promise((answer, fail) => {
    const released: Promise<unknown> = locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) {
        answer({ isMine: false, whenFree: (take) => waitFor(locks, name, take) });
        return undefined;
      }
      return hold((letGo) => {
        answer({ isMine: true, lock: { release: () => releasing(letGo, released) } });
      });
    });
    released.catch(fail);
  });
}

/** A lock is held as long as this promise is open. */
function hold(use: (letGo: () => void) => void): Promise<void> {
  return new Promise((resolve) => use(resolve));
}

async function releasing(letGo: () => void, released: Promise<unknown>): Promise<void> {
  letGo();
  await released;
}

function waitFor(locks: LockManager, name: string, take: (lock: DocumentLock) => void): () => void {
  const patience = new AbortController();
  const released: Promise<unknown> = locks.request(name, { signal: patience.signal }, () =>
    hold((letGo) => take({ release: () => releasing(letGo, released) })),
  );
  released.catch((reason: unknown) => {
    if (!patience.signal.aborted) throw reason;
  });
  return () => patience.abort();
}
