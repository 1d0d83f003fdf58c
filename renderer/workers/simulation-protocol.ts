/** What the window and the simulation's workers say to each other; all of it data. */
import type { Result } from '#shared/base';
import type { EventLogFormat } from '#shared/exchange';
import type { Language } from '#shared/i18n';
import type { Project, Scenario } from '#shared/model';
import type {
  Bottlenecks,
  Comparison,
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

/** Two scenarios with the same luck; the latter is the one that is asked about. */
export interface ComparisonRequest {
  readonly project: Project;
  readonly former: Scenario;
  readonly latter: Scenario;
}

/** One replication's log as a file. */
export interface EventLogRequest extends SimulationRequest {
  /** Its warm-up in weeks: what was found by a pilot isn't found again. */
  readonly scenario: Scenario & { readonly warmUpWeeks: number };
  readonly format: EventLogFormat;
  readonly language: Language;
}

/** Longer than a file that is made in the window may be. */
export interface TooLong {
  readonly code: 'logTooLong';
  readonly limitBytes: number;
}

export interface SimulationStep {
  readonly done: number;
  readonly total: number;
}

export type OnStep = (step: SimulationStep) => void;

/** The worker that compiles, hands out replications, and sums up. */
export interface SimulationWorker {
  simulate(
    request: SimulationRequest,
    onStep: OnStep,
  ): Promise<Result<SimulationResult, SimulateFailure>>;
  compare(request: ComparisonRequest, onStep: OnStep): Promise<Result<Comparison, SimulateFailure>>;
  /** The text of the file, in UTF-8. */
  eventLog(request: EventLogRequest): Promise<Result<Uint8Array, SimulateFailure | TooLong>>;
  rankBottlenecks(
    request: SimulationRequest,
    onStep: OnStep,
  ): Promise<Result<Bottlenecks, SimulateFailure>>;
}

/** A worker that runs replications; the first one is given the program. */
export interface ReplicationWorker {
  run(
    program: Program,
    replications: readonly number[],
  ): Promise<readonly Result<Tally, RunFailure>[]>;
}
