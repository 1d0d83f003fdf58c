/** Runs replications of a compiled program, one core's worth. */

import { expose } from 'comlink';
import { runReplication } from '#shared/simulation';
import type { ReplicationWorker } from './simulation-protocol.ts';

const worker: ReplicationWorker = {
  run: (program, replications) =>
    Promise.resolve(replications.map((replication) => runReplication(program, replication))),
};

expose(worker);
