/**
 * The window's side of typesetting. One worker stays warm between documents; it can't be
 * interrupted, so a document that takes too long, or that nobody wants any more, ends it.
 */
import { type Remote, wrap } from 'comlink';
import { failure, type Result } from '#shared/base';
import type { PublishFailure, SalesBookRequest } from '#shared/documents';
import type { DocumentsWorker, PrintedBook } from './documents-protocol.ts';

export type PrintFailure = PublishFailure | { readonly code: 'cancelled' };

export interface DocumentsClient {
  publishSalesBook(
    request: SalesBookRequest,
    options: { readonly signal: AbortSignal },
  ): Promise<Result<PrintedBook, PrintFailure>>;
}

const TIME_LIMIT_SECONDS = 120;
/** A document given up this early is let finish: starting the compiler anew costs more. */
const WORTH_FINISHING_MS = 1500;

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<DocumentsWorker>;
}

export interface DocumentsSurroundings {
  readonly startWorker: () => Worker;
  readonly limitSeconds: number;
}

const surroundingsOfProgram: DocumentsSurroundings = {
  startWorker: () =>
    new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' }),
  limitSeconds: TIME_LIMIT_SECONDS,
};

export function createDocumentsClient({
  startWorker,
  limitSeconds,
}: DocumentsSurroundings = surroundingsOfProgram): DocumentsClient {
  let running: Running | null = null;
  const end = (ended: Running) => {
    ended.worker.terminate();
    if (running === ended) running = null;
  };

  const start = (): Running => {
    const worker = startWorker();
    return { worker, remote: wrap<DocumentsWorker>(worker) };
  };

  return {
    publishSalesBook(request, { signal }) {
      if (signal.aborted) return Promise.resolve(failure({ code: 'cancelled' }));
      running ??= start();
      const current = running;
      const startedAt = performance.now();
      return new Promise((resolve) => {
        const answer = (result: Result<PrintedBook, PrintFailure>) => {
          clearTimeout(limit);
          signal.removeEventListener('abort', giveUp);
          current.worker.removeEventListener('error', broken);
          resolve(result);
        };
        const giveUp = () => {
          if (performance.now() - startedAt > WORTH_FINISHING_MS) end(current);
          answer(failure({ code: 'cancelled' }));
        };
        const broken = (event: ErrorEvent) => {
          end(current);
          answer(failure({ code: 'compilerBroken', message: event.message }));
        };
        const limit = setTimeout(() => {
          end(current);
          answer(failure({ code: 'tooLong', seconds: limitSeconds }));
        }, limitSeconds * 1000);
        signal.addEventListener('abort', giveUp, { once: true });
        current.worker.addEventListener('error', broken);
        current.remote
          .publishSalesBook(request)
          .then(answer, (error: unknown) =>
            answer(failure({ code: 'compilerBroken', message: String(error) })),
          );
      });
    },
  };
}
