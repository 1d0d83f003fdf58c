/** One person's machine for tests: a database that outlives windows, locks between them, a clock that only goes on. */
import 'fake-indexeddb/auto';
import { type Project, writeProject } from '#shared/model';
import { createFakeLocks } from '#test/fake-locks';
import { createProjectSession, type ProjectSession } from '../../renderer/session/index.ts';
import { Database } from '../../renderer/storage/database.ts';
import { type DocumentId, openStorage, type Storage } from '../../renderer/storage/index.ts';

export interface TestWindow {
  readonly storage: Storage;
  readonly session: ProjectSession;
  /** The process is killed: nothing is closed, written or said; only its locks end. */
  kill(): void;
}

export interface Machine {
  openWindow(): Promise<TestWindow>;
  /** Straight into the tables, past everything that checks. */
  readonly tables: Database;
}

let machines = 0;

export function aMachine(): Machine {
  machines += 1;
  const databaseName = `salesbook-${machines}`;
  const locks = createFakeLocks();
  let now = 1_800_000_000_000;
  return {
    tables: new Database(databaseName),
    async openWindow() {
      const ends: (() => void)[] = [];
      const storage = await openStorage({
        databaseName,
        locks: locksOfOneWindow(locks, ends),
        now: () => (now += 1000),
      });
      return {
        storage,
        session: createProjectSession(storage.documents),
        kill() {
          storage.close();
          for (const end of ends) end();
        },
      };
    },
  };
}

/** Locks that a killed window held are free afterwards. */
function locksOfOneWindow(locks: LockManager, ends: (() => void)[]): LockManager {
  const killed = new Promise<void>((resolve) => ends.push(resolve));
  return {
    query: () => locks.query(),
    request: ((name: string, options: LockOptions, use: (lock: Lock | null) => unknown) =>
      locks.request(name, options, (lock) => {
        const answer = use(lock);
        return lock ? Promise.race([answer, killed]) : answer;
      })) as LockManager['request'],
  };
}

export function textOf(project: Project): string {
  const text = writeProject(project);
  if (!text.ok) throw new Error(text.error.code);
  return text.value;
}

export function addProject(window: TestWindow, project: Project): Promise<DocumentId> {
  const { title } = project;
  return window.storage.documents.add({ title, text: textOf(project), file: null });
}
