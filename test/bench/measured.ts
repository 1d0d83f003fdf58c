/**
 * One measurement in a process of its own, started by the benchmark: reads a model from its
 * file like any other, simulates it and prints what it took. The clock runs from the opened
 * project to the figures: compiling the scenario, running it, summing it up, all of it cold.
 */
import { readFileSync } from 'node:fs';
import { present, valuesOf } from '#shared/base';
import { openProjectText, type Project, type Scenario } from '#shared/model';
import {
  compareScenarios,
  compileScenario,
  logBytes,
  loggedDeals,
  type RunLog,
  recordReplication,
  runReplication,
  type SimulationResult,
  simulate,
  summarize,
} from '#shared/simulation';
import { createThreadPool } from '../../cli/simulating/thread-pool.ts';
import type { Measured, Measurement } from './measurement.ts';
import { peakBytes } from './peak-memory.ts';

type Asked<Kind extends Measurement['kind']> = Extract<Measurement, { kind: Kind }>;

const workerUrl = new URL('./simulation.worker.js', import.meta.url);
const WEEKS_OF_YEAR = 52;
/** Long before a run of so many deals ends. */
const ENDLESS_DEALS = 10_000_000;
const CANCELLED_AFTER_MS = 700;

function opened(file: string): Project {
  const read = openProjectText(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${read.error.code}`);
  return read.value.project;
}

function onlyScenario(project: Project): Scenario {
  return present(valuesOf(project.scenarios)[0], 'scenario');
}

function scenarioOf(project: Project, { deals, replications }: Asked<'run'>): Scenario {
  return {
    ...onlyScenario(project),
    ...(deals !== undefined && { until: { deals } }),
    ...(replications !== undefined && { replications }),
  };
}

function startClock(): (result: SimulationResult) => Measured {
  const from = performance.now();
  const cpuFrom = process.cpuUsage();
  return (result) => {
    const seconds = (performance.now() - from) / 1000;
    const { user, system } = process.cpuUsage(cpuFrom);
    return {
      seconds,
      cpuSeconds: (user + system) / 1e6,
      events: result.events,
      dealsPerYear: result.deals.enteredPerWeek.mean * WEEKS_OF_YEAR,
      peakBytes: peakBytes(),
    };
  };
}

function sizeOf(log: RunLog): NonNullable<Measured['log']> {
  let activities = 0;
  for (const deal of loggedDeals(log)) activities += deal.activities.length;
  return { bytes: logBytes(log), activities };
}

/** In this thread, one replication after the other. */
function runHere(asked: Asked<'run'>): Measured {
  const project = opened(asked.file);
  const scenario = scenarioOf(project, asked);
  const stop = startClock();
  const compiled = compileScenario(project, scenario);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  if (asked.isLogged) {
    const recorded = recordReplication(compiled.value, 0);
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
    const { tally, log } = recorded.value;
    // Counting the activities is none of the run's business.
    return { ...stop(summarize(compiled.value, [tally])), log: sizeOf(log) };
  }
  const tallies = Array.from({ length: scenario.replications }, (_, replication) => {
    const tally = runReplication(compiled.value, replication);
    if (!tally.ok) throw new Error(JSON.stringify(tally.error));
    return tally.value;
  });
  return stop(summarize(compiled.value, tallies));
}

/** In worker threads, as the command line does it. */
async function runThreaded(asked: Asked<'run'>): Promise<Measured> {
  const project = opened(asked.file);
  const scenario = scenarioOf(project, asked);
  const parallel = present(asked.workers, 'workers');
  const pool = createThreadPool(workerUrl);
  const stop = startClock();
  const result = await simulate({ project, scenario }, { runBatch: pool.runBatch, parallel });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const measured = stop(result.value);
  await pool.close();
  return measured;
}

/** From the file's text to the paired differences. */
async function runPair({ file, former, latter, workers }: Asked<'pair'>): Promise<Measured> {
  const pool = createThreadPool(workerUrl);
  const stop = startClock();
  const project = opened(file);
  const scenario = (id: string) =>
    present(
      valuesOf(project.scenarios).find((each) => each.id === id),
      id,
    );
  const compared = await compareScenarios(
    { project, former: scenario(former), latter: scenario(latter) },
    { runBatch: pool.runBatch, parallel: workers },
  );
  if (!compared.ok) throw new Error(JSON.stringify(compared.error));
  const measured = stop(compared.value.former);
  await pool.close();
  return measured;
}

/** Counted from when the cancelling was due, though this thread may be busy then. */
async function cancel({ file, inWorker }: Asked<'cancel'>): Promise<Measured> {
  const project = opened(file);
  const scenario = { ...onlyScenario(project), until: { deals: ENDLESS_DEALS } };
  const pool = createThreadPool(workerUrl);
  const asked = performance.now() + CANCELLED_AFTER_MS;
  let stopped = 0;
  if (inWorker) {
    const running = simulate({ project, scenario }, { runBatch: pool.runBatch });
    setTimeout(() => void pool.close(), CANCELLED_AFTER_MS);
    // The pool says so when a thread ends without an answer.
    const isStopped = await running.then(
      () => false,
      () => true,
    );
    if (!isStopped) throw new Error('the run ended before it was cancelled');
    stopped = performance.now();
  } else {
    const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
    const isCancelled = () => performance.now() >= asked;
    const result = await simulate({ project, scenario }, { pause, isCancelled });
    if (result.ok || result.error.code !== 'cancelled') {
      throw new Error('the run ended before it was cancelled');
    }
    stopped = performance.now();
  }
  const seconds = (stopped - asked) / 1000;
  return { seconds, cpuSeconds: 0, events: 0, dealsPerYear: 0, peakBytes: 0 };
}

async function measure(asked: Measurement): Promise<Measured> {
  if (asked.kind === 'pair') return runPair(asked);
  if (asked.kind === 'cancel') return cancel(asked);
  return asked.workers === undefined ? runHere(asked) : runThreaded(asked);
}

console.log(JSON.stringify(await measure(JSON.parse(present(process.argv[2], 'measurement')))));
