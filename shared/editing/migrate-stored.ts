/**
 * History and journal that an older program kept, as this one would have kept them. Their patches lead
 * through projects of the older format, so they are followed there; each project on the way is
 * migrated as a file is, and the difference between two of them is the new patch. Nothing is made up: where the
 * old patches can't be followed, restore-editor.ts finds what it can't read, and says so.
 */
import {
  FORMAT_VERSION,
  isJsonObject,
  type Json,
  type JsonObject,
  migrateBetween,
} from '#shared/model';
import { changeSchema, type HistoryEntry, historySchema } from './change.ts';
import { applyPatches, type Patch } from './patch.ts';

export interface StoredByOlder {
  /** The project as its text has it. */
  readonly document: JsonObject;
  /** Of its format. */
  readonly version: number;
  readonly history?: unknown;
  readonly changes: readonly StoredChange[];
}

export interface StoredChange {
  readonly change: unknown;
  /** Format of the program that made it; undefined: that of the document. */
  readonly version: number | undefined;
}

export interface Migrated {
  readonly history?: unknown;
  readonly changes: readonly unknown[];
}

/** What is no history, and no change. */
const UNREADABLE = null;

export function migrateStored(stored: StoredByOlder): Migrated {
  const changes = migratedChanges(stored);
  return stored.history === undefined ? { changes } : { changes, history: migratedHistory(stored) };
}

type Patches = Pick<HistoryEntry, 'patches' | 'inversePatches'>;

function migratedHistory({ document, version, history }: StoredByOlder): unknown {
  const parsed = historySchema.safeParse(history);
  if (!parsed.success) return history;
  const { undo, redo } = parsed.data;
  const back = followed(document, undo.toReversed(), ({ inversePatches }) => inversePatches);
  const forth = followed(document, redo.toReversed(), ({ patches }) => patches);
  if (!back || !forth) return UNREADABLE;
  // Backwards the later project comes first.
  const undone = undo.toReversed().map((entry, at) => {
    return { ...entry, ...patchesBetween(back[at + 1], back[at], version) };
  });
  const redone = redo.toReversed().map((entry, at) => {
    return { ...entry, ...patchesBetween(forth[at], forth[at + 1], version) };
  });
  return { undo: undone.toReversed(), redo: redone.toReversed() };
}

/** The documents on the way, beginning with this one; null where a patch doesn't fit. */
function followed(
  from: JsonObject,
  entries: readonly HistoryEntry[],
  patchesOf: (entry: HistoryEntry) => readonly Patch[],
): readonly JsonObject[] | null {
  const documents = [from];
  let current = from;
  for (const entry of entries) {
    const next = applyPatches(current, patchesOf(entry));
    if (!next.ok) return null;
    current = next.value;
    documents.push(current);
  }
  return documents;
}

function migratedChanges({ document, version, changes }: StoredByOlder): readonly unknown[] {
  let [current, format] = [document, version];
  const migrated: unknown[] = [];
  for (const { change: stored, version: made = version } of changes) {
    if (made > format) {
      current = migrateBetween(current, { from: format, to: made });
      format = made;
    }
    if (format === FORMAT_VERSION) {
      migrated.push(stored);
      continue;
    }
    const change = changeSchema.safeParse(stored);
    const next = change.success ? applyPatches(current, change.data.patches) : null;
    if (!change.success || !next?.ok) {
      // Later ones may fit a migrated project by chance, and mean something else there.
      return [...migrated, ...changes.slice(migrated.length).map(() => UNREADABLE)];
    }
    migrated.push({ ...change.data, ...patchesBetween(current, next.value, format) });
    current = next.value;
  }
  return migrated;
}

/** From the one to the other, both as they are in this program's format. */
function patchesBetween(before: JsonObject = {}, after: JsonObject = {}, version: number): Patches {
  const range = { from: version, to: FORMAT_VERSION };
  const [from, to] = [migrateBetween(before, range), migrateBetween(after, range)];
  return { patches: difference(from, to), inversePatches: difference(to, from) };
}

/** As editing makes patches: through objects, with lists replaced whole. What both share is passed over unseen. */
function difference(from: JsonObject, to: JsonObject, path: readonly string[] = []): Patch[] {
  if (from === to) return [];
  const removed = Object.keys(from)
    .filter((key) => !Object.hasOwn(to, key))
    .map((key): Patch => ({ op: 'remove', path: [...path, key] }));
  const set = Object.entries(to).flatMap(([key, value]): Patch[] => {
    const own = [...path, key];
    if (!Object.hasOwn(from, key)) return [{ op: 'add', path: own, value }];
    const former: Json = from[key] ?? null;
    if (isJsonObject(former) && isJsonObject(value)) return difference(former, value, own);
    return isSame(former, value) ? [] : [{ op: 'replace', path: own, value }];
  });
  return [...removed, ...set];
}

function isSame(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, at) => isSame(each, other[at] ?? null));
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key] ?? null, other[key] ?? null))
  );
}
