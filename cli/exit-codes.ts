/** What every subcommand says by its exit code. */

export const FINISHED = 0;
/** The call was understood, but what it asks can't be done: no such file, nothing to simulate. */
export const FAILED = 1;
/** The call itself is wrong: nothing was read, nothing was written. */
export const MISUSED = 2;
