/** What every part of a board needs to speak and to act, without handing it down by hand. */
import { createContext, useContext } from 'react';
import { present } from '#shared/base';
import type { Language, Translate } from '#shared/i18n';
import type { NodeId } from '#shared/model';

export interface NameEditing {
  /** Enter: keeps the text and starts the next card. */
  finish(id: NodeId, text: string): void;
  /** Escape: keeps the text and goes back to the board. */
  leave(id: NodeId, text: string): void;
  /** A click elsewhere: keeps the text and leaves the focus where it went. */
  lose(id: NodeId, text: string): void;
}

export interface BoardWords {
  readonly language: Language;
  readonly translate: Translate;
  readonly nameEditing: NameEditing;
}

const Words = createContext<BoardWords | null>(null);

export const BoardWordsProvider = Words.Provider;

export function useBoardWords(): BoardWords {
  return present(useContext(Words), 'board around its part');
}
