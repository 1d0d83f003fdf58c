/**
 * Keys of luck: an element that was derived from another's variant draws the other's luck.
 * Several that came from one element are told apart by their ordinal.
 */
import { keyOfText } from '../kernel/luck.ts';

interface Derived {
  readonly id: string;
  readonly originIds: readonly string[];
}

export function luckKeys(elements: readonly Derived[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const keys = new Map<string, number>();
  for (const { id, originIds } of elements.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const origin = originIds[0] ?? id;
    const ordinal = counts.get(origin) ?? 0;
    counts.set(origin, ordinal + 1);
    keys.set(id, keyOfText(`${origin} ${ordinal}`));
  }
  return keys;
}
