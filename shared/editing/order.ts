/** Lists that give an order are replaced whole, so that patches stay small and never name an index. */
import { z } from 'zod';

export const indexSchema = z.number().int().min(0);

/** The list with the item at this index, or at the end; an index past the end means the end. */
export function inserted<Item>(items: readonly Item[], item: Item, index = items.length): Item[] {
  return items.toSpliced(index, 0, item);
}

/** The list with the item moved so that it ends up at this index. */
export function moved<Item>(items: readonly Item[], item: Item, index: number): Item[] {
  return inserted(without(items, item), item, index);
}

export function without<Item>(items: readonly Item[], item: Item): Item[] {
  return items.filter((other) => other !== item);
}
