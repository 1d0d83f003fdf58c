/** One replication, for those who step through it themselves. */
export { continueReplication, startReplication } from './replication.ts';
