/** The door to the simulation. */
export {
  type FigureDifferences,
  isNoticeable,
  pairFigures,
  type SaidDifference,
  sayComparison,
  sayDifference,
} from './differences.ts';
export {
  estimateOf,
  type FigureName,
  type SaidFigure,
  sayFigure,
  sayInterval,
  speakerOf,
} from './figures.ts';
export { sayHeadline } from './headline.ts';
export type { RunFailure, Tally } from './kernel/tally.ts';
export { compileScenario } from './process/compile-scenario.ts';
export { defaultScenario } from './process/default-scenario.ts';
export type { CompileFailure, CompileProblem, CompileProblemCode } from './process/problem.ts';
export type { Program } from './process/program.ts';
export type {
  CycleMinutes,
  Estimate,
  NodeResult,
  ParticipantResult,
  SimulationNotes,
  SimulationResult,
  StageResult,
} from './result.ts';
export {
  type RunBatch,
  runReplication,
  type SimulateFailure,
  type SimulateOptions,
  type SimulationProgress,
  simulate,
} from './simulate.ts';
export { summarize } from './statistics/summarize.ts';
