/**
 * What the frame does with files on a person's behalf: tries it, and shows what stood in
 * the way. One thing at a time: while one is under way, another isn't begun.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import {
  type Opening,
  type OpeningFailure,
  type Saving,
  type SavingFailure,
  useProjectFiles,
} from '../session/index.ts';

export type Trouble =
  | { readonly kind: 'opening'; readonly failure: OpeningFailure }
  | { readonly kind: 'saving'; readonly failure: SavingFailure };

export interface Desk {
  readonly trouble: Trouble | null;
  readonly isBusy: boolean;
  /** Forgets the trouble. */
  dismiss(): void;
  tryOpening(open: () => Promise<Opening>): void;
  trySaving(save: () => Promise<Saving>): void;
  saveProject(): void;
  saveProjectAs(): void;
}

/** What is under way; `done` never fails. */
interface Running {
  readonly kind: 'opening' | 'saving';
  readonly done: Promise<void>;
}

export function useDesk(): Desk {
  const files = useProjectFiles();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const running = useRef<Running | null>(null);

  const once = useCallback((kind: Running['kind'], work: () => Promise<Trouble | null>) => {
    const before = running.current;
    // Asked for twice is meant once; but what is asked of a board that is just opening isn't lost.
    if (before && !(before.kind === 'opening' && kind === 'saving')) return;
    const done = (async () => {
      await before?.done;
      setBusy(true);
      try {
        setTrouble(await work());
      } catch (fault) {
        // Not an expected failure but a fault of ours: told where all of them are told.
        reportError(fault);
      }
    })();
    const own = { kind, done };
    running.current = own;
    void done.then(() => {
      if (running.current !== own) return;
      running.current = null;
      setBusy(false);
    });
  }, []);

  const actions = useMemo(() => {
    const tryOpening = (open: () => Promise<Opening>) =>
      once('opening', async () => {
        const opened = await open();
        return opened.ok ? null : { kind: 'opening', failure: opened.error };
      });
    const trySaving = (save: () => Promise<Saving>) =>
      once('saving', async () => {
        const saved = await save();
        return saved.ok ? null : { kind: 'saving', failure: saved.error };
      });
    return {
      tryOpening,
      trySaving,
      dismiss: () => setTrouble(null),
      saveProject: () => trySaving(files.save),
      saveProjectAs: () => trySaving(files.saveAs),
    };
  }, [once, files]);

  return useMemo(() => ({ ...actions, trouble, isBusy }), [actions, trouble, isBusy]);
}
