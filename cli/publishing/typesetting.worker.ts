/** A thread that compiles one document and answers; it can be ended from outside when it doesn't. */
import { parentPort, workerData } from 'node:worker_threads';
import { createTypstCompiler, type TypstInput } from '#shared/documents';

export interface TypesettingJob {
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
  readonly input: TypstInput;
}

const { wasm, fonts, input }: TypesettingJob = workerData;
const compiler = await createTypstCompiler({ wasm, fonts });
parentPort?.postMessage(await compiler.typeset(input));
