/**
 * Text as the template gets it: plain where it needs nothing, else in pieces that say what
 * to mind. Found here once, for the template would look for them in every line it sets.
 */
import type { Language } from '#shared/i18n';
import { languageOf } from '../../typography.ts';

/**
 * `range`: stays on one line. `long`: hyphenated even where words usually aren't. `cut`: no line
 * can be sure to hold it, so it may be parted between the given pieces.
 */
export type MarkedPiece =
  | string
  | readonly ['range', string]
  | readonly ['long', string]
  | readonly ['cut', readonly string[]];

export type MarkedText =
  | string
  | readonly MarkedPiece[]
  /** Written in another language than the document: hyphenated and read aloud as such. */
  | { readonly lang: Language; readonly pieces: readonly MarkedPiece[] };

/** «9:00–18:00», «15–20–60». */
const RANGE = /(\d{1,3}(?:[:.,]\d{1,2})?(?:–\d{1,3}(?:[:.,]\d{1,2})?)+)/u;
const LONGEST_PLAIN = 30;
const LONGEST_NARROW = 20;
const LONG_WORD = /\p{L}{14,}/u;
const WORD = /^[«“(]?[\p{L}-]+[»”).,:;!?…]*$/u;
const AMOUNT = /^[^\p{L}\d]?[\d.,–]+[^\p{L}\d]?$/u;
const LETTERS_TOGETHER = 10;
const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' });

export function markedText(text: string, language: Language): MarkedText {
  const pieces = joined(text.split(/(\s+)/u).flatMap(markedWord));
  const own = languageOf(text, language);
  if (own !== language) return { lang: own, pieces };
  const [only = ''] = pieces;
  return pieces.length <= 1 && typeof only === 'string' ? only : pieces;
}

function markedWord(word: string): MarkedPiece[] {
  const length = [...word].length;
  if (length >= LONGEST_PLAIN) return [['cut', cutUp(word)]];
  if (length >= LONGEST_NARROW && !AMOUNT.test(word)) {
    return [WORD.test(word) ? ['long', word] : ['cut', cutUp(word)]];
  }
  if (LONG_WORD.test(word)) return [['long', word]];
  return word
    .split(RANGE)
    .flatMap((piece, index): MarkedPiece[] =>
      piece === '' ? [] : [index % 2 === 1 ? ['range', piece] : piece],
    );
}

function cutUp(word: string): string[] {
  const letters = Array.from(graphemes.segment(word), ({ segment }) => segment);
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += LETTERS_TOGETHER) {
    pieces.push(letters.slice(at, at + LETTERS_TOGETHER).join(''));
  }
  return pieces;
}

/** What needs nothing is one piece, however many words it has. */
function joined(pieces: readonly MarkedPiece[]): MarkedPiece[] {
  const together: MarkedPiece[] = [];
  for (const piece of pieces) {
    const latest = together.at(-1);
    if (typeof piece === 'string' && typeof latest === 'string') {
      together[together.length - 1] = latest + piece;
    } else together.push(piece);
  }
  return together;
}
