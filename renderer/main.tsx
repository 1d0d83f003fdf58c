/** The composition root: chooses the host, opens storage, builds the session, mounts the program. The only file that builds singletons. */
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { present } from '#shared/base';
import type { Host } from '#shared/host';
import { FILE_LIMIT_BYTES } from '#shared/model';
import { createFaults, listenToFaults, Program, StartFailed } from './app/index.ts';
import { createBrowserHost, createElectronHost, plainFiles } from './host/index.ts';
import {
  createFigureStore,
  createPreferenceStore,
  createProjectFiles,
  createProjectSession,
  createViewStore,
  keepOpenDocument,
  keepPreferences,
  keepView,
  PREFERENCES_KEY,
  readPreferences,
  type Session,
} from './session/index.ts';
import { openStorage, type Storage } from './storage/index.ts';
import { createCommandRegistry } from './ui/commands/index.ts';
import { installThemeStyles } from './ui/index.ts';
import {
  createDocumentsClient,
  createLayoutClient,
  createSimulationClient,
  WorkersProvider,
} from './workers/index.ts';

const root = createRoot(present(document.getElementById('root'), 'root element'));

async function fetchSample(sample: string): Promise<string | null> {
  const answer = await fetch(`./samples/${encodeURIComponent(sample)}.salesbook`).catch(() => null);
  return answer?.ok ? answer.text() : null;
}

async function buildSession(storage: Storage, host: Host): Promise<Session> {
  const project = createProjectSession(storage.documents);
  const view = createViewStore();
  const stored = await storage.preferences.read(PREFERENCES_KEY);
  const preferences = createPreferenceStore(readPreferences(stored, navigator.language));
  keepPreferences(preferences, storage.preferences);
  keepOpenDocument(project.store, storage.lastOpen);
  keepView({ view, project: project.store, values: storage.views });
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const files = createProjectFiles({ host, storage, session: project, timeZone, fetchSample });
  return { project, files, view, preferences, figures: createFigureStore(project.store) };
}

const faults = createFaults();
listenToFaults(window, faults);
// Loads beside what follows: the first board needs it.
const layout = createLayoutClient();

async function start(): Promise<void> {
  installThemeStyles(document);
  const storage = await openStorage({
    databaseName: 'salesbook',
    locks: navigator.locks,
    now: Date.now,
  });
  const host = window.salesbookHost
    ? createElectronHost(window.salesbookHost)
    : createBrowserHost({
        page: window,
        plainFiles: plainFiles(document),
        fileHandles: storage.fileHandles,
        limitBytes: FILE_LIMIT_BYTES,
      });
  const session = await buildSession(storage, host);
  await session.files.resume();
  // The answer changes nothing here: where the browser refuses, it may still keep everything.
  void navigator.storage.persist();
  window.addEventListener('pagehide', () => void session.project.flush());
  root.render(
    <WorkersProvider
      workers={{
        simulation: createSimulationClient(),
        documents: createDocumentsClient(),
        layout,
      }}
    >
      <Program host={host} session={session} commands={createCommandRegistry()} faults={faults} />
    </WorkersProvider>,
  );
}

start().catch((fault) => {
  // Storage that is refused is the usual cause, and the page says so; the log has the rest.
  reportError(fault);
  root.render(<StartFailed language={navigator.language.startsWith('ru') ? 'ru' : 'en'} />);
});
