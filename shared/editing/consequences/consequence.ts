/**
 * What a follow-up of an edit is: a function that sees the project before the edit and
 * a draft of it after, and mends what the edit left behind. It looks at what has changed,
 * never at which command did it, so any command that has the same effect has the same
 * consequences. Deleting a follow-up means deleting its file and its line in the index.
 */
import { entriesOf } from '#shared/base';
import type { Project, Variant } from '#shared/model';
import { memberOf, type VariantPlace, variantAt } from '#shared/rules';

export interface VariantChange {
  readonly place: VariantPlace;
  readonly before: Variant;
  /** As the edit itself left it. */
  readonly after: Variant;
}

export interface ProjectChange {
  readonly before: Project;
  /** Drawings that were there before the edit and look different after it. */
  readonly variants: readonly VariantChange[];
}

export type Consequence = (draft: Project, change: ProjectChange) => void;

/**
 * A follow-up that looks at one drawing at a time, where flows have changed or cards have
 * come or gone. Most edits (a move, a rename, a field) leave the flows alone, and must
 * not cost a walk over all of them.
 */
export function whereFlowsChange(follow: (draft: Variant, before: Variant) => void): Consequence {
  return (draft, { variants }) => {
    for (const { place, before, after } of variants) {
      if (before.flows === after.flows && hasSameKeys(before.nodes, after.nodes)) continue;
      const variant = variantAt(draft, place);
      if (variant) follow(variant, before);
    }
  };
}

function hasSameKeys(one: object, other: object): boolean {
  if (one === other) return true;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key))
  );
}

export function variantChanges(before: Project, after: Project): VariantChange[] {
  return entriesOf(before.processes).flatMap(([processId, process]) => {
    const now = memberOf(after.processes, processId);
    if (!now || now === process) return [];
    return entriesOf(process.variants).flatMap(([variantId, variant]) => {
      const drawn = memberOf(now.variants, variantId);
      return drawn && drawn !== variant
        ? [{ place: { processId, variantId }, before: variant, after: drawn }]
        : [];
    });
  });
}
