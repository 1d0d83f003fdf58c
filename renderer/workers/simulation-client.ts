/** The window's side of the simulation: starts a worker for each run and ends it, done or cancelled. */

import { proxy, wrap } from 'comlink';
import { failure, type Result } from '#shared/base';
import type { SimulateFailure, SimulationResult } from '#shared/simulation';
import type { SimulationRequest, SimulationStep, SimulationWorker } from './simulation-protocol.ts';

/** `crashed`: the worker itself ended, for want of memory or through a fault of ours. */
export type SimulationFailure = SimulateFailure | { readonly code: 'crashed' };

export interface SimulationClient {
  simulate(
    request: SimulationRequest,
    options: {
      readonly signal: AbortSignal;
      readonly onStep: (step: SimulationStep) => void;
    },
  ): Promise<Result<SimulationResult, SimulationFailure>>;
}

export function createSimulationClient(): SimulationClient {
  return {
    async simulate(request, { signal, onStep }) {
      if (signal.aborted) return failure({ code: 'cancelled' });
      const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), {
        type: 'module',
      });
      const ended = new Promise<Result<SimulationResult, SimulationFailure>>((resolve) => {
        signal.addEventListener('abort', () => resolve(failure({ code: 'cancelled' })), {
          once: true,
        });
        worker.addEventListener('error', () => resolve(failure({ code: 'crashed' })));
        wrap<SimulationWorker>(worker)
          .simulate(request, proxy(onStep))
          .then(resolve, () => resolve(failure({ code: 'crashed' })));
      });
      try {
        return await ended;
      } finally {
        worker.terminate();
      }
    },
  };
}
