/** Replications in worker threads, a batch per thread at a time. */
import { Worker } from 'node:worker_threads';
import type { Result } from '#shared/base';
import type { Program, RunBatch, RunFailure, Tally } from '#shared/simulation';

type Outcomes = readonly Result<Tally, RunFailure>[];

export interface ThreadPool {
  readonly runBatch: RunBatch;
  readonly close: () => Promise<void>;
}

/** Threads are started as batches come: their number is that of the batches under way at once. */
export function createThreadPool(workerUrl: URL): ThreadPool {
  const threads = new Set<Worker>();
  let idle: Worker[] = [];
  let loaded: Program | null = null;

  const close = async () => {
    const all = [...threads];
    threads.clear();
    idle = [];
    await Promise.all(all.map((thread) => thread.terminate()));
  };

  const threadFor = (program: Program): Worker => {
    const known = idle.pop();
    if (known) return known;
    const thread = new Worker(workerUrl, { workerData: program });
    threads.add(thread);
    return thread;
  };

  const runBatch: RunBatch = async (program, replications) => {
    // A thread keeps the program it was born with.
    if (loaded !== program) await close();
    loaded = program;
    const thread = threadFor(program);
    const outcomes = await answerOf(thread, replications);
    idle.push(thread);
    return outcomes;
  };
  return { runBatch, close };
}

function answerOf(thread: Worker, replications: readonly number[]): Promise<Outcomes> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('a simulating thread ended without an answer'));
    thread.once('error', reject);
    thread.once('exit', onExit);
    thread.once('message', (outcomes: Outcomes) => {
      thread.off('error', reject);
      thread.off('exit', onExit);
      resolve(outcomes);
    });
    thread.postMessage(replications);
  });
}
