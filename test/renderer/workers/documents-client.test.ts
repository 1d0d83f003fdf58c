/** Typesetting that never ends, breaks or isn't wanted any more: the window goes on without it. */
import { expose } from 'comlink';
import { expect, onTestFinished, test } from 'vitest';
import type { DocumentRequest } from '#shared/documents';
import { aProject } from '#test/builders';
import { createDocumentsClient } from '../../../renderer/workers/documents-client.ts';
import type {
  DocumentsWorker,
  PrintedDocument,
  WorkerAnswer,
} from '../../../renderer/workers/documents-protocol.ts';

const REQUEST: DocumentRequest = {
  kind: 'salesBook',
  project: aProject().build(),
  results: {},
  date: '2026-11-23',
  language: 'ru',
};

/** A worker that takes every message and answers none: what a template that loops makes of it. */
class SilentWorker extends EventTarget {
  isEnded = false;
  postMessage(): void {}
  terminate(): void {
    this.isEnded = true;
  }
}

function silentWorkers(limitSeconds: number) {
  const started: SilentWorker[] = [];
  const client = createDocumentsClient({
    limitSeconds,
    themeLimitSeconds: limitSeconds / 2,
    startWorker: () => {
      const worker = new SilentWorker();
      started.push(worker);
      // Only what the client uses of a Worker.
      return worker as EventTarget as Worker;
    },
  });
  return { client, started };
}

test('what takes too long is ended, and the next document gets a worker of its own', async () => {
  const { client, started } = silentWorkers(0.02);
  const { signal } = new AbortController();
  const tooLong = { ok: false, error: { code: 'tooLong', seconds: 0.02 } };
  expect(await client.publish(REQUEST, { signal })).toEqual(tooLong);
  expect(await client.publish(REQUEST, { signal })).toEqual(tooLong);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

test('a document that nobody wants any more is answered at once', async () => {
  const { client, started } = silentWorkers(60);
  const controller = new AbortController();
  const answer = client.publish(REQUEST, { signal: controller.signal });
  controller.abort();
  expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } });
  // So early it is let finish: the compiler stays warm for the next document.
  expect(started.map(({ isEnded }) => isEnded)).toEqual([false]);
});

test('a broken worker is said and replaced', async () => {
  const { client, started } = silentWorkers(60);
  const { signal } = new AbortController();
  const answer = client.publish(REQUEST, { signal });
  started[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  expect(await answer).toEqual({
    ok: false,
    error: { code: 'compilerBroken', message: 'out of memory' },
  });
  expect(started[0]?.isEnded).toBe(true);
});

test('a theme that never ends is stopped, and not tried again', async () => {
  const { client, started } = silentWorkers(0.04);
  const { signal } = new AbortController();
  const theme = '#let accent = endless()';
  const first = await client.publish(REQUEST, { signal, theme });
  // These workers never answer, so the usual theme takes too long as well: two of them were ended.
  expect(first).toEqual({ ok: false, error: { code: 'tooLong', seconds: 0.04 } });
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  await client.publish(REQUEST, { signal, theme });
  expect(started).toHaveLength(3);
});

test('one after the other: what ends the first leaves the second its own worker and time', async () => {
  const { client, started } = silentWorkers(0.02);
  const { signal } = new AbortController();
  const tooLong = { ok: false, error: { code: 'tooLong', seconds: 0.02 } };
  const both = [client.publish(REQUEST, { signal }), client.publish(REQUEST, { signal })];
  expect(started).toHaveLength(1);
  expect(await Promise.all(both)).toEqual([tooLong, tooLong]);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

test('who gives up waiting for another is answered at once, and nothing is started for it', async () => {
  const { client, started } = silentWorkers(60);
  const controller = new AbortController();
  void client.publish(REQUEST, { signal: new AbortController().signal });
  const waiting = client.publish(REQUEST, { signal: controller.signal, format: 'docx' });
  controller.abort();
  expect(await waiting).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect(started.map(({ isEnded }) => isEnded)).toEqual([false]);
});

const PRINTED: PrintedDocument = {
  bytes: new Uint8Array(),
  title: 'Книга продаж',
  fileName: 'Книга продаж.pdf',
  unsupported: null,
  themeFailure: null,
  isLogoBroken: false,
};

/** Workers that make a document at once, or when they are let, and say how worn they are after it. */
function answeringWorkers(answers: readonly (WorkerAnswer | Promise<WorkerAnswer>)[]) {
  const rest = [...answers];
  const started: { isEnded: boolean }[] = [];
  const next: DocumentsWorker = {
    async publish() {
      const answer = rest.shift();
      if (!answer) throw new Error('more documents than the test foresaw');
      return answer;
    },
  };
  const client = createDocumentsClient({
    limitSeconds: 60,
    themeLimitSeconds: 60,
    startWorker: () => {
      const { port1, port2 } = new MessageChannel();
      expose(next, port2);
      port1.start();
      const close = () => port1.close();
      onTestFinished(close);
      const worker = Object.assign(port1, { isEnded: false, terminate: () => end(worker) });
      const end = (ended: { isEnded: boolean }) => {
        ended.isEnded = true;
        close();
      };
      started.push(worker);
      // Only what the client uses of a Worker.
      return worker as EventTarget as Worker;
    },
  });
  return { client, started };
}

const fresh: WorkerAnswer = { made: { ok: true, value: PRINTED }, isWorn: false };
const worn: WorkerAnswer = { ...fresh, isWorn: true };

test('a worker that a document wore out is ended after it; the next one gets a new one', async () => {
  const { client, started } = answeringWorkers([fresh, worn, fresh]);
  const { signal } = new AbortController();
  const answers = [];
  for (const _each of [1, 2, 3]) answers.push(await client.publish(REQUEST, { signal }));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test('a worn worker is not ended under the next document', async () => {
  let letFirstGo: (answer: WorkerAnswer) => void = () => undefined;
  const first = new Promise<WorkerAnswer>((resolve) => {
    letFirstGo = resolve;
  });
  const { client, started } = answeringWorkers([first, worn]);
  const controller = new AbortController();
  const given = client.publish(REQUEST, { signal: controller.signal });
  controller.abort();
  await given;
  const next = client.publish(REQUEST, { signal: new AbortController().signal });
  letFirstGo(worn);
  expect((await next).ok).toBe(true);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true]);
});
