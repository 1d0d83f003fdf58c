/** A thread that runs replications: it gets a program once, then numbers, and answers tallies. */
import { parentPort, workerData } from 'node:worker_threads';
import { present } from '#shared/base';
import { type Program, runReplication } from '#shared/simulation';

const port = present(parentPort, 'parent of the thread');
const program: Program = workerData;

port.on('message', (replications: readonly number[]) => {
  port.postMessage(replications.map((replication) => runReplication(program, replication)));
});
