/**
 * Simulates a scenario, or two with the same luck, away from the window's thread: compiles, spreads the replications
 * over workers of its own, sums up. To cancel, the window ends this worker, and its
 * helpers end with it; nothing has to be asked in the middle of a run.
 */

import { expose, type Remote, wrap } from 'comlink';
import { present } from '#shared/base';
import type { Scenario } from '#shared/model';
import {
  compareScenarios,
  type RunBatch,
  type SimulationProgress,
  simulate,
} from '#shared/simulation';
import type { OnStep, ReplicationWorker, SimulationWorker } from './simulation-protocol.ts';

/** Beyond this the tallies' way between threads costs more than another core brings. */
const MOST_WORKERS = 8;

/** As many as there are cores to run them; they live as long as this worker. */
const helpers = startReplicationWorkers(
  Math.max(1, Math.min(navigator.hardwareConcurrency, MOST_WORKERS)),
);

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

function startRunning({ replications }: Scenario): { runBatch: RunBatch; parallel: number } {
  const parallel = Math.max(1, Math.min(helpers.length, replications));
  return { runBatch: spreadOver(helpers.slice(0, parallel)), parallel };
}

/** The one scenario's replications, then the other's, as one piece of work. */
function throughBoth(onStep: OnStep): (progress: SimulationProgress) => void {
  let finished = 0;
  let latest = 0;
  return ({ done, total }) => {
    if (done < latest) finished = total;
    latest = done;
    onStep({ done: finished + done, total: 2 * total });
  };
}

const worker: SimulationWorker = {
  simulate: ({ project, scenario }, onStep) =>
    simulate(
      { project, scenario },
      {
        ...startRunning(scenario),
        onProgress: ({ done, total }) => onStep({ done, total }),
      },
    ),
  compare: (request, onStep) =>
    compareScenarios(request, {
      ...startRunning(request.latter),
      onProgress: throughBoth(onStep),
    }),
};

expose(worker);
