/**
 * A document as it was left: the snapshot, then the journal change by change. A change
 * that can't be read or doesn't fit ends the replay; what came before it is kept.
 */
import { changeSchema, type History, historySchema, replayChange } from '#shared/editing';
import type { Project } from '#shared/model';
import type { JournalRow, SnapshotRow } from './rows.ts';

export interface Replayed {
  readonly project: Project;
  readonly history: History;
  /** How many rows could be followed; the rest is unusable. */
  readonly used: number;
}

const NO_HISTORY: History = { undo: [], redo: [] };

/** What the stored history says, or none when it can't be believed. */
export function readHistory(stored: unknown): History {
  const parsed = historySchema.safeParse(stored);
  return parsed.success ? parsed.data : NO_HISTORY;
}

export function replayJournal(
  snapshot: Pick<SnapshotRow, 'sequence' | 'sha256'>,
  start: { readonly project: Project; readonly history: History },
  rows: readonly JournalRow[],
): Replayed {
  let { project, history } = start;
  for (const [used, row] of rows.entries()) {
    const follows =
      row.sequence === snapshot.sequence + 1 + used && row.startsFrom === snapshot.sha256;
    const change = changeSchema.safeParse(row.change);
    if (!follows || !change.success) return { project, history, used };
    const next = replayChange({ project, history }, change.data);
    if (!next.ok) return { project, history, used };
    ({ project, history } = next.value);
  }
  return { project, history, used: rows.length };
}
