/** A trace by hand: which tasks it tells of, how long they are, and what they went to. */
import { describe, expect, it } from 'vitest';
import { describeTask, longest, type TraceEvent, windowTasks } from '#test/window-tasks';

const ADDRESS = 'http://127.0.0.1:4399/';
const WINDOW = { pid: 7, tid: 70 };

const surroundings: readonly TraceEvent[] = [
  {
    ...{ name: 'TracingStartedInBrowser', ph: 'I', pid: 1, tid: 1, ts: 0 },
    args: {
      data: {
        frames: [
          { processId: 6, url: 'about:blank' },
          { processId: 7, url: ADDRESS },
        ],
      },
    },
  },
  aThread(6, 60, 'CrRendererMain'),
  aThread(7, 71, 'Compositor'),
  aThread(7, 70, 'CrRendererMain'),
];

function aThread(pid: number, tid: number, name: string): TraceEvent {
  return { name: 'thread_name', ph: 'M', pid, tid, ts: 0, args: { name } };
}

interface Times {
  readonly from: number;
  readonly clock: number;
  readonly processor?: number;
}

/** In milliseconds. */
function aSpan(name: string, { from, clock, processor = clock }: Times, data = {}): TraceEvent {
  const times = { ts: from * 1000, dur: clock * 1000, tdur: processor * 1000 };
  return { name, ph: 'X', ...WINDOW, ...times, args: { data } };
}

const tasksOf = (...events: readonly TraceEvent[]) =>
  windowTasks([...surroundings, ...events], ADDRESS);

describe('tasks of a window', () => {
  it('have their time on the clock and that of the processor, from the first one on', () => {
    const tasks = tasksOf(
      aSpan('RunTask', { from: 130, clock: 90, processor: 12 }),
      aSpan('RunTask', { from: 100, clock: 20 }),
    );
    expect(tasks).toEqual([
      { startMs: 0, clockMs: 20, processorMs: 20, cause: 'many small things' },
      { startMs: 30, clockMs: 90, processorMs: 12, cause: 'many small things' },
    ]);
  });

  it('are those of its own thread, each once', () => {
    const other = { ...aSpan('RunTask', { from: 5, clock: 80 }), tid: 71 };
    const tasks = tasksOf(
      other,
      aSpan('RunTask', { from: 10, clock: 30 }),
      aSpan('RunTask', { from: 11, clock: 28 }),
    );
    expect(tasks.map(({ clockMs }) => clockMs)).toEqual([30]);
  });

  it('say what most of their time went to, from the outside in', () => {
    const [task] = tasksOf(
      aSpan('RunTask', { from: 0, clock: 100 }),
      aSpan('TimerFire', { from: 1, clock: 90 }),
      aSpan('FunctionCall', { from: 2, clock: 80 }, { functionName: 'draw', url: 'a/chart.js' }),
      aSpan('Layout', { from: 60, clock: 10 }),
      aSpan('Paint', { from: 92, clock: 5 }),
    );
    expect(task?.cause).toBe('TimerFire › FunctionCall (draw chart.js)');
  });

  it('are compared by either time', () => {
    const tasks = tasksOf(
      aSpan('RunTask', { from: 0, clock: 70, processor: 9 }),
      aSpan('RunTask', { from: 80, clock: 40, processor: 39 }),
    );
    expect(longest(tasks, 'clockMs')?.clockMs).toBe(70);
    expect(longest(tasks, 'processorMs')?.processorMs).toBe(39);
    expect(longest([], 'clockMs')).toBeNull();
    expect(tasks.map(describeTask)[0]).toBe(
      '70 ms on the clock, 9 ms of the processor: many small things',
    );
  });

  it('are refused without the window or without the time of the processor', () => {
    expect(() => windowTasks(surroundings, 'http://elsewhere/')).toThrow();
    const { tdur: _, ...timeless } = aSpan('RunTask', { from: 0, clock: 1 });
    expect(() => tasksOf(timeless)).toThrow();
  });
});
