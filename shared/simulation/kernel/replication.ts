/**
 * One replication from beginning to end, in slices: the caller may stop between them. The work is
 * done in the core (core/index.ts); here it is started, fed with calendars, and asked what it counted.
 */
import { failure, present, type Result, success } from '#shared/base';
import {
  afterWorking,
  afterWorkingDays,
  beforeWorking,
  beforeWorkingDays,
  isOpen,
  nextOpening,
  type WorkingTime,
  wallAt,
  workingMinutesAt,
} from '#shared/calendar';
import type { ActivityLog } from './activity-log.ts';
import {
  MOST_TOKENS,
  OUT_OF_MEMORY,
  RUNNING,
  TOO_FEW_DEALS,
  TOO_MANY_DEALS,
  TOO_MANY_MOVES,
  TOO_MANY_PARTS,
  TOO_MUCH_WORK,
} from './codes.ts';
import { type CoreImports, type CoreInstance, instantiate } from './core.wasm';
import {
  backlogIn,
  dealsOnPage,
  exitsOnPage,
  readTally,
  staysOnPage,
  writeNetwork,
  writePlan,
} from './core-memory.ts';
import type { Network, RunPlan } from './network.ts';
import {
  createRecorder,
  LogMemoryRefused,
  type Recorder,
  takeDeals,
  takeExits,
  takeStays,
} from './recorder.ts';
import type { RunFailure, Tally } from './tally.ts';

/** An instance that holds a network, and the log that it is writing, if any. */
interface Core extends CoreInstance {
  recorder: Recorder | null;
}

export interface Run {
  readonly network: Network;
  readonly plan: RunPlan;
  readonly replication: number;
  /** null where the machine has no memory for it. */
  readonly core: Core | null;
  /** null until it is over. */
  outcome: Result<Tally, RunFailure> | null;
  /** null when none is kept. */
  readonly log: ActivityLog | null;
}

/** Instances that wait for the next replication of their network. */
const idle = new WeakMap<Network, Core>();
/** An instance that grew beyond this isn't kept: its memory never shrinks. */
const MOST_KEPT_BYTES = 2 ** 26;

/** null where the machine has no memory for it. */
function createCore(network: Network): Core | null {
  const of = (calendar: number) => network.calendars[calendar] as WorkingTime;
  const calendar = {
    isOpen: (calendar: number, time: number) => (isOpen(of(calendar), time) ? 1 : 0),
    nextOpening: (calendar: number, time: number) => nextOpening(of(calendar), time),
    workingMinutesAt: (calendar: number, time: number) => workingMinutesAt(of(calendar), time),
    wallAt: (calendar: number, time: number) => wallAt(of(calendar), time),
    afterWorking: (calendar: number, time: number, minutes: number) =>
      afterWorking(of(calendar), time, minutes),
    beforeWorking: (calendar: number, time: number, minutes: number) =>
      beforeWorking(of(calendar), time, minutes),
    afterWorkingDays: (calendar: number, time: number, days: number) =>
      afterWorkingDays(of(calendar), time, days),
    beforeWorkingDays: (calendar: number, time: number, days: number) =>
      beforeWorkingDays(of(calendar), time, days),
  };
  let core: Core | null = null;
  const asking = () => present(core, 'core that hands over its log');
  const recorder = () => present(asking().recorder, 'recorder');
  const log = {
    takeDeals: (count: number) => takeDeals(recorder(), dealsOnPage(asking(), count)),
    takeStays: (count: number) => takeStays(recorder(), staysOnPage(asking(), count)),
    takeExits: (count: number) => takeExits(recorder(), exitsOnPage(asking(), count)),
  };
  const instance = instantiated({ calendar, log });
  if (instance === null) return null;
  core = { ...instance, recorder: null };
  return refusedTo(() => writeNetwork(instance, network), instance) === null ? core : null;
}

/** WebAssembly says so by a RangeError (its JavaScript interface, 5.5: instantiating a memory), and by that alone. */
function instantiated(imports: CoreImports): CoreInstance | null {
  try {
    return instantiate(imports);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Refusal = 'memoryRefused' | 'logMemoryRefused';

/** For what the machine refused memory in the middle of it, if it did; the core is broken then. */
function refusedTo(work: () => void, { variables }: CoreInstance): Refusal | null {
  try {
    work();
    return null;
  } catch (error) {
    if (variables.isAskingMemory?.value === 1) return 'memoryRefused';
    if (error instanceof LogMemoryRefused) return 'logMemoryRefused';
    throw error;
  }
}

function takeCore(network: Network): Core | null {
  const core = idle.get(network);
  idle.delete(network);
  return core ?? createCore(network);
}

function putBack(network: Network, core: Core): void {
  core.recorder = null;
  if (core.calls.memory.buffer.byteLength <= MOST_KEPT_BYTES) idle.set(network, core);
}

export function startReplication(network: Network, plan: RunPlan, replication: number): Run {
  const core = takeCore(network);
  const recorder = core && plan.keepsLog ? createRecorder(network) : null;
  const begin = () => {
    if (!core) return;
    writePlan(core, plan);
    core.recorder = recorder;
    core.calls.begin(replication);
  };
  const refused = core === null ? 'memoryRefused' : refusedTo(begin, core);
  const outcome = refused === null ? null : refusal(refused, replication);
  return { network, plan, replication, core, outcome, log: recorder?.log ?? null };
}

function refusal(code: Refusal, replication: number): Result<Tally, RunFailure> {
  return failure({ code, replication });
}

function outcomeOf({ network, plan, replication }: Run, core: Core): Run['outcome'] {
  const status = statusOf(core);
  if (status === TOO_MANY_MOVES) {
    return failure({ code: 'tooManyEvents', replication, limit: plan.maxMoves });
  }
  if (status === TOO_MANY_DEALS) {
    return failure({ code: 'tooManyDeals', replication, limit: plan.maxInside });
  }
  if (status === TOO_MANY_PARTS) {
    return failure({ code: 'tooManyParts', replication, limit: MOST_TOKENS });
  }
  if (status === TOO_FEW_DEALS) {
    return failure({ code: 'tooFewDeals', replication, limit: plan.windowDeals });
  }
  if (status === TOO_MUCH_WORK)
    return failure({ code: 'tooMuchWork', replication, ...backlogIn(core) });
  if (status === OUT_OF_MEMORY) return failure({ code: 'outOfMemory', replication });
  return success(readTally(core, network, replication));
}

/** Runs up to so many events; true when there is nothing left to do. */
export function continueReplication(run: Run, events: number): boolean {
  if (run.outcome !== null) return true;
  const core = present(run.core, 'core of a run under way');
  const refused = refusedTo(() => core.calls.advance(events), core);
  if (refused !== null) {
    run.outcome = refusal(refused, run.replication);
    return true;
  }
  if (statusOf(core) === RUNNING) return false;
  run.outcome = outcomeOf(run, core);
  putBack(run.network, core);
  return true;
}

function statusOf({ variables }: Core): number {
  return present(variables.status, 'status').value;
}

/** What a finished replication counted, or why it was given up. */
export function tallyOf(run: Run): Result<Tally, RunFailure> {
  return present(run.outcome, 'the end of the run');
}
