/** When participants work: the calendar of each, and its week in words. */
import { entriesOf } from '#shared/base';
import type { Calendar, Interval, Participant, Weekday } from '#shared/model';
import type { Table } from '../blocks.ts';
import { row, table } from '../compose.ts';
import type { Content } from './content.ts';

export function calendarOf(
  { project, chapters }: Content,
  participant: Participant,
): Calendar | undefined {
  const staffed = chapters.find(({ variant }) => variant.staffing[participant.id]?.calendarId);
  const id = staffed?.variant.staffing[participant.id]?.calendarId ?? participant.calendarId;
  return id === undefined ? undefined : project.calendars[id];
}

export function calendarTable(content: Content, taking: readonly Participant[]): Table[] {
  const { say } = content;
  const used = new Set(taking.map((participant) => calendarOf(content, participant)));
  const calendars = [...used].filter((calendar) => calendar !== undefined);
  return table(
    [
      { title: say('calendar'), width: 3 },
      { title: say('openingHours'), width: 4 },
    ],
    calendars.map((calendar) => row(calendar.name, weekText(content, calendar))),
  );
}

/** «пн–чт 09:00–13:00, 14:00–18:00; пт 09:00–17:00»: days with the same hours together. */
export function weekText({ say }: Content, { week }: Calendar): string {
  if (!week) return say('aroundTheClock');
  const runs: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const [weekday, intervals] of entriesOf(week)) {
    const hours = intervals.map(intervalText).join(', ');
    const latest = runs.at(-1);
    if (latest?.hours === hours) latest.last = weekday;
    else runs.push({ first: weekday, last: weekday, hours });
  }
  const day = (weekday: Weekday) => say(`weekday_${weekday}`);
  return runs
    .filter(({ hours }) => hours !== '')
    .map(({ first, last, hours }) =>
      first === last ? `${day(first)} ${hours}` : `${day(first)}–${day(last)} ${hours}`,
    )
    .join('; ');
}

function intervalText({ from, to }: Interval): string {
  return `${from}–${to}`;
}
