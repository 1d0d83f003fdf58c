/** Finds the rectangles near a rectangle without looking at all of them. */
import type { Rect } from '../geometry.ts';
import { isOverlapping } from '../rects.ts';

const BUCKET = 160;

export interface SpatialIndex<Item extends Rect> {
  add(item: Item): void;
  /** Those that overlap the area (touching edges isn't overlapping), in the order they were added. */
  within(area: Rect): Item[];
}

function* bucketsOf(area: Rect): Generator<string> {
  const lastColumn = Math.floor((area.x + area.width) / BUCKET);
  const lastRow = Math.floor((area.y + area.height) / BUCKET);
  for (let column = Math.floor(area.x / BUCKET); column <= lastColumn; column++) {
    for (let row = Math.floor(area.y / BUCKET); row <= lastRow; row++) yield `${column} ${row}`;
  }
}

export function createSpatialIndex<Item extends Rect>(): SpatialIndex<Item> {
  const buckets = new Map<string, number[]>();
  const items: Item[] = [];
  return {
    add(item) {
      const index = items.push(item) - 1;
      for (const key of bucketsOf(item)) {
        const bucket = buckets.get(key);
        if (bucket) bucket.push(index);
        else buckets.set(key, [index]);
      }
    },
    within(area) {
      const found = new Set<number>();
      for (const key of bucketsOf(area)) {
        for (const index of buckets.get(key) ?? []) found.add(index);
      }
      return [...found]
        .sort((first, second) => first - second)
        .flatMap((index) => items[index] ?? [])
        .filter((item) => isOverlapping(item, area));
    },
  };
}
