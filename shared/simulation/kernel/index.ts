/** One replication, for those who step through it themselves. */
export { continueReplication, startReplication, tallyOf } from './replication.ts';
