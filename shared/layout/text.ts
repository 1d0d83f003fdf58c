/**
 * How wide text is and where its lines break, without a browser: cards are sized by
 * this on the screen, in a worker, headless and in print alike. Widths are those of
 * the wider of the board's and the documents' fonts, so lines never overflow in
 * either; kerning is left out (it only ever tightens noticeably).
 */
import { fontWidths } from './font-widths.ts';

export type TextWeight = keyof typeof fontWidths;

const EM = 1000;
/** For characters outside the table: of other alphabets, and of ideographs and emoji. */
const OTHER_WIDTH = 800;
const WIDE_WIDTH = 1300;
const FIRST_WIDE_CODE_POINT = 0x2e80;
const COMBINING = /^\p{M}$/u;

function widthsByCodePoint(weight: TextWeight): ReadonlyMap<number, number> {
  return new Map(
    fontWidths[weight].flatMap(({ from, widths }) =>
      widths.map((width, offset) => [from + offset, width] as const),
    ),
  );
}

const tables = { regular: widthsByCodePoint('regular'), bold: widthsByCodePoint('bold') };

function widthOfUnknown(character: string, codePoint: number): number {
  if (COMBINING.test(character) || codePoint < 0x20) return 0;
  return codePoint >= FIRST_WIDE_CODE_POINT ? WIDE_WIDTH : OTHER_WIDTH;
}

/** Width of one line in the unit of `size`. */
export function measureText(text: string, size: number, weight: TextWeight = 'regular'): number {
  const table = tables[weight];
  let width = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    width += table.get(codePoint) ?? widthOfUnknown(character, codePoint);
  }
  return (width * size) / EM;
}

export interface WrapOptions {
  readonly width: number;
  readonly size: number;
  readonly weight?: TextWeight;
}

const VOWEL = /[аеёиоуыэюяaeiouy]/i;
const LETTER = /^\p{L}$/u;
const NEVER_FIRST = /^[ъьйЪЬЙ]/;
/** Far enough to meet a vowel in any language written with vowels. */
const LONGEST_SYLLABLE_RUN = 12;
const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' });

/** A syllable can end before this place: vowels on both sides, two letters kept together. */
function isHyphenationPoint(word: readonly string[], index: number): boolean {
  const left = word.slice(0, index);
  const right = word.slice(index, index + LONGEST_SYLLABLE_RUN);
  if (left.length < 2 || right.length < 2) return false;
  if (!left.slice(-2).every((letter) => LETTER.test(letter))) return false;
  if (!right.slice(0, 2).every((letter) => LETTER.test(letter))) return false;
  if (NEVER_FIRST.test(right[0] ?? '')) return false;
  const hasVowels = left.some((at) => VOWEL.test(at)) && right.some((at) => VOWEL.test(at));
  const afterVowel = VOWEL.test(left.at(-1) ?? '');
  const betweenConsonants = !afterVowel && !VOWEL.test(right[0] ?? '');
  return hasVowels && (afterVowel || betweenConsonants);
}

/** How many graphemes of a word fit; at least one, so that breaking always advances. */
function fittingCount(word: readonly string[], options: WrapOptions): number {
  let width = 0;
  for (const [index, grapheme] of word.entries()) {
    width += measureText(grapheme, options.size, options.weight);
    if (width > options.width) return Math.max(1, index);
  }
  return word.length;
}

/** Pieces of a word that is wider than a line, hyphenated where a syllable ends. */
function breakWord(word: string, options: WrapOptions): string[] {
  const hyphenWidth = measureText('-', options.size, options.weight);
  const pieces: string[] = [];
  let rest = Array.from(graphemes.segment(word), ({ segment }) => segment);
  while (fittingCount(rest, options) < rest.length) {
    const widest = fittingCount(rest, options);
    const hyphenated = fittingCount(rest, { ...options, width: options.width - hyphenWidth });
    let at = hyphenated;
    while (at > 1 && !isHyphenationPoint(rest, at)) at--;
    const isHyphenated = at > 1;
    const end = isHyphenated ? at : widest;
    pieces.push(rest.slice(0, end).join('') + (isHyphenated ? '-' : ''));
    rest = rest.slice(end);
  }
  pieces.push(rest.join(''));
  return pieces;
}

/** Words with the hyphen kept at the end of a part: «технико-» and «коммерческое». */
function splitParts(word: string): string[] {
  return word.split(/(?<=\p{L}[-–—/])(?=\p{L})/u);
}

function wrapParagraph(paragraph: string, options: WrapOptions): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (text: string) => measureText(text, options.size, options.weight) <= options.width;
  const place = (part: string, space: string) => {
    const extended = line === '' ? part : line + space + part;
    if (fits(extended)) {
      line = extended;
      return;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(part) ? [part] : breakWord(part, options);
    line = pieces.at(-1) ?? '';
    lines.push(...pieces.slice(0, -1));
  };
  // A no-break space binds («3 рд»), so only ordinary white space separates words.
  for (const word of paragraph.split(/[ \t]+/).filter((text) => text !== '')) {
    for (const [index, part] of splitParts(word).entries()) place(part, index === 0 ? ' ' : '');
  }
  lines.push(line);
  return lines;
}

/** Lines no wider than asked; line breaks people typed are kept, and nothing is cut off. */
export function wrapText(text: string, options: WrapOptions): string[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  return trimmed.split(/\r\n|[\r\n\u2028\u2029]/).flatMap((line) => wrapParagraph(line, options));
}

/** Width of the widest line. */
export function widthOfLines(
  lines: readonly string[],
  size: number,
  weight: TextWeight = 'regular',
): number {
  return lines.reduce((widest, line) => Math.max(widest, measureText(line, size, weight)), 0);
}
