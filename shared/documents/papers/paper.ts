/**
 * What every paper that is signed asks: all that a book asks, the words of such papers, and
 * the people behind the participants. How papers end up as documents is `finish-paper.ts`.
 */
import type { MessageKey, MessageParams } from '#shared/i18n';
import { type Book, openBook, type SalesBookRequest } from '../sales-book/book.ts';

type PapersKey =
  Extract<MessageKey, `papers.${string}`> extends `papers.${infer Key}` ? Key : never;

export interface Paper extends Book {
  /** A text of the `papers` area. */
  readonly phrase: (key: PapersKey, params?: MessageParams) => string;
}

/** Which processes and in which language; the same request as for a book. */
export type PaperRequest = SalesBookRequest;

export function openPaper(request: PaperRequest): Paper {
  const book = openBook(request);
  return { ...book, phrase: (key, params) => book.translate(`papers.${key}`, params) };
}
