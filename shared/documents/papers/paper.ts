/**
 * What every paper that is signed asks: all that a document asks, and the words of such
 * papers. How papers end up as documents is `finish-paper.ts`.
 */
import type { MessageParams } from '#shared/i18n';
import type { ParticipantId } from '#shared/model';
import { type Content, type ContentRequest, type KeyOf, openContent } from '../content/content.ts';

export interface Paper extends Content {
  /** A text of the `papers` area. */
  readonly phrase: (key: KeyOf<'papers'>, params?: MessageParams) => string;
}

export type PaperRequest = ContentRequest;

/** Of a paper about one participant. */
export interface ParticipantRequest extends PaperRequest {
  readonly participantId: ParticipantId;
}

export type PaperFailure =
  /** No process was chosen, or the project has none. */
  | { readonly code: 'nothingToPublish' }
  /** The participant takes no part in the chosen processes. */
  | { readonly code: 'noPart' };

export function openPaper(request: PaperRequest): Paper {
  return asPaper(openContent(request));
}

/** The same content in the words of papers: for a paper that is part of a book. */
export function asPaper(content: Content): Paper {
  return { ...content, phrase: (key, params) => content.translate(`papers.${key}`, params) };
}
