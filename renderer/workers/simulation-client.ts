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
  OnStep,
  SimulationRequest,
  SimulationWorker,
} from './simulation-protocol.ts';

/** `crashed`: the worker itself ended, for want of memory or through a fault of ours. */
export type SimulationFailure = SimulateFailure | { readonly code: 'crashed' };

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
    rankBottlenecks: (request, { signal, onStep }) =>
      inWorker(signal, (worker) => worker.rankBottlenecks(request, proxy(onStep))),
  };
}

async function inWorker<Answer>(
  signal: AbortSignal,
  ask: (worker: Remote<SimulationWorker>) => Promise<Result<Answer, SimulationFailure>>,
): Promise<Result<Answer, SimulationFailure>> {
  if (signal.aborted) return failure({ code: 'cancelled' });
  const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
  const ended = new Promise<Result<Answer, SimulationFailure>>((resolve) => {
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
