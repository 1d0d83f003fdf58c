/**
 * Keys of luck: an element that was derived from another variant's draws the other's luck, and
 * so does what was derived from it in turn. Several of one scenario that came from one element
 * are told apart by their ordinal.
 */
import { valuesOf } from '#shared/base';
import type { Project } from '#shared/model';
import { keyOfText } from '../kernel/luck.ts';

interface Derived {
  readonly id: string;
  readonly originIds: readonly string[];
}

/** The element that this one goes back to, over all variants between; itself where it is the first. */
export type RootOf = (element: Derived) => string;

export function rootsIn({ processes }: Pick<Project, 'processes'>): RootOf {
  const origins = new Map<string, string>();
  for (const { variants } of valuesOf(processes)) {
    for (const { stages, nodes, flows } of valuesOf(variants)) {
      const elements: Derived[] = [...valuesOf(stages), ...valuesOf(nodes), ...valuesOf(flows)];
      for (const { id, originIds } of elements) {
        if (originIds[0] !== undefined) origins.set(id, originIds[0]);
      }
    }
  }
  return ({ id, originIds }) => {
    const seen = new Set<string>([id]);
    let root: string = originIds[0] ?? id;
    for (let next = origins.get(root); next !== undefined && !seen.has(next); ) {
      seen.add(root);
      root = next;
      next = origins.get(root);
    }
    return root;
  };
}

/** Of all elements of a scenario: originals first, then in the order given. */
export function luckKeys(
  elements: readonly Derived[],
  rootOf: RootOf,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const keys = new Map<string, number>();
  const isCopy = (element: Derived) => (rootOf(element) === element.id ? 0 : 1);
  for (const element of elements.toSorted((a, b) => isCopy(a) - isCopy(b))) {
    const root = rootOf(element);
    const ordinal = counts.get(root) ?? 0;
    counts.set(root, ordinal + 1);
    keys.set(element.id, keyOfText(`${root} ${ordinal}`));
  }
  return keys;
}
