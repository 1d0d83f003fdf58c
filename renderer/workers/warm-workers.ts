/**
 * Workers of one kind that are worth keeping: one that has done its work has its code loaded and
 * compiled for the next. At most one waits, and not for ever.
 */
export interface WarmWorkers {
  /** Starts one that waits, if none does. */
  prepare(): void;
  /** Whoever takes it ends it or gives it back. */
  take(): Worker;
  giveBack(worker: Worker): void;
}

export interface WarmSurroundings {
  readonly startWorker: () => Worker;
  /** How long one waits for work. */
  readonly restSeconds: number;
}

export function createWarmWorkers({ startWorker, restSeconds }: WarmSurroundings): WarmWorkers {
  let waiting: Worker | null = null;
  let stopWaiting = new AbortController();

  function keep(worker: Worker): void {
    waiting = worker;
    stopWaiting = new AbortController();
    const { signal } = stopWaiting;
    const drop = () => {
      take();
      worker.terminate();
    };
    const rest = setTimeout(drop, restSeconds * 1000);
    signal.addEventListener('abort', () => clearTimeout(rest), { once: true });
    // One that broke while nobody asked it anything would never answer.
    worker.addEventListener('error', drop, { signal });
  }

  function take(): Worker | null {
    const worker = waiting;
    waiting = null;
    stopWaiting.abort();
    return worker;
  }

  return {
    prepare() {
      if (waiting === null) keep(startWorker());
    },
    take: () => take() ?? startWorker(),
    giveBack(worker) {
      if (waiting === null) keep(worker);
      else worker.terminate();
    },
  };
}
