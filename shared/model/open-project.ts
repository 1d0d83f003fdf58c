/**
 * The way into the program for every project text: a file, a paste, a stored document.
 * Size → JSON → format and version → migrations → schema → consistency; each stage refuses
 * with facts. Nothing is mended silently: see integrity/repair-project.ts.
 */
import { failure, type Result, success } from '#shared/base';
import { exceedsFileLimit, FILE_LIMIT_BYTES } from './file-size.ts';
import { findDamage } from './integrity/find-damage.ts';
import { findForbidden, isJsonObject, type Json, pathText, shortened } from './json.ts';
import { duplicateKeys, findForeignWord } from './json-scan.ts';
import { migrateBetween } from './migrations/index.ts';
import type { OpenFailure } from './open-failure.ts';
import { FORMAT_VERSION, type Project, projectSchema } from './project.ts';
import { schemaProblems } from './schema-problems.ts';

export interface OpenedProject {
  readonly project: Project;
  /** The file's version where it was an older one. */
  readonly migratedFrom: number | null;
}

const MOST_PROBLEMS = 50;

export function openProjectText(text: string): Result<OpenedProject, OpenFailure> {
  if (exceedsFileLimit(text)) return failure({ code: 'tooLarge', limitBytes: FILE_LIMIT_BYTES });
  // Editors on Windows put a byte order mark in front of UTF-8.
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const json = parseJson(content);
  if (!json.ok) return json;
  const opened = openDocument(json.value);
  // A text that can't be opened anyway needn't be gone through once more.
  if (!opened.ok && opened.error.code !== 'damaged') return opened;
  const repeated = duplicateKeys(content);
  if (repeated.length === 0) return opened;
  if (opened.ok) return failure({ code: 'damaged', ...opened.value, damage: repeated });
  const { error } = opened;
  if (error.code !== 'damaged') return opened;
  return failure({ ...error, damage: repeated.concat(error.damage) });
}

function parseJson(text: string): Result<Json, OpenFailure> {
  if (text.trim() === '') return failure({ code: 'empty' });
  try {
    return success(JSON.parse(text) as Json);
  } catch {
    const foreign = findForeignWord(text);
    return failure({ code: 'notJson', word: foreign?.word ?? null, line: foreign?.line ?? null });
  }
}

function openDocument(document: Json): Result<OpenedProject, OpenFailure> {
  const forbidden = findForbidden(document);
  if (forbidden) return failure({ code: forbidden.code, path: pathText(forbidden.path) });
  const head: { format?: Json; formatVersion?: Json } = isJsonObject(document) ? document : {};
  if (!isJsonObject(document) || head.format !== 'salesbook') {
    const found = isJsonObject(document) ? head.format : document;
    return failure({ code: 'notSalesbook', found: shortened(found) });
  }
  const version = head.formatVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failure({ code: 'unknownVersion', found: shortened(version) });
  }
  if (version > FORMAT_VERSION) {
    return failure({ code: 'newerVersion', found: version, known: FORMAT_VERSION });
  }
  const migrated = migrateBetween(document, { from: version, to: FORMAT_VERSION });
  const parsed = projectSchema.safeParse(migrated);
  if (!parsed.success) {
    const problems = schemaProblems(parsed.error.issues, migrated);
    return failure({
      code: 'schema',
      problems: problems.slice(0, MOST_PROBLEMS),
      count: problems.length,
    });
  }
  const project = parsed.data;
  const migratedFrom = version === FORMAT_VERSION ? null : version;
  const damage = findDamage(project);
  return damage.length === 0
    ? success({ project, migratedFrom })
    : failure({ code: 'damaged', project, damage, migratedFrom });
}
