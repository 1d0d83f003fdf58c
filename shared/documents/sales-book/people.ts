/** Who takes part, when they work, how they stand to each other, and who answers for which step. */
import type { Block } from '../blocks.ts';
import { heading } from '../compose.ts';
import { participantsOf } from '../content/taking-part.ts';
import type { Book } from './book.ts';
import { orgChart } from './org-chart.ts';
import { participantList, workingHours } from './participants.ts';
import { type BookSectionId, sectionsOf } from './plan.ts';
import { responsibilities } from './responsibilities.ts';

export function people(book: Book): Block[] {
  const taking = participantsOf(book);
  const section = (id: BookSectionId): Block[] => {
    if (id === 'participantList') return participantList(book, taking);
    if (id === 'workingHours') return workingHours(book, taking);
    if (id === 'orgChart') return orgChart(book, taking);
    return id === 'responsibilities' ? responsibilities(book) : [];
  };
  const blocks = sectionsOf(book.plan, 'people').flatMap(section);
  if (blocks.length === 0) return [];
  return [...heading(1, book.say('participants'), 'participants'), ...blocks];
}
