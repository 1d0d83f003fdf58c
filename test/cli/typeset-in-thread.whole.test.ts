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

async function threadOf(workerSource: string, limits: { seconds?: number; bytes?: number } = {}) {
  const path = join(folder, 'worker.mjs');
  await writeFile(path, workerSource);
  const { seconds: limitSeconds = 30, bytes } = limits;
  return typesetInThread(resources, {
    workerUrl: pathToFileURL(path),
    limitSeconds,
    ...(bytes === undefined ? {} : { memoryBytes: bytes }),
  });
}

/** Answers with the path it was asked for and how many it was asked before; it says that it took 100 bytes. */
const COUNTING = `import { parentPort } from 'node:worker_threads';
let asked = 0;
parentPort.on('message', ({ mainPath }) => {
  if (mainPath === '/endless') while (true) {}
  if (mainPath === '/broken') throw new Error('out of memory');
  const answer = { ok: true, value: mainPath + ' ' + asked++ };
  parentPort.postMessage({ result: answer, memoryBytes: 100 });
});`;
const asked = (mainPath: string) => ({ ...input, mainPath });

test('what never ends is stopped', async () => {
  const typeset = await threadOf(COUNTING, { seconds: 1 });
  expect(await typeset(asked('/endless'))).toEqual({
    ok: false,
    error: { code: 'tooLong', seconds: 1 },
  });
});

test('a thread that breaks down says why', async () => {
  const typeset = await threadOf('throw new Error("out of memory")');
  expect(await typeset(input)).toEqual({
    ok: false,
    error: { code: 'compilerBroken', message: 'out of memory' },
  });
});

test('a thread that just ends is an answer too', async () => {
  const typeset = await threadOf('');
  expect(await typeset(input)).toMatchObject({ error: { code: 'compilerBroken' } });
});

test('one thread sets one document after another', async () => {
  const typeset = await threadOf(COUNTING);
  expect(await typeset(asked('/book'))).toEqual({ ok: true, value: '/book 0' });
  expect(await typeset(asked('/paper'))).toEqual({ ok: true, value: '/paper 1' });
});

test('after one that broke or never ended the next is set by a new thread', async () => {
  const typeset = await threadOf(COUNTING, { seconds: 2 });
  expect(await typeset(asked('/book'))).toEqual({ ok: true, value: '/book 0' });
  expect(await typeset(asked('/broken'))).toMatchObject({ ok: false });
  expect(await typeset(asked('/book'))).toEqual({ ok: true, value: '/book 0' });
  expect(await typeset(asked('/endless'))).toMatchObject({ ok: false });
  expect(await typeset(asked('/paper'))).toEqual({ ok: true, value: '/paper 0' });
});

test('one that remembers too much makes room for a new one', async () => {
  const typeset = await threadOf(COUNTING, { bytes: 100 });
  expect(await typeset(asked('/book'))).toEqual({ ok: true, value: '/book 0' });
  expect(await typeset(asked('/paper'))).toEqual({ ok: true, value: '/paper 0' });
});

test('a thread that has answered keeps no program alive', async () => {
  const typeset = await threadOf(COUNTING);
  const handles = () =>
    process.getActiveResourcesInfo().filter((one) => one === 'MessagePort').length;
  const before = handles();
  await typeset(asked('/book'));
  expect(handles()).toBe(before);
});
