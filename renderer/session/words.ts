/** History entries in the reader's words. */
import { actionTextKey, type HistoryEntry } from '#shared/editing';
import type { Translate } from '#shared/i18n';

/** What a history entry did: «добавлена карточка «Позвонить»». */
export function actionText({ name, subject }: HistoryEntry, t: Translate): string {
  const words = t(actionTextKey(name));
  const action = words.charAt(0).toLowerCase() + words.slice(1);
  return subject === '' ? action : t('app.actionWithSubject', { action, subject });
}
