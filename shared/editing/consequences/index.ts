/** The follow-ups of edits, in the order in which they look at the draft. */
import type { Consequence } from './consequence.ts';

export const consequences: readonly Consequence[] = [];
