/** Replications in worker threads, a batch per thread at a time. */
import { Worker } from 'node:worker_threads';
import { failure, type Result } from '#shared/base';
import type { Program, RunBatch, RunFailure, Tally } from '#shared/simulation';

/** What a thread is asked: it keeps the program until another one comes. */
export interface Batch {
  readonly program: Program | null;
  readonly replications: readonly number[];
}

type Outcomes = readonly Result<Tally, RunFailure>[];

export interface ThreadPool {
  readonly runBatch: RunBatch;
  readonly close: () => Promise<void>;
}

/**
 * Threads are started as batches come: their number is that of the batches under way at once.
 * A thread outlives its program, because what it has compiled of the kernel is worth keeping.
 */
export function createThreadPool(workerUrl: URL): ThreadPool {
  const programs = new Map<Worker, Program>();
  let idle: Worker[] = [];

  const close = async () => {
    const all = [...programs.keys()];
    programs.clear();
    idle = [];
    await Promise.all(all.map((thread) => thread.terminate()));
  };

  const runBatch: RunBatch = async (program, replications) => {
    const thread = idle.pop() ?? new Worker(workerUrl);
    const isKnown = programs.get(thread) === program;
    programs.set(thread, program);
    const outcomes = await answerOf(thread, { program: isKnown ? null : program, replications });
    idle.push(thread);
    return outcomes;
  };
  return { runBatch, close };
}

function answerOf(thread: Worker, batch: Batch): Promise<Outcomes> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('a simulating thread ended without an answer'));
    const onError = (error: Error) => {
      if (!isOutOfMemory(error)) return reject(error);
      // The thread is gone, and with it the memory that it had.
      resolve(batch.replications.map((replication) => refused(replication)));
    };
    thread.once('error', onError);
    thread.once('exit', onExit);
    thread.once('message', (outcomes: Outcomes) => {
      thread.off('error', onError);
      thread.off('exit', onExit);
      resolve(outcomes);
    });
    thread.postMessage(batch);
  });
}

/** As Node names the end of a thread whose own heap is full; that of the core is answered by the thread itself. */
function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function refused(replication: number): Outcomes[number] {
  return failure({ code: 'memoryRefused', replication });
}
