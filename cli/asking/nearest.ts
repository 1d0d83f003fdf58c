/** The word that a misspelt one was probably meant to be. */

/** null where none is near: a wrong guess helps less than the whole list. */
export function nearest(typed: string, words: readonly string[]): string | null {
  const asked = typed.toLowerCase();
  const begun = words.filter((word) => asked.length >= 3 && word.toLowerCase().startsWith(asked));
  if (begun.length === 1) return begun[0] ?? null;
  let found: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const slips = slipsBetween(asked, word.toLowerCase());
    if (slips < least && slips <= mostSlips(word)) {
      least = slips;
      found = word;
    }
  }
  return found;
}

/** A slip in three letters is a misspelling, more is another word. */
function mostSlips(word: string): number {
  return Math.max(1, Math.floor((word.length + 1) / 3));
}

/**
 * Letters left out, put in, exchanged, or two neighbours in the wrong order: the optimal string
 * alignment distance (Damerau, CACM 7(3), 1964; row by row after Wagner & Fischer, JACM 21(1), 1974).
 */
function slipsBetween(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
