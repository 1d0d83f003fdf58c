/** Deadlines and what follows them, as sentences. */
import { formatDuration, formatEffort, formatShare } from '#shared/i18n';
import type { Patience, TimeLimit } from '#shared/model';
import type { Book } from './book.ts';

/** «до 2 рабочих дней» is what the limit is; reminders and escalation follow in sentences of their own. */
export function limitText(book: Book, limit: TimeLimit): string {
  return formatDuration(limit.duration, book.language);
}

export function limitConsequences(book: Book, limit: TimeLimit): string[] {
  const { say, language } = book;
  const { remindBefore, escalation } = limit;
  const said: string[] = [];
  if (remindBefore) {
    said.push(say('remindBefore', { duration: formatDuration(remindBefore, language) }));
  }
  if (escalation) {
    const to = book.nameOf(escalation.toParticipantId);
    const after = formatDuration(escalation.after, language);
    const share = formatShare(escalation.continueShare ?? 1, language);
    const hasShare =
      escalation.action === 'decideOnClient' && escalation.continueShare !== undefined;
    said.push(say(`escalation_${escalation.action}`, { after, to }));
    if (hasShare) said.push(say('escalationContinueShare', { share }));
  }
  return said;
}

export function patienceText(book: Book, patience: Patience): string {
  const text = formatEffort(patience.distribution, book.language, {
    minutesPerDay: patience.clock === 'working' ? 480 : 1440,
  });
  return book.say('patience', { text });
}
