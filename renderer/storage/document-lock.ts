/**
 * One window writes a document, others read it: the browser's own locks decide, and
 * they end with the window, however it ends.
 */
import type { DocumentId } from './rows.ts';

export interface DocumentLock {
  release(): void;
}

export type LockAnswer =
  | { readonly isMine: true; readonly lock: DocumentLock }
  | {
      readonly isMine: false;
      /** Calls back once the other window has let go; returns what stops waiting. */
      readonly whenFree: (take: (lock: DocumentLock) => void) => () => void;
    };

function hold(): { readonly held: Promise<void>; readonly release: () => void } {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { held, release };
}

export function lockDocument(locks: LockManager, id: DocumentId): Promise<LockAnswer> {
  const name = `salesbook-document-${id}`;
  return new Promise((answer, fail) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) {
          answer({ isMine: false, whenFree: (take) => waitFor(locks, name, take) });
          return undefined;
        }
        const { held, release } = hold();
        answer({ isMine: true, lock: { release } });
        return held;
      })
      .catch(fail);
  });
}

function waitFor(locks: LockManager, name: string, take: (lock: DocumentLock) => void): () => void {
  const patience = new AbortController();
  locks
    .request(name, { signal: patience.signal }, () => {
      const { held, release } = hold();
      take({ release });
      return held;
    })
    .catch((reason: unknown) => {
      if (!patience.signal.aborted) throw reason;
    });
  return () => patience.abort();
}
