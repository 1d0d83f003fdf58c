/**
 * The window's side of routing. One worker stays warm for all boards. For each board one request
 * is under way at a time; of those that come meanwhile only the latest is sent.
 */
import { type Remote, wrap } from 'comlink';
import { type FlowRoutes, withChangedRoutes } from '#shared/layout';
import type { LayoutWorker, RouteRequest } from './layout-protocol.ts';

export interface BoardRouter {
  /** null when something newer was asked meanwhile, or the board has gone. Throws when the worker broke. */
  route(request: RouteRequest): Promise<FlowRoutes | null>;
  close(): void;
}

export interface LayoutClient {
  openBoard(): BoardRouter;
}

export interface LayoutSurroundings {
  readonly startWorker: () => Worker;
}

const surroundingsOfProgram: LayoutSurroundings = {
  startWorker: () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }),
};

interface Running {
  readonly remote: Remote<LayoutWorker>;
  /** Rejects when the worker breaks; never resolves. */
  readonly broken: Promise<never>;
}

export function createLayoutClient({
  startWorker,
}: LayoutSurroundings = surroundingsOfProgram): LayoutClient {
  let running: Running | null = null;
  let boards = 0;

  function start(): Running {
    const worker = startWorker();
    const broken = new Promise<never>((_, reject) => {
      worker.addEventListener('error', ({ message }) => {
        worker.terminate();
        running = null;
        reject(new Error(`The layout worker broke: ${message}`));
      });
    });
    // Whoever waits for an answer hears of it; when nobody waits, the next request starts another.
    broken.catch(() => undefined);
    return { remote: wrap<LayoutWorker>(worker), broken };
  }
  const current = (): Running => {
    running ??= start();
    return running;
  };
  // The first board finds it ready.
  current();

  return {
    openBoard() {
      boards += 1;
      return boardRouter(boards, current);
    },
  };
}

interface Asked {
  readonly request: RouteRequest;
  readonly answer: (routes: FlowRoutes | null) => void;
  readonly fail: (reason: unknown) => void;
}

function boardRouter(boardKey: number, current: () => Running): BoardRouter {
  let known: FlowRoutes = new Map();
  let next: Asked | null = null;
  let isBusy = false;
  let isClosed = false;

  async function answerOne({ request, answer, fail }: Asked): Promise<void> {
    const { remote, broken } = current();
    try {
      const changed = await Promise.race([remote.route(boardKey, request), broken]);
      known = withChangedRoutes(known, changed, request);
      answer(next === null && !isClosed ? known : null);
    } catch (reason) {
      fail(reason);
    }
  }

  async function work(): Promise<void> {
    isBusy = true;
    for (let asked = next; asked; asked = next) {
      next = null;
      await answerOne(asked);
    }
    isBusy = false;
  }

  return {
    route: (request) =>
      new Promise((answer, fail) => {
        next?.answer(null);
        next = { request, answer, fail };
        if (!isBusy) void work();
      }),
    close() {
      isClosed = true;
      void current().remote.forget(boardKey);
    },
  };
}
