/** What the program knows of the open project, as components read it. */
import type { HistoryEntry } from '#shared/editing';
import type { Project } from '#shared/model';
import type { Refusal } from '#shared/rules';
import type { DocumentId, SavingState } from '../storage/index.ts';

/** The session's own reason beside those of the commands: another window is writing. */
export type SessionRefusal = Refusal | { readonly code: 'readOnly' };

export interface OpenFile {
  readonly name: string;
  /** The file lacks the latest changes; they are safe in the local document all the same. */
  readonly isBehind: boolean;
}

export interface OpenProject {
  readonly documentId: DocumentId;
  /** Frozen; a new one after every edit, sharing what didn't change. */
  readonly project: Project;
  readonly access: 'write' | 'readOnly';
  readonly saving: SavingState;
  /** What undo would take back and redo would bring back. */
  readonly undoable: HistoryEntry | null;
  readonly redoable: HistoryEntry | null;
  /** How many changes undo could take back, one after the other. */
  readonly undoDepth: number;
  readonly file: OpenFile | null;
  /** Of the journal's changes, how many couldn't be restored when it opened. */
  readonly lostChanges: number;
}

export interface ProjectState {
  readonly open: OpenProject | null;
}
