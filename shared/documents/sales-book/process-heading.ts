/** Over what a part says of one process, where the book has several. */
import type { Block } from '../blocks.ts';
import { heading } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { named } from '../content/sentences.ts';
import type { Book } from './book.ts';

/** Tables of their own: one that runs over the whole book is slow to set and hard to find one's way in. */
export function processHeading(book: Book, { process }: Chapter, part: string): Block[] {
  if (book.chapters.length === 1) return [];
  const name = named(process.name, book.say('unnamedProcess'));
  return heading(3, `${process.number} ${name}`.trim(), `${part}-${process.id}`);
}
