/** The window's side of the simulation: starts a worker for each run and ends it, done or cancelled. */

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

/** `crashed`: the worker itself ended, for want of memory or through a fault of ours. */
export type SimulationFailure = SimulateFailure | { readonly code: 'crashed' };

type Ended = Extract<SimulationFailure, { code: 'cancelled' | 'crashed' }>;

export interface Watching {
  readonly signal: AbortSignal;
  readonly onStep: OnStep;
}

export interface SimulationClient {
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

export function createSimulationClient(): SimulationClient {
  return {
    simulate: (request, { signal, onStep }) =>
      inWorker(signal, (worker) => worker.simulate(request, proxy(onStep))),
    compare: (request, { signal, onStep }) =>
      inWorker(signal, (worker) => worker.compare(request, proxy(onStep))),
    eventLog: (request, signal) => inWorker(signal, (worker) => worker.eventLog(request)),
    rankBottlenecks: (request, { signal, onStep }) =>
      inWorker(signal, (worker) => worker.rankBottlenecks(request, proxy(onStep))),
  };
}

async function inWorker<Answer, Failure extends { readonly code: string }>(
  signal: AbortSignal,
  ask: (worker: Remote<SimulationWorker>) => Promise<Result<Answer, Failure>>,
): Promise<Result<Answer, Failure | Ended>> {
  if (signal.aborted) return failure({ code: 'cancelled' });
  const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
  const ended = new Promise<Result<Answer, Failure | Ended>>((resolve) => {
    signal.addEventListener('abort', () => resolve(failure({ code: 'cancelled' })), { once: true });
    worker.addEventListener('error', () => resolve(failure({ code: 'crashed' })));
    ask(wrap<SimulationWorker>(worker)).then(resolve, () => resolve(failure({ code: 'crashed' })));
  });
  try {
    return await ended;
  } finally {
    worker.terminate();
  }
}
