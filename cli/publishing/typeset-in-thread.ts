/** Compiles in a thread of its own, so that a template that never ends can be stopped. */
import { Worker } from 'node:worker_threads';
import { failure, type Result } from '#shared/base';
import type { TypesetFailure, TypstInput } from '#shared/documents';
import type { PressResources } from './resources.ts';
import type { TypesettingJob } from './typesetting.worker.ts';

type Typeset = (input: TypstInput) => Promise<Result<Uint8Array, TypesetFailure>>;

export interface ThreadLimits {
  /** The built worker beside the built program. */
  readonly workerUrl: URL;
  readonly limitSeconds: number;
}

export function typesetInThread(
  { wasm, fonts }: PressResources,
  { workerUrl, limitSeconds }: ThreadLimits,
): Typeset {
  return (input) =>
    new Promise((resolve) => {
      const workerData: TypesettingJob = { wasm, fonts, input };
      const worker = new Worker(workerUrl, { workerData });
      const answer = (result: Result<Uint8Array, TypesetFailure>) => {
        clearTimeout(timer);
        resolve(result);
        void worker.terminate();
      };
      const timer = setTimeout(
        () => answer(failure({ code: 'tooLong', seconds: limitSeconds })),
        limitSeconds * 1000,
      );
      worker.once('message', answer);
      worker.once('error', (error) =>
        answer(failure({ code: 'compilerBroken', message: error.message })),
      );
      worker.once('exit', () =>
        answer(failure({ code: 'compilerBroken', message: 'the thread ended without an answer' })),
      );
    });
}
