/**
 * A code as a person would shorten it: little words go first, then words are cut after a consonant
 * before a vowel («KVALIFIKATS», «TEKHN_RESHEN»), the longest of them first; a short word loses its
 * last inner vowel («NE_NASH_KLNT»). Where that leaves too little of each, only the first words are
 * told. The same name gives the same code, whatever stands around it.
 */

/** Prepositions, conjunctions, articles. «Не» and “not” say something. */
const LITTLE_WORDS = new Set(
  `i ili v vo na s so k ko po za ot do dlya iz u o ob pri pod nad cherez
   a an the of to for from and or in on at by with`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Fewer letters of a longer word say nothing. */
const LEAST_LETTERS = 4;

/** `words` are Latin, in lower case, without signs. */
export function shortCode(words: readonly string[], most: number): string {
  if (joined(words).length <= most) return joined(words);
  const telling = words.filter((word) => !LITTLE_WORDS.has(word));
  const meant = telling.length > 0 ? telling : words;
  for (let count = meant.length; count > 0; count--) {
    const code = shortenedWords(meant.slice(0, count), most);
    if (code !== null) return code;
  }
  return joined(meant).slice(0, most).replace(/_+$/, '');
}

function joined(words: readonly string[]): string {
  return words.join('_').toUpperCase();
}

function shortenedWords(words: readonly string[], most: number): string | null {
  const short = [...words];
  while (joined(short).length > most) {
    const longest = Math.max(...short.map(({ length }) => length));
    const at = short.findLastIndex(({ length }) => length === longest);
    const less = cut(short[at] ?? '');
    if (less === null || less.length < LEAST_LETTERS) return null;
    short[at] = less;
  }
  return joined(short);
}

/** One step shorter; null where nothing can go. */
function cut(word: string): string | null {
  const end = [...word.matchAll(/[^aeiouy](?=[aeiouy])/g)]
    .map(({ index }) => index + 1)
    .findLast((length) => length >= LEAST_LETTERS);
  if (end !== undefined) return word.slice(0, end);
  const vowel = [...word.slice(1)].findLastIndex((letter) => /[aeiouy]/.test(letter));
  return vowel < 0 ? null : word.slice(0, vowel + 1) + word.slice(vowel + 2);
}
