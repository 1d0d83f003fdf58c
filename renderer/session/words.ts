/** Refusals and history entries in the reader's words. */
import { actionTextKey, type HistoryEntry } from '#shared/editing';
import type { Translate } from '#shared/i18n';
import { refusalTextKey } from '#shared/rules';
import type { SessionRefusal } from './project-state.ts';

/** Why an edit was refused, as a sentence. */
export function refusalText(refusal: SessionRefusal, t: Translate): string {
  return refusal.code === 'readOnly'
    ? t('app.readOnlyExplanation')
    : t(refusalTextKey(refusal.code), refusal.params);
}

/** What a history entry did: «добавлена карточка «Позвонить»». */
export function actionText({ name, subject }: HistoryEntry, t: Translate): string {
  const words = t(actionTextKey(name));
  const action = words.charAt(0).toLowerCase() + words.slice(1);
  return subject === '' ? action : t('app.actionWithSubject', { action, subject });
}
