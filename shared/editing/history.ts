/**
 * The history as a value: which entries undo and redo would take, and how a change moves
 * them. Knows nothing of what the patches mean.
 */
import { present } from '#shared/base';
import type { Change, History, HistoryEntry } from './change.ts';

export const emptyHistory: History = { undo: [], redo: [] };

/** The history after this change, or nothing when the two don't belong together. */
export function advance(history: History, change: Change): History | undefined {
  switch (change.kind) {
    case 'edit':
      // An edit that changed nothing isn't a step back that people could take.
      if (change.patches.length === 0) return history;
      return { undo: [...history.undo, entryOf(change)], redo: [] };
    case 'undo': {
      const entry = history.undo.at(-1);
      if (!entry) return undefined;
      return { undo: history.undo.slice(0, -1), redo: [...history.redo, entry] };
    }
    case 'redo': {
      const entry = history.redo.at(-1);
      if (!entry) return undefined;
      return { undo: [...history.undo, entry], redo: history.redo.slice(0, -1) };
    }
    case 'squash': {
      if (change.entries > history.undo.length) return undefined;
      const kept = history.undo.length - change.entries;
      const one = squashed(history.undo.slice(kept), change.name, change.subject);
      return { undo: [...history.undo.slice(0, kept), one], redo: history.redo };
    }
    case 'bail': {
      if (change.entries > history.undo.length) return undefined;
      const kept = history.undo.length - change.entries;
      return { undo: history.undo.slice(0, kept), redo: history.redo };
    }
  }
}

function entryOf({ name, subject, patches, inversePatches }: Change): HistoryEntry {
  return { name, subject, patches, inversePatches };
}

function squashed(entries: readonly HistoryEntry[], name: string, subject: string): HistoryEntry {
  return {
    name,
    subject,
    patches: entries.flatMap((entry) => entry.patches),
    inversePatches: inverseOf(entries),
  };
}

function inverseOf(entries: readonly HistoryEntry[]): HistoryEntry['inversePatches'] {
  return entries.toReversed().flatMap((entry) => entry.inversePatches);
}

/** Takes back the last entry. */
export function undoChange(history: History): Change | null {
  const entry = history.undo.at(-1);
  if (!entry) return null;
  const { name, subject, patches, inversePatches } = entry;
  return {
    kind: 'undo',
    entries: 1,
    name,
    subject,
    patches: inversePatches,
    inversePatches: patches,
  };
}

/** Does again what was undone last. */
export function redoChange(history: History): Change | null {
  const entry = history.redo.at(-1);
  return entry ? { kind: 'redo', entries: 1, ...entry } : null;
}

/** Makes one entry of the last ones; nothing to do for fewer than one. */
export function squashChange(history: History, count: number, name: string): Change | null {
  if (count < 1) return null;
  const subject = present(history.undo.at(-count), 'entry to squash').subject;
  return { kind: 'squash', entries: count, name, subject, patches: [], inversePatches: [] };
}

/** Takes back the last entries as if they had never been. */
export function bailChange(history: History, count: number): Change | null {
  if (count < 1) return null;
  const dropped = history.undo.slice(-count);
  const { name, subject } = present(dropped.at(0), 'entry to bail');
  return {
    kind: 'bail',
    entries: count,
    name,
    subject,
    patches: inverseOf(dropped),
    inversePatches: dropped.flatMap((entry) => entry.patches),
  };
}
