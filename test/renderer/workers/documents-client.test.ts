/** Typesetting that never ends, breaks or isn't wanted any more: the window goes on without it. */
import { expect, test } from 'vitest';
import type { DocumentRequest } from '#shared/documents';
import { aProject } from '#test/builders';
import { createDocumentsClient } from '../../../renderer/workers/documents-client.ts';

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
