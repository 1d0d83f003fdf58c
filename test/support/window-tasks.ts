/**
 * Reads a trace of Chromium: what the thread of one window did, task by task. Besides the time
 * on the clock each task has the processor time of its thread, which doesn't count the moments
 * when the machine gave the processor to somebody else.
 */
import { present } from '#shared/base';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as are the durations. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly frames?: readonly { readonly processId: number; readonly url: string }[];
      readonly type?: string;
      readonly functionName?: string;
      readonly url?: string;
    };
  };
}

export interface WindowTask {
  /** Since the first task of the recording. */
  readonly startMs: number;
  readonly clockMs: number;
  readonly processorMs: number;
  /** What most of it went to, from the outside in. */
  readonly cause: string;
}

/** What has to be recorded for `windowTasks`. */
export const TRACE_CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
] as const;

const TASK = 'RunTask';
const MICROSECONDS = 1000;
/** Of a task or of a part of it: less than this share didn't cause it. */
const WORTH_NAMING = 0.4;

export function windowTasks(events: readonly TraceEvent[], address: string): WindowTask[] {
  const thread = threadOf(events, address);
  const spans = events
    .filter((event) => event.ph === 'X' && event.pid === thread.pid && event.tid === thread.tid)
    .sort((a, b) => a.ts - b.ts || lengthOf(b) - lengthOf(a));
  const tasks = outermost(spans.filter(({ name }) => name === TASK));
  const beginning = tasks[0]?.ts ?? 0;
  const parts = partsOf(
    tasks,
    spans.filter(({ name }) => name !== TASK),
  );
  return tasks.map((task, at) => ({
    startMs: (task.ts - beginning) / MICROSECONDS,
    clockMs: lengthOf(task) / MICROSECONDS,
    processorMs: present(task.tdur, 'processor time of a task') / MICROSECONDS,
    cause: causeOf(task, parts[at] ?? []),
  }));
}

/** The longest by the given measure; null where there was none at all. */
export function longest(
  tasks: readonly WindowTask[],
  by: 'clockMs' | 'processorMs',
): WindowTask | null {
  return tasks.reduce<WindowTask | null>(
    (most, task) => (most === null || task[by] > most[by] ? task : most),
    null,
  );
}

export function describeTask({ clockMs, processorMs, cause }: WindowTask): string {
  return `${clockMs.toFixed(0)} ms on the clock, ${processorMs.toFixed(0)} ms of the processor: ${cause}`;
}

function threadOf(events: readonly TraceEvent[], address: string): TraceEvent {
  const frames = events.flatMap(({ args }) => args?.data?.frames ?? []);
  const frame = present(
    frames.find(({ url }) => url.startsWith(address)),
    `a window at ${address}`,
  );
  return present(
    events.find(
      ({ name, pid, args }) =>
        name === 'thread_name' && pid === frame.processId && args?.name === 'CrRendererMain',
    ),
    'the thread of the window',
  );
}

const lengthOf = ({ dur }: TraceEvent): number => dur ?? 0;
const endOf = (event: TraceEvent): number => event.ts + lengthOf(event);

/** Of spans in order of time, those that lie in no other; a task may be recorded twice. */
function outermost(spans: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  let covered = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span.ts < covered) continue;
    found.push(span);
    covered = endOf(span);
  }
  return found;
}

/** For each of the wholes, what lies in it; both in order of time. */
function partsOf(
  wholes: readonly TraceEvent[],
  spans: readonly TraceEvent[],
): readonly (readonly TraceEvent[])[] {
  let next = 0;
  return wholes.map((whole) => {
    const parts: TraceEvent[] = [];
    for (let span = spans[next]; span && span.ts < endOf(whole); span = spans[next]) {
      if (span.ts >= whole.ts) parts.push(span);
      next += 1;
    }
    return parts;
  });
}

function causeOf(task: TraceEvent, parts: readonly TraceEvent[]): string {
  const names: string[] = [];
  let whole = task;
  let inside = parts;
  for (;;) {
    const heaviest = outermost(inside).reduce<TraceEvent | null>(
      (most, part) => (most === null || lengthOf(part) > lengthOf(most) ? part : most),
      null,
    );
    if (heaviest === null || lengthOf(heaviest) < WORTH_NAMING * lengthOf(whole)) break;
    names.push(nameOf(heaviest));
    whole = heaviest;
    inside = inside.filter(
      (part) => part !== heaviest && part.ts >= heaviest.ts && part.ts < endOf(heaviest),
    );
  }
  return names.join(' › ') || 'many small things';
}

function nameOf({ name, args }: TraceEvent): string {
  const { functionName, type, url } = args?.data ?? {};
  const file = url?.split('/').at(-1);
  const said = [type, functionName, file].filter(Boolean).join(' ');
  return said ? `${name} (${said})` : name;
}
