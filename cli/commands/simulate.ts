/**
 * `simulate FILE`: figures of one process, or of a scenario of the project. With `--json` they
 * go to stdout under the names that other programs rely on; without it, a few lines for people.
 * Timing goes to stderr.
 */
import { type Result, success } from '#shared/base';
import { createTranslate, formatNumber, type Language } from '#shared/i18n';
import type { Project, Scenario } from '#shared/model';
import {
  type Bottlenecks,
  type Range,
  type ReplicateOptions,
  rankBottlenecks,
  type SimulateFailure,
  type SimulateOptions,
  type SimulationResult,
  simulate,
  simulatePart,
} from '#shared/simulation';
import { describeChoice } from '../asking/choice-failure.ts';
import { systemLanguage } from '../asking/language.ts';
import { describeMisuse } from '../asking/misuse.ts';
import { FAILED, FINISHED, MISUSED } from '../exit-codes.ts';
import { describeReadFailure, readProjectFile } from '../project-file.ts';
import { describeLeverFailure, triedScenario } from '../simulating/asked-levers.ts';
import { bottlenecksText } from '../simulating/bottlenecks-text.ts';
import { chosenScenario } from '../simulating/chosen-scenario.ts';
import { csvOf } from '../simulating/csv.ts';
import { describeLogFailure, type LogTaker, logTaker, writeLog } from '../simulating/log-file.ts';
import { writePart } from '../simulating/part-file.ts';
import { printed } from '../simulating/printed.ts';
import { type Options, readSimulateOptions } from '../simulating/simulate-options.ts';
import { describeFailure, summaryText } from '../simulating/summary-text.ts';
import { createThreadPool } from '../simulating/thread-pool.ts';
import { describeTablesFailure, writeTables } from '../simulating/write-tables.ts';
import { answerOnStdout } from '../writing/answers.ts';
import { obstacleTo, obstacleToFolder } from '../writing/write-safely.ts';

/** Where an asked precision isn't reached. */
const MOST_REPLICATIONS = 1000;

export interface SimulateSurroundings {
  /** To stdout. */
  readonly answer: (text: string) => void;
  /** To stderr. */
  readonly say: (text: string) => void;
  /** The built worker beside the built program. */
  readonly workerUrl: URL;
  /** Milliseconds of some clock, for the timing. */
  readonly clock: () => number;
}

const surroundingsOfProgram = (): SimulateSurroundings => ({
  answer: answerOnStdout,
  say: (text) => console.error(text),
  workerUrl: new URL('./simulation.worker.js', import.meta.url),
  clock: () => performance.now(),
});

export async function simulateCommand(
  args: readonly string[],
  surroundings: SimulateSurroundings = surroundingsOfProgram(),
): Promise<number> {
  const { say } = surroundings;
  const asked = readSimulateOptions(args);
  if (!asked.ok) {
    say(describeMisuse(asked.error, 'simulate', args));
    return MISUSED;
  }
  const options = asked.value;
  const read = await readProjectFile(options.file);
  if (!read.ok) {
    say(describeReadFailure(read.error, options.language ?? systemLanguage()));
    return FAILED;
  }
  return simulateProject(read.value.project, options, surroundings);
}

async function simulateProject(
  project: Project,
  options: Options,
  surroundings: SimulateSurroundings,
): Promise<number> {
  const { say } = surroundings;
  const language = options.language ?? project.language;
  const chosen = chosenScenario(project, options);
  if (!chosen.ok) {
    say(describeChoice(chosen.error, language));
    return FAILED;
  }
  const scenario = triedScenario(project, chosen.value, options.lever ?? []);
  if (!scenario.ok) {
    say(describeLeverFailure(scenario.error, language));
    return FAILED;
  }
  const obstacle = await foreseenObstacle(options, language);
  if (obstacle !== null) {
    say(obstacle);
    return FAILED;
  }
  const { replications } = options;
  const range = typeof replications === 'object' ? replications : null;
  const log = options.log === undefined ? null : logTaker((range?.first ?? 1) - 1);
  const asked = { project, scenario: scenario.value, options, surroundings, language, log };
  return range ? answerPart(range, asked) : answerWhole(asked);
}

/** Why files can't be written where they are asked for, before it takes a run to find out. */
async function foreseenObstacle(
  { log, tables }: Options,
  language: Language,
): Promise<string | null> {
  const toLog = log === undefined ? null : await obstacleTo(log.path);
  if (toLog) return describeLogFailure(toLog, language);
  const toTables = tables === undefined ? null : await obstacleToFolder(tables);
  return toTables && describeTablesFailure(toTables, language);
}

interface Asked {
  readonly project: Project;
  readonly scenario: Scenario;
  readonly options: Options;
  readonly surroundings: SimulateSurroundings;
  readonly language: Language;
  readonly log: LogTaker | null;
}

