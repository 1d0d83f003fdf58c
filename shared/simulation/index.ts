/** The door to the simulation. */
export { defaultScenario } from './process/default-scenario.ts';
export type { CompileFailure, CompileProblem, CompileProblemCode } from './process/problem.ts';
export type { Program } from './process/program.ts';
export type { RunFailure, Tally } from './kernel/tally.ts';
export type {
  CycleMinutes,
  Estimate,
  NodeResult,
  ParticipantResult,
  SimulationNotes,
  SimulationResult,
  StageResult,
} from './result.ts';
export type {
  RunBatch,
  SimulateFailure,
  SimulateOptions,
  SimulationProgress,
} from './simulate.ts';
