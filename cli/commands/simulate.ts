/**
 * `simulate FILE`: figures of one process. With `--json` they go to stdout under the names
 * that other programs rely on; without it, a few lines for people. Timing goes to stderr.
 */
import { z } from 'zod';
import { failure, keysOf, type Result, success } from '#shared/base';
import {
  createTranslate,
  formatMinutes,
  formatNumber,
  formatShare,
  type Language,
} from '#shared/i18n';
import {
  type ProcessId,
  type Project,
  processIdSchema,
  type Scenario,
  type VariantId,
  variantIdSchema,
} from '#shared/model';
import {
  defaultScenario,
  type Range,
  type ReplicateOptions,
  type SimulateFailure,
  type SimulateOptions,
  type SimulationResult,
  simulate,
  simulatePart,
} from '#shared/simulation';
import { FAILED, FINISHED, MISUSED, readOptions } from '../arguments.ts';
import { describeReadFailure, readProjectFile } from '../project-file.ts';
import { csvOf } from '../simulating/csv.ts';
import { writePart } from '../simulating/part-file.ts';
import { printed } from '../simulating/printed.ts';
import { createThreadPool } from '../simulating/thread-pool.ts';
import { writeTables } from '../simulating/write-tables.ts';

const MOST_WORKERS = 64;
/** Where an asked precision isn't reached. */
const MOST_REPLICATIONS = 1000;

const USAGE =
  'simulate FILE [--process ID] [--variant ID] [--weeks N] [--warm-up N|auto] [--replications N|A..B] [--seed S] [--workers W] [--precision P] [--json|--csv] [--tables DIR] [--language ru|en]';

const OPTIONS = {
  process: { type: 'string' },
  variant: { type: 'string' },
  weeks: { type: 'string' },
  'warm-up': { type: 'string' },
  replications: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  precision: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  tables: { type: 'string' },
  language: { type: 'string' },
} as const;

/** `51..100`: these replications of a larger study, as a part that `merge` reads. */
const rangeSchema = z
  .string()
  .regex(/^\d{1,6}\.\.\d{1,6}$/)
  .transform((text): Range => {
    const [first = 0, last = 0] = text.split('..').map(Number);
    return { first, last };
  })
  .refine(({ first, last }) => first >= 1 && first <= last);

const optionsSchema = z.strictObject({
  file: z.string().min(1),
  process: processIdSchema.optional(),
  variant: variantIdSchema.optional(),
  weeks: z.coerce.number().positive().max(5200).optional(),
  'warm-up': z.union([z.literal('auto'), z.coerce.number().min(0).max(5200)]).optional(),
  replications: z.union([z.coerce.number().int().min(1).max(10_000), rangeSchema]).optional(),
  seed: z.coerce.number().int().min(0).max(0xffffffff).optional(),
  workers: z.coerce.number().int().min(1).max(MOST_WORKERS).optional(),
  /** Half of the cycle time's interval over its mean, to be reached by more replications. */
  precision: z.coerce.number().min(0.001).max(1).optional(),
  json: z.boolean().optional(),
  csv: z.boolean().optional(),
  /** Folder for the tables of the window, as a workbook and as CSV. */
  tables: z.string().min(1).optional(),
  language: z.enum(['ru', 'en']).optional(),
});
type Options = z.infer<typeof optionsSchema>;

interface PlaceUnknown {
  readonly code: 'processUnknown' | 'variantUnknown';
  readonly id: string;
  readonly known: string;
}

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
  answer: (text) => console.log(text),
  say: (text) => console.error(text),
  workerUrl: new URL('./simulation.worker.js', import.meta.url),
  clock: () => performance.now(),
});

export async function simulateCommand(
  args: readonly string[],
  surroundings: SimulateSurroundings = surroundingsOfProgram(),
): Promise<number> {
  const { say, answer, clock } = surroundings;
  const options = readOptions(args, OPTIONS, optionsSchema);
  if (!options) {
    say(USAGE);
    return MISUSED;
  }
  const read = await readProjectFile(options.file);
  if (!read.ok) {
    say(describeReadFailure(read.error, options.language ?? 'ru'));
    return FAILED;
  }
  const { project } = read.value;
  const language = options.language ?? project.language;
  const scenario = chosenScenario(project, options);
  if (!scenario.ok) {
    const { code, ...params } = scenario.error;
    say(createTranslate(language)(`simulation.${code}`, params));
    return FAILED;
  }
  if (typeof options.replications === 'object') {
    return answerPart(read.value.project, {
      scenario: scenario.value,
      range: options.replications,
      options,
      surroundings,
    });
  }
  const before = clock();
  const simulated = await withThreads(options, surroundings, (threads) =>
    simulate({ project, scenario: scenario.value }, { ...threads, ...precisionOf(options) }),
  );
  if (!simulated.ok) {
    say(describeFailure(simulated.error, language));
    return FAILED;
  }
  const seconds = (clock() - before) / 1000;
  if (options.tables !== undefined) {
    const answered = { project, scenario: scenario.value, result: simulated.value };
    const written = await writeTables(options.tables, answered, language);
    if (!written.ok) {
      const { path, reason } = written.error;
      say(createTranslate(language)('documents.failure_notWritten', { path, reason }));
      return FAILED;
    }
  }
  answer(answerText(simulated.value, options, language));
  say(
    createTranslate(language)('simulation.timing', {
      seconds: formatNumber(seconds, language, { maximumFractionDigits: 3 }),
      events: formatNumber(simulated.value.events, language),
    }),
  );
  return FINISHED;
}

