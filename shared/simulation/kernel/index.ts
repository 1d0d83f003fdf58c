/** One replication, for those who step through it themselves. */
export { MOST_BEFORE_RENUMBERING } from './renumber.ts';
export { continueReplication, startReplication } from './replication.ts';
