/** Runs one after the other, cancelled and broken ones: which worker each gets, and which are ended. */
import { expose } from 'comlink';
import { afterEach, expect, test, vi } from 'vitest';
import { failure } from '#shared/base';
import { defaultScenario } from '#shared/simulation';
import { aProject, at } from '#test/builders';
import { createSimulationClient } from '../../../renderer/workers/simulation-client.ts';
import type { SimulationWorker } from '../../../renderer/workers/simulation-protocol.ts';
import { createWarmWorkers } from '../../../renderer/workers/warm-workers.ts';

const project = aProject().build();
const scenario = defaultScenario(project, at.processId, at.variantId);
const request = { project, scenario };

/** An answer that tells which worker gave it. */
const answerOf = (worker: number) =>
  failure({ code: 'tooManyDeals', replication: worker, limit: 0, overloaded: [] } as const);

class FakeWorker extends EventTarget {
  isEnded = false;
  terminate(): void {
    this.isEnded = true;
  }
}

interface Started {
  readonly port: MessagePort;
  isEnded: boolean;
}

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

function someWorkers() {
  const started: Started[] = [];
  const held = { isHeld: false };
  const startWorker = (): Worker => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    const it: Started = { port: port1, isEnded: false };
    const ordinal = started.push(it);
    const answer = () =>
      held.isHeld ? new Promise<never>(() => undefined) : Promise.resolve(answerOf(ordinal));
    const worker: SimulationWorker = {
      simulate: answer,
      compare: answer,
      rankBottlenecks: answer,
      eventLog: answer,
    };
    expose(worker, port2);
    const terminate = () => {
      it.isEnded = true;
    };
    // What a Worker has and a port of a channel lacks.
    return Object.assign(port1, { terminate }) as EventTarget as Worker;
  };
  const client = createSimulationClient({ startWorker, restSeconds: 60 });
  const run = (signal = new AbortController().signal) =>
    client.simulate(request, { signal, onStep: () => undefined });
  return { client, run, started, held, ended: () => started.map(({ isEnded }) => isEnded) };
}

const breakDown = ({ port }: Started) =>
  port.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));

test('a worker that has answered gets the next run as well', async () => {
  const { run, ended } = someWorkers();
  expect(await run()).toEqual(answerOf(1));
  expect(await run()).toEqual(answerOf(1));
  expect(ended()).toEqual([false]);
});

test('one that was prepared gets the first run', async () => {
  const { client, run, started } = someWorkers();
  client.prepare();
  client.prepare();
  expect(started).toHaveLength(1);
  expect(await run()).toEqual(answerOf(1));
  expect(started).toHaveLength(1);
});

test('two runs at a time have a worker each; one of them is kept', async () => {
  const { run, ended } = someWorkers();
  expect(await Promise.all([run(), run()])).toEqual([answerOf(1), answerOf(2)]);
  expect(ended()).toEqual([false, true]);
});

test('a cancelled run ends its worker, and the next has another', async () => {
  const { run, held, ended } = someWorkers();
  held.isHeld = true;
  const controller = new AbortController();
  const answer = run(controller.signal);
  controller.abort();
  expect(await answer).toEqual(failure({ code: 'cancelled' }));
  held.isHeld = false;
  expect(await run()).toEqual(answerOf(2));
  expect(ended()).toEqual([true, false]);
});

test('a worker that breaks is told and ended, while it works or while it waits', async () => {
  const { client, run, held, started, ended } = someWorkers();
  held.isHeld = true;
  const answer = run();
  for (const worker of started) breakDown(worker);
  expect(await answer).toEqual(failure({ code: 'crashed' }));
  held.isHeld = false;
  client.prepare();
  for (const worker of started.slice(1)) breakDown(worker);
  expect(await run()).toEqual(answerOf(3));
  expect(ended()).toEqual([true, true, false]);
});

test('a worker that nobody needs for long is ended', () => {
  vi.useFakeTimers();
  try {
    const started: FakeWorker[] = [];
    const workers = createWarmWorkers({
      restSeconds: 60,
      startWorker: () => {
        const worker = new FakeWorker();
        started.push(worker);
        return worker as EventTarget as Worker;
      },
    });
    workers.prepare();
    vi.advanceTimersByTime(59_000);
    workers.giveBack(workers.take());
    vi.advanceTimersByTime(59_000);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([false]);
    vi.advanceTimersByTime(2_000);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true]);
    workers.take();
    expect(started).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});
