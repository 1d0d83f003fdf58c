/** The terms that this book uses, as a chapter. */
import type { Block } from '../blocks.ts';
import { heading } from '../compose.ts';
import { glossaryEntries } from '../content/terms.ts';
import type { Book } from './book.ts';

export function glossary(book: Book): Block[] {
  const entries = glossaryEntries(book);
  return entries.length === 0
    ? []
    : [...heading(1, book.say('glossary'), 'glossary'), { kind: 'passport', entries }];
}
