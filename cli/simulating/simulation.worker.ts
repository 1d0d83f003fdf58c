/** A thread that runs replications: it gets a program, then numbers, and answers tallies. */
import { parentPort } from 'node:worker_threads';
import { present } from '#shared/base';
import { type Program, runReplication } from '#shared/simulation';
import type { Batch } from './thread-pool.ts';

const port = present(parentPort, 'parent of the thread');
let known: Program | null = null;

port.on('message', (batch: Batch) => {
  const program = batch.program ?? present(known, 'program');
  known = program;
  port.postMessage(batch.replications.map((replication) => runReplication(program, replication)));
});
