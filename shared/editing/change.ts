/**
 * What the editor hands to the journal, and what it reads back after a restart.
 *
 * A journal is the list of changes since a stored project, oldest first. Undo, redo,
 * squash and bail are changes too, so replaying the list rebuilds both the project and
 * the history that people can walk back through.
 */
import { z } from 'zod';
import { patchSchema } from './patch.ts';

/** One line of the history panel: one thing that undo takes back. */
const historyEntrySchema = z.strictObject({
  /** Of the command or gesture; `actionTextKey` makes the words. */
  name: z.string(),
  /** The name of what was edited, as people wrote it; may be empty. */
  subject: z.string(),
  patches: z.array(patchSchema).readonly(),
  inversePatches: z.array(patchSchema).readonly(),
});

export const historySchema = z.strictObject({
  /** Oldest first; undo takes the last. */
  undo: z.array(historyEntrySchema).readonly(),
  /** Undone last comes last; redo takes the last. */
  redo: z.array(historyEntrySchema).readonly(),
});

export const changeSchema = historyEntrySchema.extend({
  kind: z.enum(['edit', 'undo', 'redo', 'squash', 'bail']),
  /** How many history entries it concerns: 1 for edit, undo and redo; those put together or dropped by squash and bail. */
  entries: z.number().int().min(0),
});

export type HistoryEntry = Readonly<z.infer<typeof historyEntrySchema>>;
export type History = Readonly<z.infer<typeof historySchema>>;
export type Change = Readonly<z.infer<typeof changeSchema>>;
export type ChangeKind = Change['kind'];
