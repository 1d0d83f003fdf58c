/** For those who step through a replication themselves, or look at what host and core tell each other. */
export { instantiate } from './core.wasm';
export { readTally, writeNetwork, writePlan } from './core-memory.ts';
export { continueReplication, startReplication } from './replication.ts';
