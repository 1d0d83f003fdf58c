/** The approval sheet: who has the last word over each process and what they said, who agrees, and room to sign. */
import { formatDate } from '#shared/i18n';
import type { Person } from '#shared/model';
import type { Block, Cell, Row } from '../blocks.ts';
import { heading, paragraph, row, run, table } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { named } from '../content/sentences.ts';
import { agreeingOf } from '../papers/people.ts';
import type { Book } from './book.ts';

export function approvalSheet(book: Book): Block[] {
  const { tell } = book;
  const approving = book.chapters.flatMap((chapter) => approvingRows(book, chapter));
  const agreeing = agreeingRows(book);
  if (approving.length + agreeing.length === 0) return [];
  return [
    ...heading(1, tell('approvalSheet'), 'approval-sheet'),
    ...titled(book, 'approving', approving),
    ...titled(book, 'agreeing', agreeing),
  ];
}

function titled({ tell }: Book, id: 'approving' | 'agreeing', rows: readonly Row[]): Block[] {
  if (rows.length === 0) return [];
  return [
    ...heading(2, tell(id), `approval-${id}`),
    ...table(
      [
        { title: tell(id === 'approving' ? 'processColumn' : 'departmentColumn'), width: 3 },
        { title: tell('person'), width: 3.4 },
        { title: tell('verdict'), width: 2.2 },
        { title: tell('signature'), width: 2.6 },
      ],
      rows,
    ),
  ];
}

/** Whoever judged the latest version; until then whoever has the last word. */
function approvingRows(book: Book, { process, approval }: Chapter): Row[] {
  const name = named(process.name, book.say('unnamedProcess'));
  if (approval.kind === 'draft') {
    const person = process.lastWordId && book.project.people[process.lastWordId];
    return person ? [row(name, personCell(person), '', toSign())] : [];
  }
  return approval.version.approvals.map(({ person, verdict, comment, date }) =>
    row(
      name,
      personCell(person),
      [
        paragraph(book.tell(`verdict_${verdict}`)),
        ...(comment.trim() === '' ? [] : [paragraph(run(comment.trim(), 'muted'))]),
      ],
      formatDate(date, book.language, 'short'),
    ),
  );
}

function agreeingRows(book: Book): Row[] {
  return agreeingOf(book).map(({ participantId, person }) =>
    row(book.nameOf(participantId), personCell(person), '', toSign()),
  );
}

function personCell({ name, position }: Pick<Person, 'name' | 'position'>): Cell {
  return [
    paragraph(name),
    ...(position.trim() === '' ? [] : [paragraph(run(position.trim(), 'muted'))]),
  ];
}

function toSign(): Cell {
  return [paragraph('\u00a0'), paragraph('\u00a0')];
}
