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
}

export interface ProjectChange {
  readonly before: Project;
  /** Drawings that were there before the edit and look different after it. */
  readonly variants: readonly VariantChange[];
}

export type Consequence = (draft: Project, change: ProjectChange) => void;

/** A follow-up that looks at one changed drawing at a time. */
export function inEachVariant(
  follow: (draft: Variant, before: Variant, project: Project) => void,
): Consequence {
  return (draft, { variants }) => {
    for (const { place, before } of variants) {
      const variant = variantAt(draft, place);
      if (variant) follow(variant, before, draft);
    }
  };
}

export function variantChanges(before: Project, after: Project): VariantChange[] {
  return entriesOf(before.processes).flatMap(([processId, process]) => {
    const now = memberOf(after.processes, processId);
    if (!now || now === process) return [];
    return entriesOf(process.variants).flatMap(([variantId, variant]) => {
      const drawn = memberOf(now.variants, variantId);
      return drawn && drawn !== variant
        ? [{ place: { processId, variantId }, before: variant }]
        : [];
    });
  });
}