interface TakenFigures {
  readonly result: SimulationResult;
  /** Of the figures alone. */
  readonly seconds: number;
  readonly bottlenecks?: Bottlenecks;
}

async function takeFigures(asked: Asked): Promise<Result<TakenFigures, SimulateFailure>> {
  const { project, scenario, options, surroundings } = asked;
  const request = { project, scenario };
  const before = surroundings.clock();
  return withThreads(asked, async (threads) => {
    const recording = { ...threads, ...recordOf(asked), ...precisionOf(options) };
    const simulated = await simulate(request, recording);
    if (!simulated.ok) return simulated;
    const seconds = (surroundings.clock() - before) / 1000;
    const figures = { result: simulated.value, seconds };
    if (!options.bottlenecks) return success(figures);
    const ranked = await rankBottlenecks(request, threads);
    return ranked.ok ? success({ ...figures, bottlenecks: ranked.value }) : ranked;
  });
}

/** The figures are out by then: whatever becomes of the tables, they aren't lost. */
async function answerTables(asked: Asked, taken: TakenFigures): Promise<number> {
  const { project, scenario, options, surroundings, language } = asked;
  const { tables: folder } = options;
  if (folder === undefined) return FINISHED;
  const { result, bottlenecks = null } = taken;
  const isNamed = options.scenario !== undefined;
  const answered = { project, scenario, result, bottlenecks, isNamed };
  const written = await writeTables(folder, answered, language);
  if (!written.ok) {
    surroundings.say(describeTablesFailure(written.error, language));
    return FAILED;
  }
  const count = written.value.length;
  surroundings.say(createTranslate(language)('simulation.tablesWritten', { folder, count }));
  return FINISHED;
}

async function answerWhole(asked: Asked): Promise<number> {
  const { surroundings, language } = asked;
  const { say, answer } = surroundings;
  const figures = await takeFigures(asked);
  if (!figures.ok) {
    say(describeFailure(figures.error, asked));
    return FAILED;
  }
  const { result, seconds } = figures.value;
  answer(answerText(figures.value, asked));
  say(
    createTranslate(language)('simulation.timing', {
      seconds: formatNumber(seconds, language, { maximumFractionDigits: 3 }),
      events: formatNumber(result.events, language),
    }),
  );
  // Neither file is given up because the other one couldn't be written.
  const codes = [await answerTables(asked, figures.value), await answerLog(asked)];
  return codes.includes(FAILED) ? FAILED : FINISHED;
}

async function answerPart(range: Range, asked: Asked): Promise<number> {
  const { project, scenario, surroundings } = asked;
  const part = await withThreads(asked, (threads) =>
    simulatePart({ project, scenario }, range, { ...threads, ...recordOf(asked) }),
  );
  if (!part.ok) {
    surroundings.say(describeFailure(part.error, asked));
    return FAILED;
  }
  surroundings.answer(writePart(project, part.value));
  return answerLog(asked);
}

/** The figures are out by then: whatever becomes of the log, they aren't lost. */
async function answerLog(asked: Asked): Promise<number> {
  const { project, options, surroundings, language } = asked;
  const file = options.log;
  const log = asked.log?.taken();
  if (!file || !log) return FINISHED;
  const written = await writeLog(file, { project, log, language });
  if (!written.ok) {
    surroundings.say(describeLogFailure(written.error, language));
    return FAILED;
  }
  const params = { path: written.value, replication: log.replication + 1 };
  surroundings.say(createTranslate(language)('simulation.logWritten', params));
  return FINISHED;
}

function answerText({ result, bottlenecks }: TakenFigures, asked: Asked): string {
  const { json, csv } = asked.options;
  if (json) return printed(result, bottlenecks);
  if (csv) return csvOf(result, bottlenecks);
  const summary = summaryText(result, asked);
  return bottlenecks ? `${summary}\n\n${bottlenecksText(bottlenecks, asked)}` : summary;
}

function precisionOf({ precision }: Options): SimulateOptions {
  if (precision === undefined) return {};
  const mostReplications = MOST_REPLICATIONS;
  return { precision: { figure: 'cycleMean', relativeHalfWidth: precision, mostReplications } };
}

function recordOf({ log }: Asked): Pick<ReplicateOptions, 'record'> {
  return log ? { record: log } : {};
}

async function withThreads<Value>(
  { options: { workers = 1 }, surroundings: { workerUrl } }: Asked,
  run: (threads: Pick<ReplicateOptions, 'runBatch' | 'parallel'>) => Promise<Value>,
): Promise<Value> {
  if (workers === 1) return run({});
  const pool = createThreadPool(workerUrl);
  try {
    return await run({ runBatch: pool.runBatch, parallel: workers });
  } finally {
    await pool.close();
  }
}
