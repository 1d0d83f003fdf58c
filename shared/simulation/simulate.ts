/**
 * The way from a project and a scenario to figures. Where the replications run (a worker
 * per core, or right here) is the caller's business: whoever runs them, they are merged
 * in the order of their numbers, so the answer is the same to the last bit.
 */
import type { Result } from '#shared/base';
import type { Project, Scenario } from '#shared/model';
import type { CompileFailure } from './process/problem.ts';
import type { Program } from './process/program.ts';
import type { SimulationResult } from './result.ts';
import type { RunFailure, Tally } from './kernel/tally.ts';

/** Runs these replications of the program, one answer each, in the order asked for. */
export type RunBatch = (
  program: Program,
  replications: readonly number[],
) => Promise<readonly Result<Tally, RunFailure>[]>;

export interface SimulationProgress {
  readonly done: number;
  readonly total: number;
  /** Figures of the replications finished so far; null before the first. */
  readonly partial: () => SimulationResult | null;
}

export interface SimulateOptions {
  /** Absent: the replications run in the caller's thread, in slices. */
  readonly runBatch?: RunBatch;
  /** How many batches may be under way at once; 1 unless said. */
  readonly parallel?: number;
  readonly onProgress?: (progress: SimulationProgress) => void;
  /** Asked between batches, and between slices when running here. */
  readonly isCancelled?: () => boolean;
  /** Lets the caller's event loop breathe between slices (a resolved timer). */
  readonly pause?: () => Promise<void>;
}

export type SimulateFailure = CompileFailure | RunFailure | { readonly code: 'cancelled' };

export type Simulate = (
  request: { readonly project: Project; readonly scenario: Scenario },
  options?: SimulateOptions,
) => Promise<Result<SimulationResult, SimulateFailure>>;
