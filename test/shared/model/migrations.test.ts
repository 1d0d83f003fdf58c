/** The machinery of migrations, with steps made up for the test, and the real registry. */
import { describe, expect, test } from 'vitest';
import { FORMAT_VERSION } from '#shared/model';
// The registry and its machinery are inside the room: nothing outside of it migrates.
import { migrations } from '../../../shared/model/migrations/index.ts';
import { migrateDocument } from '../../../shared/model/migrations/migrate.ts';
import type { Migration } from '../../../shared/model/migrations/migration.ts';

const renameTitle: Migration = {
  to: 2,
  name: 'title-becomes-name',
  migrate: ({ title, ...others }) => ({ ...others, name: title ?? '' }),
};
const addTags: Migration = {
  to: 3,
  name: 'tags',
  migrate: (document) => ({ ...document, tags: [] }),
};

describe('migrations', () => {
  test('run step by step from the version of the file', () => {
    const registry = [renameTitle, addTags];
    const first = { format: 'salesbook', formatVersion: 1, title: 'Проба', kept: true };
    expect(migrateDocument(first, { from: 1, to: 3 }, registry)).toEqual({
      format: 'salesbook',
      formatVersion: 3,
      name: 'Проба',
      kept: true,
      tags: [],
    });
    const second = { formatVersion: 2, name: 'Проба' };
    expect(migrateDocument(second, { from: 2, to: 3 }, registry)).toEqual({
      formatVersion: 3,
      name: 'Проба',
      tags: [],
    });
    expect(first.formatVersion).toBe(1);
  });

  test('a document of today’s version stays as it is', () => {
    const document = { formatVersion: 1 };
    expect(migrateDocument(document, { from: 1, to: 1 }, [])).toBe(document);
  });

  test('a gap in the registry is found', () => {
    expect(() => migrateDocument({}, { from: 1, to: 2 }, [addTags])).toThrow(
      /leads to 3, not to 2/,
    );
    expect(() => migrateDocument({}, { from: 1, to: 2 }, [])).toThrow(/no migration to version 2/);
  });

  test('the registry leads to today’s version without gaps', () => {
    expect(migrations.map(({ to }) => to)).toEqual(
      Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 2),
    );
  });
});
