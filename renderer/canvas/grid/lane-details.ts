/** The line under a lane's name: how many people, and when they work. */
import type { Translate } from '#shared/i18n';
import type { Calendar, Participant, Project, Variant, Week } from '#shared/model';

function hoursOf(calendar: Calendar | undefined, translate: Translate): string | null {
  if (!calendar) return null;
  if (!calendar.week) return translate('board.aroundTheClock');
  const days: (keyof Week)[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const week = calendar.week;
  const open = days.map((day) => week[day]).find((intervals) => intervals.length > 0);
  const from = open?.at(0)?.from;
  const to = open?.at(-1)?.to;
  return from && to ? `${from.replace(/^0/, '')}–${to}` : null;
}

export function laneDetails(
  { project, variant }: { readonly project: Project; readonly variant: Variant },
  participant: Participant,
  translate: Translate,
): string {
  const staffing = variant.staffing[participant.id];
  const headcount = staffing?.headcount ?? participant.headcount;
  const calendarId = staffing?.calendarId ?? participant.calendarId;
  const { kind } = participant;
  const isUnlimited = kind === 'client' || kind === 'system';
  const people =
    headcount !== undefined
      ? translate('board.people', { count: headcount })
      : isUnlimited
        ? translate(`board.participant_${kind}`)
        : translate('board.peopleMissing');
  const hours =
    isUnlimited || !calendarId ? null : hoursOf(project.calendars[calendarId], translate);
  return hours ? `${people} · ${hours}` : people;
}
