/** The org chart of those who take part: departments with their heads, below them their roles. */
import { type OrgUnit, orgCharts } from '#shared/diagram';
import type { Participant, ParticipantId } from '#shared/model';
import type { Block, Figure } from '../blocks.ts';
import { heading } from '../compose.ts';
import { peopleOf } from '../content/people-of.ts';
import { mentioned, named } from '../content/sentences.ts';
import { languageOf, typeset } from '../typography.ts';
import type { Book } from './book.ts';
import { headcountText } from './participants.ts';

/** A page without its heading. */
const TALLEST_MM = 215;

export function orgChart(book: Book, taking: readonly Participant[]): Block[] {
  const { project, tell, say } = book;
  const employed = taking.filter(({ kind }) => kind === 'role' || kind === 'department');
  const ids = new Set(employed.flatMap((one) => [one.id, ...departmentsAbove(book, one)]));
  const shown = [...ids].flatMap((id) => project.participants[id] ?? []);
  // One level is a list, and that stands above.
  if (!shown.some(({ departmentId }) => departmentId !== undefined)) return [];
  const company = named(project.company.name, tell('company'));
  const units = unitsUnder(book, shown, undefined);
  const charts = orgCharts(printed(book, company), units, { heightMm: TALLEST_MM });
  if (charts.length === 0) return [];
  const names = shown.map(({ name }) => named(name, say('unnamedParticipant'))).join(', ');
  return [
    ...heading(2, tell('orgChart'), 'org-chart'),
    ...charts.map(
      (chart): Figure => ({
        kind: 'figure',
        ...chart,
        alternative: tell('orgChartAlternative', { company, names }),
      }),
    ),
  ];
}

/** A department that belongs to itself by some detour has no end above it: each is gone through once. */
function departmentsAbove({ project }: Book, { id, departmentId }: Participant): ParticipantId[] {
  const above: ParticipantId[] = [];
  let next = departmentId;
  while (next !== undefined && next !== id && !above.includes(next)) {
    above.push(next);
    next = project.participants[next]?.departmentId;
  }
  return above;
}

function unitsUnder(
  book: Book,
  shown: readonly Participant[],
  parentId: ParticipantId | undefined,
): OrgUnit[] {
  const isHere = ({ departmentId }: Participant) =>
    parentId === undefined
      ? departmentId === undefined || !shown.some(({ id }) => id === departmentId)
      : departmentId === parentId;
  return shown.filter(isHere).map((participant) => ({
    name: printed(book, named(participant.name, book.say('unnamedParticipant'))),
    color: participant.color,
    notes: notesOf(book, participant).map((note) => printed(book, note)),
    units: unitsUnder(
      book,
      shown.filter((one) => one !== participant),
      participant.id,
    ),
  }));
}

/** Many people of a role are counted, few are named. */
const MOST_NAMED = 3;

function notesOf(book: Book, participant: Participant): string[] {
  const people = peopleOf(book, [participant.id]);
  const named = people.length <= MOST_NAMED ? people.map(({ name }) => mentioned(name)) : [];
  const count = participant.kind === 'role' ? headcountText(book, participant) : '';
  // Names that were counted by the reader need no number; two who relieve each other do.
  if (count === '' || count === String(named.length)) return named;
  const key = named.length === 0 ? 'headcount' : 'headcountTogether';
  return [...named, book.tell(key, { count })];
}

/** Drawings pass by the typography of the text. */
function printed({ language }: Book, text: string): string {
  return typeset(mentioned(text), languageOf(text, language));
}
