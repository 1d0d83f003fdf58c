/** Keeps preferences, and where a person is in each document, in storage as they change. */
import type { StoreApi } from 'zustand/vanilla';
import type { DocumentId, ValueStore } from '../storage/index.ts';
import { type PreferenceStore, preferenceFacts } from './preferences.ts';
import type { ProjectState } from './project-state.ts';
import { readViewFacts, type ViewStore, viewFacts } from './view-state.ts';

export const PREFERENCES_KEY = 'all';

export function keepPreferences(store: PreferenceStore, values: ValueStore): () => void {
  return store.subscribe((state) => {
    values.write(PREFERENCES_KEY, preferenceFacts(state)).catch(forgotten);
  });
}

function forgotten(): void {
  // What is kept here is comfort, not work: forgotten, it is chosen once more. Storage that
  // fails here fails for edits too, and says so there.
}

interface KeptView {
  readonly view: ViewStore;
  readonly project: StoreApi<ProjectState>;
  readonly values: ValueStore;
}

const WRITE_AFTER_MILLISECONDS = 400;

/** Enters the view that was left when a document opens, and remembers it while it is open. */
export function keepView({ view, project, values }: KeptView): () => void {
  let current: DocumentId | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function write(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (current) values.write(current, viewFacts(view.getState())).catch(forgotten);
  }

  async function enter(id: DocumentId): Promise<void> {
    const remembered = readViewFacts(await values.read(id));
    const { open } = project.getState();
    if (open?.documentId !== id || !remembered) return;
    view.getState().enter(open.project, remembered);
  }

  const stopProject = project.subscribe(({ open }) => {
    if (open?.documentId === current) return;
    if (current) write();
    current = open?.documentId ?? null;
    if (!open) return view.getState().leave();
    view.getState().enter(open.project, null);
    enter(open.documentId).catch(forgotten);
  });
  const stopView = view.subscribe(() => {
    if (current) timer ??= setTimeout(write, WRITE_AFTER_MILLISECONDS);
  });
  return () => {
    write();
    stopProject();
    stopView();
  };
}

/** Remembers which document is open, so that the next start goes on with it. */
export function keepOpenDocument(
  project: StoreApi<ProjectState>,
  lastOpen: { write(id: DocumentId | null): Promise<void> },
): () => void {
  return project.subscribe(({ open }, { open: former }) => {
    if (open?.documentId === former?.documentId) return;
    lastOpen.write(open?.documentId ?? null).catch(forgotten);
  });
}
