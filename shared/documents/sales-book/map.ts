/** The map of a process: the board as it was drawn, on as many pages as keep its words legible. */
import type { Block } from '../blocks.ts';
import type { Book, Chapter } from './book.ts';

export function processMap(_book: Book, _chapter: Chapter): Block[] {
  return [];
}
