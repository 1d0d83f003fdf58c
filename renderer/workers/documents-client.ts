/**
 * The window's side of typesetting. One worker stays warm between documents and remembers what
 * it has set; it can't be interrupted, so a document that takes too long, or that nobody wants
 * any more, ends it, and so does one that wore it out. A theme that never ends costs one wait, then
 * the usual one takes its place.
 */
import { type Remote, wrap } from 'comlink';
import { failure, type Result, success } from '#shared/base';
import type { DocumentFailure, DocumentFormat, DocumentRequest } from '#shared/documents';
import type { DocumentJob, DocumentsWorker, PrintedDocument } from './documents-protocol.ts';

export type PrintFailure = DocumentFailure | { readonly code: 'cancelled' };

export interface PrintOptions {
  readonly signal: AbortSignal;
  /** A company's own; empty or absent for the usual one. */
  readonly theme?: string | undefined;
  /** A page to look at unless said. */
  readonly format?: DocumentFormat;
}

export interface DocumentsClient {
  publish(
    request: DocumentRequest,
    options: PrintOptions,
  ): Promise<Result<PrintedDocument, PrintFailure>>;
}

/** A document given up before that is let finish: starting the compiler anew costs more. */
const WORTH_FINISHING_MS = 6000;

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<DocumentsWorker>;
  /** Unanswered ones; also those that nobody waits for any more. */
  jobs: number;
}

export interface DocumentsSurroundings {
  readonly startWorker: () => Worker;
  readonly limitSeconds: number;
  /** For a theme that nobody here has tried. */
  readonly themeLimitSeconds: number;
}

const surroundingsOfProgram: DocumentsSurroundings = {
  startWorker: () =>
    new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' }),
  limitSeconds: 120,
  themeLimitSeconds: 40,
};

interface Job extends DocumentJob {
  readonly seconds: number;
  readonly signal: AbortSignal;
}

export function createDocumentsClient(
  surroundings: DocumentsSurroundings = surroundingsOfProgram,
): DocumentsClient {
  const { startWorker, limitSeconds, themeLimitSeconds } = surroundings;
  const run = oneAtATime(createRunner(startWorker));
  let endlessTheme = '';

  return {
    async publish(request, { signal, format = 'pdf', theme: wanted = '' }) {
      // Only what is printed has a theme.
      const theme = format === 'pdf' ? wanted : '';
      const isTried = theme !== '' && theme !== endlessTheme;
      if (isTried) {
        const themed = await run({ request, format, theme, seconds: themeLimitSeconds, signal });
        if (themed.ok || themed.error.code !== 'tooLong') return themed;
        endlessTheme = theme;
      }
      const usual = await run({ request, format, theme: '', seconds: limitSeconds, signal });
      if (!usual.ok || theme === '') return usual;
      const themeFailure = { code: 'tooLong', seconds: themeLimitSeconds } as const;
      return success({ ...usual.value, themeFailure });
    },
  };
}

type Run = (job: Job) => Promise<Result<PrintedDocument, PrintFailure>>;

/**
 * Ending the worker for one document must not take another with it, and the time of one that
 * waits has not begun. Who gives up waiting is answered at once.
 */
function oneAtATime(run: Run): Run {
  let last: ReturnType<Run> | null = null;
  return (job) => {
    const mine = last === null ? run(job) : last.then(() => run(job));
    last = mine;
    void mine.then(() => {
      if (last === mine) last = null;
    });
    return Promise.race([mine, givenUp(job.signal)]);
  };
}

function givenUp(signal: AbortSignal): ReturnType<Run> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(failure({ code: 'cancelled' })), { once: true });
  });
}

function createRunner(startWorker: () => Worker): Run {
  let running: Running | null = null;
  const end = (ended: Running) => {
    ended.worker.terminate();
    if (running === ended) running = null;
  };
  const start = (): Running => {
    const worker = startWorker();
    return { worker, remote: wrap<DocumentsWorker>(worker), jobs: 0 };
  };

  return ({ seconds, signal, ...job }) => {
    if (signal.aborted) return Promise.resolve(failure({ code: 'cancelled' }));
    running ??= start();
    const current = running;
    const startedAt = performance.now();
    return new Promise((resolve) => {
      const answer = (result: Result<PrintedDocument, PrintFailure>) => {
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
        answer(failure({ code: 'tooLong', seconds }));
      }, seconds * 1000);
      signal.addEventListener('abort', giveUp, { once: true });
      current.worker.addEventListener('error', broken);
      current.jobs += 1;
      current.remote
        .publish(job)
        .then(({ made, isWorn }) => {
          current.jobs -= 1;
          // The next document may be on its way to it already, and finds it as worn as this one.
          if (isWorn && current.jobs === 0) end(current);
          answer(made);
        })
        .catch((error: unknown) =>
          answer(failure({ code: 'compilerBroken', message: String(error) })),
        );
    });
  };
}
