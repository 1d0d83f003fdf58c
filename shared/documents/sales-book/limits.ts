/** Deadlines and what follows them, as sentences. */
import { formatDuration, formatEffort, formatShare } from '#shared/i18n';
import type { Patience, TimeLimit } from '#shared/model';
import type { Book } from './book.ts';

export function limitText(book: Book, limit: TimeLimit): string {
  return formatDuration(limit.duration, book.language);
}

/** Before the limit. */
export function reminderText(book: Book, { remindBefore }: TimeLimit): string {
  if (!remindBefore) return '';
  return book.say('remindBefore', { duration: formatDuration(remindBefore, book.language) });
}

/** Past the limit. */
export function escalationTexts(book: Book, { escalation }: TimeLimit): string[] {
  if (!escalation) return [];
  const { say, language } = book;
  const { action, toParticipantId, continueShare } = escalation;
  const after = formatDuration(escalation.after, language);
  const said = say(`escalation_${action}`, { after, to: book.nameOf(toParticipantId) });
  if (action !== 'decideOnClient' || continueShare === undefined) return [said];
  return [said, say('escalationContinueShare', { share: formatShare(continueShare, language) })];
}

export function patienceText(book: Book, patience: Patience): string {
  const text = formatEffort(patience.distribution, book.language, {
    minutesPerDay: patience.clock === 'working' ? 480 : 1440,
  });
  return book.say('patience', { text });
}
