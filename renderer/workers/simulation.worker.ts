/**
 * Simulates a scenario, two with the same luck, or one with one more person everywhere, away from
 * the window's thread: compiles, spreads the replications over workers of its own, sums up. To
 * cancel, the window ends this worker, and its helpers end with it; nothing has to be asked in the
 * middle of a run.
 */

import { expose, type Remote, transfer, wrap } from 'comlink';
import { present } from '#shared/base';
import type { Scenario } from '#shared/model';
import {
  compareScenarios,
  type RunBatch,
  rankBottlenecks,
  type SimulationProgress,
  simulate,
} from '#shared/simulation';
import { writeEventLog } from './event-log.ts';
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

/** On as many helpers as there are, or on fewer cores. */
function startRunning(
  { replications }: Scenario,
  cores = helpers.length,
): { runBatch: RunBatch; parallel: number } {
  const parallel = Math.max(1, Math.min(helpers.length, cores, replications));
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
  eventLog: async (request) => {
    const written = writeEventLog(request);
    return written.ok ? transfer(written, [written.value.buffer]) : written;
  },
  // Goes on while people read the figures: a core is left to the window.
  rankBottlenecks: (request, onStep) =>
    rankBottlenecks(request, {
      ...startRunning(request.scenario, navigator.hardwareConcurrency - 1),
      onProgress: onStep,
    }),
};

expose(worker);
