/** A template that never ends is stopped; a thread that dies is an answer too. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { typesetInThread } from '../../cli/publishing/typeset-in-thread.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salesbook-thread-'));
});
afterEach(() => rm(folder, { recursive: true }));

const templates = { book: '', office: '', common: '' };
const resources = { wasm: new Uint8Array(), resvgWasm: new Uint8Array(), fonts: [], templates };
const input = { mainPath: '/main.typ', sources: {}, files: {} };

async function answerOf(workerSource: string, limitSeconds: number) {
  const path = join(folder, 'worker.mjs');
  await writeFile(path, workerSource);
  return typesetInThread(resources, { workerUrl: pathToFileURL(path), limitSeconds })(input);
}

test('what never ends is stopped', async () => {
  expect(await answerOf('while (true) {}', 0.3)).toEqual({
    ok: false,
    error: { code: 'tooLong', seconds: 0.3 },
  });
});

test('a thread that breaks down says why', async () => {
  expect(await answerOf('throw new Error("out of memory")', 30)).toEqual({
    ok: false,
    error: { code: 'compilerBroken', message: 'out of memory' },
  });
});

test('what the thread answers is the answer', async () => {
  const source =
    'import { parentPort, workerData } from "node:worker_threads"; parentPort.postMessage({ ok: true, value: workerData.input.mainPath });';
  expect(await answerOf(source, 30)).toEqual({ ok: true, value: '/main.typ' });
});
