/** What storage and history hold, in the reader's words: titles, moments, what an edit did. */
import { actionTextKey, type HistoryEntry } from '#shared/editing';
import { formatDateTime, type Language, type Translate } from '#shared/i18n';

/** Never blank: a project without a title has a word for that. */
export function titleText(title: string, t: Translate): string {
  return title.trim() === '' ? t('app.untitled') : title;
}

/** On this machine's clocks; `at` in milliseconds since 1970. */
export function momentText(at: number, language: Language): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return formatDateTime(new Date(at).toISOString(), { language, timeZone });
}

/** What a history entry did: «добавлена карточка «Позвонить»». */
export function actionText({ name, subject }: HistoryEntry, t: Translate): string {
  const words = t(actionTextKey(name));
  const action = words.charAt(0).toLowerCase() + words.slice(1);
  return subject === '' ? action : t('app.actionWithSubject', { action, subject });
}
