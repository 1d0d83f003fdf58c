/** Who takes part in the described processes, how many they are and when they work. */
import { entriesOf, valuesOf } from '#shared/base';
import { formatNumber } from '#shared/i18n';
import type { Calendar, Interval, Participant, ParticipantId, Weekday } from '#shared/model';
import type { Block } from '../blocks.ts';
import { heading, row, table } from '../compose.ts';
import { type Book, type Chapter, named } from './book.ts';

export function participants(book: Book): Block[] {
  const taking = participantsOf(book);
  if (taking.length === 0) return [];
  return [
    ...heading(1, book.say('participants'), 'participants'),
    ...participantTable(book, taking),
    ...workingHours(book, taking),
  ];
}

function participantTable(book: Book, taking: readonly Participant[]): Block[] {
  const { say } = book;
  return table(
    [
      { title: say('participant'), width: 3 },
      { title: say('participantKind'), width: 1.7 },
      { title: say('department'), width: 2.6 },
      { title: say('headcount'), width: 1.1, align: 'end' },
      { title: say('calendar'), width: 2.8 },
    ],
    taking.map((participant) =>
      row(
        named(participant.name, say('unnamedParticipant')),
        say(`participantKind_${participant.kind}`),
        book.nameOf(participant.departmentId),
        headcountText(book, participant),
        calendarOf(book, participant)?.name ?? '',
      ),
    ),
  );
}

/** A variant may have other people than the project; where the described ones differ, all are said. */
function headcountText(book: Book, participant: Participant): string {
  const counts = book.chapters
    .filter(({ variant }) => variant.laneOrder.includes(participant.id))
    .map(({ variant }) => variant.staffing[participant.id]?.headcount ?? participant.headcount);
  const said = counts.length === 0 ? [participant.headcount] : counts;
  const texts = said.flatMap((count) =>
    count === undefined ? [] : [formatNumber(count, book.language)],
  );
  return [...new Set(texts)].join(' / ');
}

function calendarOf({ project, chapters }: Book, participant: Participant): Calendar | undefined {
  const staffed = chapters.find(({ variant }) => variant.staffing[participant.id]?.calendarId);
  const id = staffed?.variant.staffing[participant.id]?.calendarId ?? participant.calendarId;
  return id === undefined ? undefined : project.calendars[id];
}

/** In the project's order: lanes of the described variants, helpers, owners, those escalated to, and their departments. */
export function participantsOf({ project, chapters }: Book): Participant[] {
  const taking = new Set<ParticipantId>(chapters.flatMap(participantIdsOf));
  const add = (id: ParticipantId | undefined) => (id === undefined ? taking : taking.add(id));
  for (const id of [...taking]) add(project.participants[id]?.departmentId);
  return valuesOf(project.participants).filter(({ id }) => taking.has(id));
}

function participantIdsOf({ process, variant }: Chapter): ParticipantId[] {
  const steps = valuesOf(variant.nodes).filter((node) => node.kind === 'step');
  const limits = [...steps, ...valuesOf(variant.stages)].map(({ timeLimit }) => timeLimit);
  return [
    ...variant.laneOrder,
    ...(process.ownerId ? [process.ownerId] : []),
    ...steps.flatMap(({ helpers }) => helpers.map(({ participantId }) => participantId)),
    ...limits.flatMap((limit) => (limit?.escalation ? [limit.escalation.toParticipantId] : [])),
  ];
}

function workingHours(book: Book, taking: readonly Participant[]): Block[] {
  const used = new Set(taking.map((participant) => calendarOf(book, participant)));
  const calendars = [...used].filter((calendar) => calendar !== undefined);
  if (calendars.length === 0) return [];
  const { say } = book;
  return [
    ...heading(2, say('workingHours'), 'working-hours'),
    ...table(
      [
        { title: say('calendar'), width: 3 },
        { title: say('openingHours'), width: 4 },
      ],
      calendars.map((calendar) => row(calendar.name, weekText(book, calendar))),
    ),
  ];
}

/** «пн–чт 09:00–13:00, 14:00–18:00; пт 09:00–17:00»: days with the same hours together. */
function weekText({ say }: Book, { week }: Calendar): string {
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
