/** What the window and the simulation's workers say to each other; all of it data. */
import type { Result } from '#shared/base';
import type { Project, Scenario } from '#shared/model';
import type {
  Program,
  RunFailure,
  SimulateFailure,
  SimulationResult,
  Tally,
} from '#shared/simulation';

export interface SimulationRequest {
  readonly project: Project;
  readonly scenario: Scenario;
}

export interface SimulationStep {
  readonly done: number;
  readonly total: number;
}

/** The worker that compiles, hands out replications, and sums up. */
export interface SimulationWorker {
  simulate(
    request: SimulationRequest,
    onStep: (step: SimulationStep) => void,
  ): Promise<Result<SimulationResult, SimulateFailure>>;
}

/** A worker that runs replications; the first one is given the program. */
export interface ReplicationWorker {
  run(
    program: Program,
    replications: readonly number[],
  ): Promise<readonly Result<Tally, RunFailure>[]>;
}
