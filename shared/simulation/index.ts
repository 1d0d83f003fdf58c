/** The door to the simulation. */

export {
  type AnswerWords,
  type RunConditions,
  sayCensored,
  sayProvenance,
  saySentences,
  sayWeeks,
} from './answer/about.ts';
export {
  type Drawing,
  drawingsIn,
  drawingsOf,
  drawingWith,
  marked,
} from './answer/drawings.ts';
export {
  type AnsweredVariant,
  type AnswerFacts,
  type FormerFacts,
  formerFacts,
  isNew,
  subjectName,
  type Told,
  tell,
} from './answer/facts.ts';
export {
  type BranchFlow,
  type LeverTargets,
  leverTargetsOf,
  type NamedNode,
  shareWith,
} from './answer/lever-targets.ts';
export { leversOn, sayLevers } from './answer/levers.ts';
export { type LossKind, type LossRow, leftInStages, lossRows } from './answer/losses.ts';
export type { MeasureName } from './answer/measures.ts';
export { pairRows, type RowDifferences } from './answer/row-differences.ts';
export {
  type AnswerRow,
  costRows,
  escalationRows,
  limitRows,
  participantRows,
  sourceRows,
  stageRows,
  stepRows,
  supervisorRows,
} from './answer/rows.ts';
export type { Cell, FigureTable, Quantity, TableColumn } from './answer/table.ts';
export { answerTable, type TableName } from './answer/tables.ts';
export { nameOfTeam, type Staffed, type Team } from './answer/teams.ts';
export { twinsOf } from './answer/twins.ts';
export { mondayOf } from './answer/weeks.ts';
export { sayUnknownMoney, whyWithheld } from './answer/withheld.ts';
export {
  type Bottlenecks,
  GAIN_MEASURES,
  type GainMeasure,
  type OneMore,
  type Ranked,
} from './bottlenecks/bottlenecks.ts';

export { bottlenecksTable } from './bottlenecks/bottlenecks-table.ts';
export { type RankOptions, rankBottlenecks } from './bottlenecks/rank-bottlenecks.ts';
export {
  type BottleneckWords,
  inReadingOrder,
  isGainSeen,
  oneMoreAt,
  sayBottlenecks,
  sayGain,
  sayGainSize,
  sayGains,
} from './bottlenecks/say-bottlenecks.ts';
export { type Comparison, compareScenarios } from './compare-scenarios.ts';
export {
  type FigureDifferences,
  pairFigures,
  type SaidDifference,
  sayComparison,
  sayDifference,
  sayDifferenceOfKind,
} from './differences.ts';
export { estimateOf, type FigureName, kindOf, type SaidFigure, sayFigure } from './figures.ts';
export { findNamed, type NotOne } from './find-named.ts';
export { namesOfSteps, sayHeadline, whatIsMissing } from './headline.ts';
export type { RunFailure, Tally } from './kernel/tally.ts';
export {
  type MergeFailure,
  mergeParts,
  type Range,
  type SimulationPart,
  simulatePart,
} from './parts.ts';
export { compileScenario } from './process/compile-scenario.ts';
export {
  defaultScenario,
  defaultStart,
  SCENARIO_DEFAULTS,
} from './process/default-scenario.ts';
export { meanOf as meanOfDistribution } from './process/distributions.ts';
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
  EscalationDetails,
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
export { asksTheSame } from './same-question.ts';
export { sayBacklog } from './say-backlog.ts';
export { spokenBeside } from './say-compared.ts';
export { type SaidEstimate, sayEstimate, saySigned } from './say-estimate.ts';
export { overloadsIn, sayOverloads, sayWhoFallsBehind } from './say-overloads.ts';
export { sayProblem } from './say-problem.ts';
export { type FigureKind, type SpokenIn, speakerOfKind } from './scales.ts';
export {
  asIsRuns,
  findScenario,
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
export type { Backlog } from './statistics/backlog.ts';
export { summarize } from './statistics/summarize.ts';
export type { SimulationRequest } from './warm-up.ts';
export {
  type DealFate,
  type DealsWent,
  sayWhereDealsWent,
  type WentPart,
  whereDealsWent,
} from './where-deals-went.ts';
export { workbookTables } from './workbook.ts';
