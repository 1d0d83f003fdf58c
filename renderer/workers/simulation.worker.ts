/**
 * Simulates a scenario away from the window's thread: compiles, spreads the replications
 * over workers of its own, sums up. To cancel, the window ends this worker, and its
 * helpers end with it; nothing has to be asked in the middle of a run.
 */

import { expose, type Remote, wrap } from 'comlink';
import { present } from '#shared/base';
import { type RunBatch, simulate } from '#shared/simulation';
import type { ReplicationWorker, SimulationWorker } from './simulation-protocol.ts';

/** Beyond this the tallies' way between threads costs more than another core brings. */
const MOST_WORKERS = 8;

function startReplicationWorkers(count: number): Remote<ReplicationWorker>[] {
  return Array.from({ length: count }, () =>
    wrap<ReplicationWorker>(
      new Worker(new URL('./replication.worker.ts', import.meta.url), { type: 'module' }),
    ),
  );
}

/** Each batch goes to a worker that is free; there are as many batches under way as workers. */
function spreadOver(workers: Remote<ReplicationWorker>[]): RunBatch {
  const free = [...workers];
  return async (program, replications) => {
    const worker = present(free.pop(), 'free worker');
    try {
      return await worker.run(program, replications);
    } finally {
      free.push(worker);
    }
  };
}

const worker: SimulationWorker = {
  async simulate({ project, scenario }, onStep) {
    const count = Math.max(
      1,
      Math.min(navigator.hardwareConcurrency, MOST_WORKERS, scenario.replications),
    );
    return simulate(
      { project, scenario },
      {
        runBatch: spreadOver(startReplicationWorkers(count)),
        parallel: count,
        onProgress: ({ done, total }) => onStep({ done, total }),
      },
    );
  },
};

expose(worker);
