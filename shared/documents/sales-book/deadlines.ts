/** Deadlines between departments: what was decided and why, and what is still asked for. */
import type { Block } from '../blocks.ts';
import { heading } from '../compose.ts';
import { claimTable, decisionTable } from '../content/agreed-deadlines.ts';
import type { Chapter } from '../content/content.ts';
import type { Book } from './book.ts';

export function deadlines(book: Book, chapter: Chapter): Block[] {
  const { variant, process } = chapter;
  const decisions = decisionTable(book, variant);
  // The short edition says what holds, not what was asked for.
  const claims = book.plan.edition === 'short' ? [] : claimTable(book, chapter);
  if (decisions.length + claims.length === 0) return [];
  return [
    ...heading(2, book.say('deadlines'), `${process.id}-deadlines`),
    ...(decisions.length === 0
      ? []
      : [...heading(3, book.say('slaDecisions'), `${process.id}-decisions`), ...decisions]),
    ...(claims.length === 0
      ? []
      : [...heading(3, book.say('slaClaims'), `${process.id}-claims`), ...claims]),
  ];
}
