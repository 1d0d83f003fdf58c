/** Editing: named commands on the project, with history. One editor per open project. */
export { actionTextKey } from './action-text.ts';
export type { Change, ChangeKind, History, HistoryEntry } from './change.ts';
export { changeSchema } from './change.ts';
export { idsForCopy } from './copy-variant.ts';
export { createEditor, type Editor, type Mark } from './create-editor.ts';
export { type Fragment, fragmentIds, fragmentOf } from './fragment.ts';
export { type FreshIds, freshIdsFor } from './fresh-ids.ts';
export { isOnTarget, type LeverTarget, targetOf, withoutLever } from './levers.ts';
export { migrateStored } from './migrate-stored.ts';
export { GUESSED_LEADS_PER_HOUR } from './new-node.ts';
export type { Patch } from './patch.ts';
export {
  type ActionName,
  type CommandArgs,
  type CommandName,
  commandNames,
  type GestureName,
  gestureNames,
} from './registry.ts';
export {
  type Restored,
  type RestoreProblem,
  restoreEditor,
  type Stored,
} from './restore-editor.ts';
