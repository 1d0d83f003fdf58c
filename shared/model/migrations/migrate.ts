/** Applies migrations step by step from the version of a document up to the one asked for. */
import { assert, present } from '#shared/base';
import type { JsonObject } from '../json.ts';
import type { Migration } from './migration.ts';

export interface MigrationRange {
  readonly from: number;
  readonly to: number;
}

export function migrateDocument(
  document: JsonObject,
  { from, to }: MigrationRange,
  registry: readonly Migration[],
): JsonObject {
  let migrated = document;
  for (let version = from + 1; version <= to; version++) {
    const step = present(registry[version - 2], `migration to version ${version}`);
    assert(step.to === version, `migration ${step.name} leads to ${step.to}, not to ${version}`);
    migrated = { ...step.migrate(migrated), formatVersion: version };
  }
  return migrated;
}
