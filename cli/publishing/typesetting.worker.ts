/** A thread that compiles documents, one after another; it can be ended from outside when one doesn't end. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '#shared/base';
import { createTypstCompiler, type TypesetFailure, type TypstInput } from '#shared/documents';

export interface TypesettingAssets {
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

export interface Typeset {
  readonly result: Result<Uint8Array, TypesetFailure>;
  /** What the compiler keeps of all that it set; only the thread's end frees it. */
  readonly memoryBytes: number;
}

const assets: TypesettingAssets = workerData;
const compiler = createTypstCompiler(assets);

parentPort?.on('message', async (input: TypstInput) => {
  const { typeset, memoryBytes } = await compiler;
  const result = await typeset(input);
  const answer: Typeset = { result, memoryBytes: memoryBytes() };
  parentPort?.postMessage(answer);
});
