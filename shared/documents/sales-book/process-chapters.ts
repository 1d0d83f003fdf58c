/** A chapter for every process: what it is for, how it looks, what is done in it, by when, and what that yields. */
import type { Block } from '../blocks.ts';
import { heading } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { processMap } from '../content/map.ts';
import { named } from '../content/sentences.ts';
import { draftMark } from './approval-text.ts';
import type { Book } from './book.ts';
import { briefSteps } from './brief-steps.ts';
import { deadlines } from './deadlines.ts';
import { passport } from './passport.ts';
import { type BookSectionId, sectionsOf } from './plan.ts';
import { simulated } from './simulated.ts';
import { stageCards } from './stage-cards.ts';
import { stepTable } from './step-table.ts';

export function processChapters(book: Book): Block[] {
  return book.chapters.flatMap((chapter) => {
    const { process } = chapter;
    return [
      ...heading(1, named(process.name, book.say('unnamedProcess')), `process-${process.id}`),
      ...draftMark(book, chapter),
      ...sectionsOf(book.plan, 'process').flatMap((id) => section(id, book, chapter)),
    ];
  });
}

function section(id: BookSectionId, book: Book, chapter: Chapter): Block[] {
  const isShort = book.plan.edition === 'short';
  switch (id) {
    case 'passport':
      return passport(book, chapter);
    case 'map':
      return processMap(book, chapter, { isOnFew: isShort });
    case 'stages':
      return stageCards(book, chapter);
    case 'steps':
      return isShort ? briefSteps(book, chapter) : stepTable(book, chapter);
    case 'deadlines':
      return deadlines(book, chapter);
    case 'figures':
      return simulated(book, chapter);
    default:
      return [];
  }
}
