/** What can be done to a local document without opening it: rename, remove. Never under another window's hands. */
import { failure, type Result, success } from '#shared/base';
import { writeProject } from '#shared/model';
import type { DocumentId, DocumentStore, LoadFailure } from '../storage/index.ts';
import type { LeaveFailure } from './project-session.ts';
import type { SessionRefusal } from './project-state.ts';

export async function renameDocument(
  documents: DocumentStore,
  id: DocumentId,
  title: string,
): Promise<Result<null, LeaveFailure | LoadFailure | SessionRefusal>> {
  const answer = await documents.lock(id);
  if (!answer.isMine) return failure({ code: 'readOnly' });
  try {
    const loaded = await documents.load(id, 'write');
    if (!loaded.ok) return loaded;
    const { editor } = loaded.value;
    const renamed = editor.run('project.rename', { title });
    if (!renamed.ok) return renamed;
    const journal = documents.openJournal(loaded.value, () => undefined);
    journal.append(renamed.value);
    await journal.compact(() => {
      const text = writeProject(editor.project);
      return text.ok ? { title, text: text.value, history: editor.history } : null;
    });
    journal.close();
    return journal.isBehind() ? failure({ code: 'unsavedChanges' }) : success(null);
  } finally {
    await answer.lock.release();
  }
}

export async function removeDocument(
  documents: DocumentStore,
  id: DocumentId,
): Promise<Result<null, { readonly code: 'openElsewhere' }>> {
  const answer = await documents.lock(id);
  if (!answer.isMine) return failure({ code: 'openElsewhere' });
  try {
    await documents.remove(id);
    return success(null);
  } finally {
    await answer.lock.release();
  }
}

/** Whether no window has it open. */
export async function isFree(documents: DocumentStore, id: DocumentId): Promise<boolean> {
  const answer = await documents.lock(id);
  if (answer.isMine) await answer.lock.release();
  return answer.isMine;
}
