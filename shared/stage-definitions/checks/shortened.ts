/** Texts as a CRM takes them: without what can't be seen, and no longer than so many UTF-16 units. */

/** Control and formatting characters, line ends too, become one space. */
export function printable(text: string): string {
  return (
    text
      .toWellFormed()
      // Zero-width joiners and the like hold emoji together; they stay.
      .replace(/(?:(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** At the end of a word where one is near, never in the middle of a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let short = '';
  for (const { segment } of segments(text)) {
    if (short.length + segment.length > most - 1) break;
    short += segment;
  }
  const atWord = short.replace(/\s+\S*$/u, '');
  const kept = atWord.length >= most / 2 ? atWord : short;
  return `${kept.replace(/[\s.,;:–—-]+$/u, '')}…`;
}

/** What people take for one character: an emoji with its skin tone, a letter with its mark. */
function segments(text: string): Iterable<{ segment: string }> {
  return new Intl.Segmenter('ru', { granularity: 'grapheme' }).segment(text);
}
