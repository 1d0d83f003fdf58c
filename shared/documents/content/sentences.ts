/** Small rules of names and sentences that every document keeps. */
import { shorten } from '../typography.ts';

/** An endless name is printed whole where the thing itself is described, and cut where it is only mentioned. */
const LONGEST_MENTION = 120;

export function mentioned(name: string): string {
  return shorten(name, LONGEST_MENTION);
}

/** A thing without a name is called what it is, so that a table never has a blank first cell. */
export function named(name: string, otherwise: string): string {
  return name.trim() === '' ? otherwise : name.trim();
}

/** Inside a sentence words begin small, an abbreviation stays as it is. */
export function startingSmall(text: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A person's position inside a sentence: what is written Large Throughout, as in English, stays so. */
export function positionInSentence(position: string): string {
  const trimmed = position.trim();
  return /\s\p{Lu}\p{Ll}/u.test(trimmed) ? trimmed : startingSmall(trimmed);
}

/** A sentence begins large, whatever it was put together from. */
export function startingLarge(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
