/**
 * The registry of migrations, oldest first, without gaps: entry 0 leads to version 2, and
 * the last one to FORMAT_VERSION. Version 1 is the first that was released.
 */

import type { JsonObject } from '../json.ts';
import { leversNameTheirTeam } from './0002-levers-name-their-team.ts';
import { type MigrationRange, migrateDocument } from './migrate.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [leversNameTheirTeam];

/** Of the versions that there are; nothing is checked. */
export function migrateBetween(document: JsonObject, range: MigrationRange): JsonObject {
  return migrateDocument(document, range, migrations);
}
