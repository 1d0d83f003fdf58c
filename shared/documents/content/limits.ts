/** Deadlines and what follows them, as sentences. */
import { formatDuration, formatEffort, formatShare } from '#shared/i18n';
import type { Patience, TimeLimit } from '#shared/model';
import type { Content } from './content.ts';

export function limitText(content: Content, limit: TimeLimit): string {
  return formatDuration(limit.duration, content.language);
}

/** Before the limit. */
export function reminderText(content: Content, { remindBefore }: TimeLimit): string {
  if (!remindBefore) return '';
  return content.say('remindBefore', { duration: formatDuration(remindBefore, content.language) });
}

/** Past the limit. */
export function escalationTexts(content: Content, { escalation }: TimeLimit): string[] {
  if (!escalation) return [];
  const { say, language } = content;
  const { action, toParticipantId, continueShare } = escalation;
  const after = formatDuration(escalation.after, language);
  const said = say(`escalation_${action}`, { after, to: content.calledInside(toParticipantId) });
  if (action !== 'decideOnClient' || continueShare === undefined) return [said];
  return [said, say('escalationContinueShare', { share: formatShare(continueShare, language) })];
}

/** What a regulation makes binding: how many usually go on is no rule. */
export function escalationRule(content: Content, limit: TimeLimit): string[] {
  return escalationTexts(content, limit).slice(0, 1);
}

/** The same for who is late: shorter, and without how many deals usually go on. */
export function lateText({ say, language, calledInside }: Content, limit: TimeLimit): string {
  const { escalation } = limit;
  if (!escalation) return '';
  const after = formatDuration(escalation.after, language);
  return say(`late_${escalation.action}`, { after, to: calledInside(escalation.toParticipantId) });
}

/** The same in the instruction of the one to whom it is escalated: what to do then. */
export function escalatedToReader(content: Content, { escalation }: TimeLimit): string {
  if (!escalation) return '';
  const { say, language } = content;
  const { action, continueShare, after } = escalation;
  const said = say(`escalated_${action}`, { after: formatDuration(after, language) });
  if (action !== 'decideOnClient' || continueShare === undefined) return said;
  const share = formatShare(continueShare, language);
  return `${said}; ${say('escalationContinueShare', { share })}`;
}

export function patienceText(content: Content, patience: Patience): string {
  const text = formatEffort(patience.distribution, content.language, {
    minutesPerDay: patience.clock === 'working' ? 480 : 1440,
  });
  return content.say('patience', { text });
}
