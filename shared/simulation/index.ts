/** The door to the simulation. */

export {
  type Bottlenecks,
  GAIN_MEASURES,
  type GainMeasure,
  type OneMore,
  type Ranked,
} from './bottlenecks/bottlenecks.ts';
export { type RankOptions, rankBottlenecks } from './bottlenecks/rank-bottlenecks.ts';
export {
  type BottleneckWords,
  oneMoreAt,
  sayBottlenecks,
  sayGain,
  sayGains,
} from './bottlenecks/say-bottlenecks.ts';
export { type Comparison, compareScenarios } from './compare-scenarios.ts';
export {
  type FigureDifferences,
  pairFigures,
  type SaidDifference,
  sayComparison,
  sayDifference,
} from './differences.ts';
export {
  estimateOf,
  type FigureName,
  kindOf,
  type SaidFigure,
  sayFigure,
  sayInterval,
  speakerOf,
} from './figures.ts';
export { sayHeadline, whatIsMissing } from './headline.ts';
export type { RunFailure, Tally } from './kernel/tally.ts';
export {
  type MergeFailure,
  mergeParts,
  type Range,
  type SimulationPart,
  simulatePart,
} from './parts.ts';
export { compileScenario } from './process/compile-scenario.ts';
export { defaultScenario, SCENARIO_DEFAULTS } from './process/default-scenario.ts';
export type { CompileFailure, CompileProblem, CompileProblemCode } from './process/problem.ts';
export type { Program } from './process/program.ts';
export type { SpanPromise } from './process/promise.ts';
export {
  type Recording,
  type ReplicateOptions,
  type RunBatch,
  recordReplication,
  runReplication,
  type SimulationProgress,
} from './replicate.ts';
export type {
  ClaimDetails,
  CycleMinutes,
  Estimate,
  HistogramBar,
  Leaving,
  NodeDetails,
  NodeResult,
  ParticipantDetails,
  ParticipantResult,
  SimulationDetails,
  SimulationNotes,
  SimulationResult,
  SourceDetails,
  StageDetails,
  StageResult,
} from './result.ts';
export {
  type LoggedActivity,
  type LoggedDeal,
  type LoggedEnd,
  logBytes,
  loggedDeals,
  type RunLog,
} from './run-log.ts';
export { sayProblem } from './say-problem.ts';
export {
  asIsRuns,
  findScenario,
  type ScenarioUnknown,
  scenariosByName,
  underConditionsOf,
  variantsRun,
} from './scenarios.ts';
export {
  type Precision,
  type SimulateFailure,
  type SimulateOptions,
  simulate,
} from './simulate.ts';
export { summarize } from './statistics/summarize.ts';
export type { SimulationRequest } from './warm-up.ts';
