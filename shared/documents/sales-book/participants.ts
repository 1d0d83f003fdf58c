/** Who takes part in the described processes, how many they are and when they work. */
import { formatNumber } from '#shared/i18n';
import type { Participant, Person } from '#shared/model';
import type { Block, Paragraph, Row } from '../blocks.ts';
import { heading, paragraph, row, run, table } from '../compose.ts';
import { headcountsOf } from '../content/headcount.ts';
import { kindSaid } from '../content/kind-said.ts';
import { peopleOf } from '../content/people-of.ts';
import { named, positionInSentence } from '../content/sentences.ts';
import { calendarOf, calendarTable } from '../content/working-hours.ts';
import type { Book } from './book.ts';

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
  const name = named(participant.name, book.say('unnamedParticipant'));
  return row(
    [paragraph(name), ...kindSaid(book, participant)],
    peopleOf(book, [participant.id]).map((person) => personLine(person)),
    headcountText(book, participant),
    calendarOf(book, participant)?.name ?? '',
  );
}

function personLine({ name, position }: Person): Paragraph {
  return position.trim() === ''
    ? paragraph(name)
    : paragraph(`${name}, `, run(positionInSentence(position), 'muted'));
}

/** The simulation counts how many work at the same time: two who relieve each other are one. */
export function headcountText(book: Book, participant: Participant): string {
  return headcountsOf(book, participant)
    .map((count) => formatNumber(count, book.language))
    .join(' / ');
}

export function workingHours(book: Book, taking: readonly Participant[]): Block[] {
  const hours = calendarTable(book, taking);
  if (hours.length === 0) return [];
  return [...heading(2, book.say('workingHours'), 'working-hours'), ...hours];
}
