/**
 * Compiles in a thread of its own, so that a template that never ends can be stopped. The thread stays for
 * the next document: starting a compiler takes as long as setting a short paper. It keeps no program alive.
 */
import { Worker } from 'node:worker_threads';
import { failure, type Result } from '#shared/base';
import type { TypesetFailure, TypstInput } from '#shared/documents';
import type { PressResources } from './resources.ts';
import type { Typeset, TypesettingAssets } from './typesetting.worker.ts';

type TypesetOne = (input: TypstInput) => Promise<Result<Uint8Array, TypesetFailure>>;

export interface ThreadLimits {
  /** The built worker beside the built program. */
  readonly workerUrl: URL;
  readonly limitSeconds: number;
  /** A compiler that remembers more than that makes room for a new one; a book of 150 pages takes half of it. */
  readonly memoryBytes?: number;
}

const MOST_BYTES = 2 ** 30;

export function typesetInThread(
  { wasm, fonts }: PressResources,
  { workerUrl, limitSeconds, memoryBytes: most = MOST_BYTES }: ThreadLimits,
): TypesetOne {
  let kept: Worker | null = null;
  const start = () => {
    const workerData: TypesettingAssets = { wasm, fonts };
    return new Worker(workerUrl, { workerData });
  };
  return (input) =>
    new Promise((resolve) => {
      const worker = kept ?? start();
      kept = worker;
      worker.ref();
      const answer = (result: Result<Uint8Array, TypesetFailure>, isReusable: boolean) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        if (isReusable) worker.unref();
        else {
          kept = null;
          void worker.terminate();
        }
        resolve(result);
      };
      const broken = (message: string) =>
        answer(failure({ code: 'compilerBroken', message }), false);
      const onMessage = ({ result, memoryBytes }: Typeset) => {
        // What broke once may have left the compiler in pieces.
        const isSound = result.ok || result.error.code !== 'compilerBroken';
        answer(result, isSound && memoryBytes < most);
      };
      const onError = (error: Error) => broken(error.message);
      const onExit = () => broken('the thread ended without an answer');
      const timer = setTimeout(
        () => answer(failure({ code: 'tooLong', seconds: limitSeconds }), false),
        limitSeconds * 1000,
      );
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(input);
    });
}
