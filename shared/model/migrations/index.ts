/**
 * The registry of migrations, oldest first, without gaps: entry 0 leads to version 2, and
 * the last one to FORMAT_VERSION. Version 1 is the first that was released.
 */
import { leversNameTheirTeam } from './0002-levers-name-their-team.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [leversNameTheirTeam];
