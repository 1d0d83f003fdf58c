/** What the parts of a sales book ask beside the content: which parts there are, and the words that only a book says. */
import type { MessageParams } from '#shared/i18n';
import { type Content, type ContentRequest, type KeyOf, openContent } from '../content/content.ts';
import { type BookPlan, planOf } from './plan.ts';

export interface SalesBookRequest extends ContentRequest {
  /** Which parts, in which order; the whole book unless said. */
  readonly plan?: BookPlan;
}

export interface Book extends Content {
  readonly plan: BookPlan;
  /** A text of the `book` area. */
  readonly tell: (key: KeyOf<'book'>, params?: MessageParams) => string;
}

export function openBook(request: SalesBookRequest): Book {
  const content = openContent(request);
  return {
    ...content,
    plan: request.plan ?? planOf('full'),
    tell: (key, params) => content.translate(`book.${key}`, params),
  };
}