function answerText(result: SimulationResult, { json, csv }: Options, language: Language): string {
  if (json) return printed(result);
  return csv ? csvOf(result) : summaryText(result, language);
}

function precisionOf({ precision }: Options): SimulateOptions {
  if (precision === undefined) return {};
  const mostReplications = MOST_REPLICATIONS;
  return { precision: { figure: 'cycleMean', relativeHalfWidth: precision, mostReplications } };
}

interface PartAsked {
  readonly scenario: Scenario;
  readonly range: Range;
  readonly options: Options;
  readonly surroundings: SimulateSurroundings;
}

async function answerPart(
  project: Project,
  { scenario, range, options, surroundings }: PartAsked,
): Promise<number> {
  const { say, answer } = surroundings;
  const part = await withThreads(options, surroundings, (threads) =>
    simulatePart({ project, scenario }, range, threads),
  );
  if (!part.ok) {
    say(describeFailure(part.error, options.language ?? project.language));
    return FAILED;
  }
  answer(writePart(project, part.value));
  return FINISHED;
}

/** The first process and its current variant, unless others are named. */
function chosenScenario(project: Project, options: Options): Result<Scenario, PlaceUnknown> {
  const place = chosenPlace(project, options);
  if (!place.ok) return place;
  const scenario = defaultScenario(project, place.value.processId, place.value.variantId);
  return success({
    ...scenario,
    ...(options.weeks === undefined ? {} : { until: { weeks: options.weeks } }),
    ...(options['warm-up'] === undefined ? {} : { warmUpWeeks: options['warm-up'] }),
    ...(typeof options.replications === 'number' ? { replications: options.replications } : {}),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
}

function chosenPlace(
  project: Project,
  options: Options,
): Result<{ processId: ProcessId; variantId: VariantId }, PlaceUnknown> {
  const processId = options.process ?? project.processOrder[0];
  const process = processId && project.processes[processId];
  if (!process) {
    const known = project.processOrder.join(', ');
    return failure({ code: 'processUnknown', id: processId ?? '—', known });
  }
  const variantId = options.variant ?? process.currentVariantId;
  if (process.variants[variantId]) return success({ processId: process.id, variantId });
  const known = keysOf(process.variants).join(', ');
  return failure({ code: 'variantUnknown', id: variantId, known });
}

async function withThreads<Value>(
  { workers = 1 }: Options,
  { workerUrl }: SimulateSurroundings,
  run: (threads: ReplicateOptions) => Promise<Value>,
): Promise<Value> {
  if (workers === 1) return run({});
  const pool = createThreadPool(workerUrl);
  try {
    return await run({ runBatch: pool.runBatch, parallel: workers });
  } finally {
    await pool.close();
  }
}

function summaryText(result: SimulationResult, language: Language): string {
  const t = createTranslate(language);
  const number = (value: number) => formatNumber(value, language, { maximumFractionDigits: 1 });
  const lines = [
    t('simulation.summaryRun', {
      weeks: number(result.weeks),
      replications: number(result.replications),
    }),
    t('simulation.summaryDeals', {
      entered: number(result.deals.enteredPerWeek.mean),
      won: number(result.deals.wonPerWeek.mean),
      lost: number(result.deals.lostPerWeek.mean),
    }),
  ];
  const { cycleMinutes, notes } = result;
  if (cycleMinutes) {
    lines.push(
      t('simulation.summaryCycle', {
        mean: formatMinutes(cycleMinutes.mean.mean, language),
        p85: formatMinutes(cycleMinutes.p85.mean, language),
      }),
    );
  }
  if (notes.overloaded.length > 0) {
    lines.push(t('simulation.summaryOverload', { share: formatShare(heaviest(result), language) }));
  }
  return lines.join('\n');
}

function heaviest({ notes }: SimulationResult): number {
  return Math.max(...Object.values(notes.offeredLoad));
}

function describeFailure(error: SimulateFailure, language: Language): string {
  const t = createTranslate(language);
  if (error.code === 'incomplete') {
    const lines = error.problems.map(({ code, params }) => `  ${t(`simulation.${code}`, params)}`);
    return [t('simulation.incomplete', { count: lines.length }), ...lines].join('\n');
  }
  const limit = 'limit' in error ? formatNumber(error.limit, language) : '';
  return t(`simulation.${error.code}`, { limit });
}
