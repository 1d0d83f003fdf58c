/** Small rules of sentences that papers are made of. */

/** After a colon a sentence begins small; an abbreviation stays as it is. */
export function startingSmall(text: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A sentence begins large, whatever it was put together from. */
export function startingLarge(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
