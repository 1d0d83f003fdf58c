/** Who takes part in the described processes, how many they are and when they work. */
import { entriesOf } from '#shared/base';
import { formatNumber } from '#shared/i18n';
import type {
  Calendar,
  Interval,
  Participant,
  ParticipantId,
  Person,
  Weekday,
} from '#shared/model';
import type { Block, Paragraph, Row, Table } from '../blocks.ts';
import { heading, paragraph, row, run, table } from '../compose.ts';
import { type Book, type Chapter, named, startingSmall } from './book.ts';
import { peopleOf } from './people-of.ts';
import { nodesInOrder } from './reading-order.ts';

export function participantList(book: Book, taking: readonly Participant[]): Block[] {
  const { say, project } = book;
  const departments = [...new Set(taking.map(({ departmentId }) => departmentId))];
  const rows = departments.flatMap((departmentId): Row[] => {
    const members = taking.filter((one) => one.departmentId === departmentId);
    const shown = members.map((participant) => participantRow(book, participant));
    const department = departmentId === undefined ? undefined : project.participants[departmentId];
    if (!department) return shown;
    const text = named(department.name, say('participantKind_department'));
    return [{ kind: 'band', text, color: department.color }, ...shown];
  });
  return table(
    [
      { title: say('participant'), width: 3 },
      { title: book.tell('whoTheyAre'), width: 4 },
      { title: say('headcount'), width: 1.1, align: 'end' },
      { title: say('calendar'), width: 2.8 },
    ],
    rows,
  );
}

function participantRow(book: Book, participant: Participant): Row {
  return row(
    [
      paragraph(named(participant.name, book.say('unnamedParticipant'))),
      // What most of them are needs no saying.
      ...(participant.kind === 'role'
        ? []
        : [paragraph(run(book.say(`participantKind_${participant.kind}`), 'muted'))]),
    ],
    peopleOf(book, participant.id).map((person) => personLine(person)),
    headcountText(book, participant),
    calendarOf(book, participant)?.name ?? '',
  );
}

function personLine({ name, position }: Person): Paragraph {
  return position.trim() === ''
    ? paragraph(name)
    : paragraph(`${name}, `, run(startingSmall(position.trim()), 'muted'));
}

/** A variant may have other people than the project; where the described ones differ, all are said. */
export function headcountText(book: Book, participant: Participant): string {
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

/**
 * Lanes of the described variants from top to bottom, then helpers, owners and those
 * escalated to; outsiders and departments without people first, so that bands don't swallow them.
 */
export function participantsOf({ project, chapters }: Book): Participant[] {
  const ids = new Set<ParticipantId>(chapters.flatMap(participantIdsOf));
  const taking = [...ids].flatMap((id) => project.participants[id] ?? []);
  const isMember = ({ departmentId }: Participant) => departmentId !== undefined;
  return [...taking.filter((one) => !isMember(one)), ...taking.filter(isMember)];
}

function participantIdsOf({ process, variant }: Chapter): ParticipantId[] {
  const steps = nodesInOrder(variant).filter((node) => node.kind === 'step');
  const stages = variant.stageOrder.flatMap((id) => variant.stages[id] ?? []);
  const limits = [...steps, ...stages].map(({ timeLimit }) => timeLimit);
  return [
    ...variant.laneOrder,
    ...(process.ownerId ? [process.ownerId] : []),
    ...steps.flatMap(({ helpers }) => helpers.map(({ participantId }) => participantId)),
    ...limits.flatMap((limit) => (limit?.escalation ? [limit.escalation.toParticipantId] : [])),
  ];
}

export function workingHours(book: Book, taking: readonly Participant[]): Block[] {
  const hours = calendarTable(book, taking);
  if (hours.length === 0) return [];
  return [...heading(2, book.say('workingHours'), 'working-hours'), ...hours];
}

export function calendarTable(book: Book, taking: readonly Participant[]): Table[] {
  const { say } = book;
  const used = new Set(taking.map((participant) => calendarOf(book, participant)));
  const calendars = [...used].filter((calendar) => calendar !== undefined);
  return table(
    [
      { title: say('calendar'), width: 3 },
      { title: say('openingHours'), width: 4 },
    ],
    calendars.map((calendar) => row(calendar.name, weekText(book, calendar))),
  );
}

/** «пн–чт 09:00–13:00, 14:00–18:00; пт 09:00–17:00»: days with the same hours together. */
export function weekText({ say }: Book, { week }: Calendar): string {
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
