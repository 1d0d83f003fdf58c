/** The window's side of the simulation: a worker for each run, kept warm for the next one or, when cancelled, ended. */

import { proxy, type Remote, wrap } from 'comlink';
import { failure, type Result } from '#shared/base';
import type {
  Bottlenecks,
  Comparison,
  SimulateFailure,
  SimulationResult,
} from '#shared/simulation';
import type {
  ComparisonRequest,
  EventLogRequest,
  OnStep,
  SimulationRequest,
  SimulationWorker,
  TooLong,
} from './simulation-protocol.ts';
import { createWarmWorkers, type WarmSurroundings, type WarmWorkers } from './warm-workers.ts';

/** `crashed`: the worker itself ended, for want of memory or through a fault of ours. */
export type SimulationFailure = SimulateFailure | { readonly code: 'crashed' };

type Ended = Extract<SimulationFailure, { code: 'cancelled' | 'crashed' }>;

export interface Watching {
  readonly signal: AbortSignal;
  readonly onStep: OnStep;
}

export interface SimulationClient {
  /** A run is likely soon. */
  prepare(): void;
  simulate(
    request: SimulationRequest,
    watching: Watching,
  ): Promise<Result<SimulationResult, SimulationFailure>>;
  /** Two scenarios in one run; either's failure is the answer. */
  compare(
    request: ComparisonRequest,
    watching: Watching,
  ): Promise<Result<Comparison, SimulationFailure>>;
  eventLog(
    request: EventLogRequest,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array, SimulationFailure | TooLong>>;
  /** The scenario once more for every participant, with one more person there. */
  rankBottlenecks(
    request: SimulationRequest,
    watching: Watching,
  ): Promise<Result<Bottlenecks, SimulationFailure>>;
}

const surroundingsOfProgram: WarmSurroundings = {
  startWorker: () =>
    new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' }),
  restSeconds: 300,
};

export function createSimulationClient(
  surroundings: WarmSurroundings = surroundingsOfProgram,
): SimulationClient {
  const workers = createWarmWorkers(surroundings);
  const inWorker = runsIn(workers);
  return {
    prepare: () => workers.prepare(),
    simulate: (request, { signal, onStep }) =>
      inWorker(signal, (worker) => worker.simulate(request, proxy(onStep))),
    compare: (request, { signal, onStep }) =>
      inWorker(signal, (worker) => worker.compare(request, proxy(onStep))),
    eventLog: (request, signal) => inWorker(signal, (worker) => worker.eventLog(request)),
    rankBottlenecks: (request, { signal, onStep }) =>
      inWorker(signal, (worker) => worker.rankBottlenecks(request, proxy(onStep))),
  };
}

function runsIn(workers: WarmWorkers) {
  const remotes = new WeakMap<Worker, Remote<SimulationWorker>>();
  const remoteOf = (worker: Worker) => {
    const remote = remotes.get(worker) ?? wrap<SimulationWorker>(worker);
    remotes.set(worker, remote);
    return remote;
  };
  return async function inWorker<Answer, Failure extends { readonly code: string }>(
    signal: AbortSignal,
    ask: (worker: Remote<SimulationWorker>) => Promise<Result<Answer, Failure>>,
  ): Promise<Result<Answer, Failure | Ended>> {
    if (signal.aborted) return failure({ code: 'cancelled' });
    const worker = workers.take();
    const ended = new AbortController();
    const answer = await new Promise<Result<Answer, Failure | Ended>>((resolve) => {
      const end = (code: 'cancelled' | 'crashed') => {
        ended.abort();
        resolve(failure({ code }));
      };
      const listening = { signal: ended.signal };
      signal.addEventListener('abort', () => end('cancelled'), listening);
      worker.addEventListener('error', () => end('crashed'), listening);
      ask(remoteOf(worker)).then(resolve, () => end('crashed'));
    });
    // Nothing can be asked in the middle of a run: who wants no answer ends the worker.
    if (ended.signal.aborted) worker.terminate();
    else workers.giveBack(worker);
    ended.abort();
    return answer;
  };
}
