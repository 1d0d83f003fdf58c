/**
 * What a follow-up of an edit is: a function that sees the project before the edit and
 * after it, and says how to mend what the edit left behind. It looks at what has changed,
 * never at which command did it, so any command that has the same effect has the same
 * consequences. Deleting a follow-up means deleting its file and its line in the index.
 */
import { entriesOf, present } from '#shared/base';
import type { FlowId, Project, Variant } from '#shared/model';
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

/** What has to be mended, if anything. Only mending costs a draft; most edits leave nothing to mend. */
export type Mend<Subject> = ((draft: Subject) => void) | undefined;

export type Consequence = (now: Project, change: ProjectChange) => Mend<Project>;

/**
 * A follow-up that looks at one drawing at a time, where flows have changed or cards have
 * come or gone. Moves, renames and fields leave the flows alone and aren't looked at.
 */
export function whereFlowsChange(
  follow: (now: Variant, before: Variant) => Mend<Variant>,
): Consequence {
  return (now, { variants }) => {
    const mends = variants.flatMap(({ place, before, after }) => {
      if (before.flows === after.flows && hasSameKeys(before.nodes, after.nodes)) return [];
      const variant = variantAt(now, place);
      const mend = variant && follow(variant, before);
      return mend ? [{ place, mend }] : [];
    });
    if (mends.length === 0) return undefined;
    return (draft) => {
      for (const { place, mend } of mends) {
        const variant = variantAt(draft, place);
        if (variant) mend(variant);
      }
    };
  };
}

/** Sets shares of flows; where there are none to set there is nothing to mend. */
export function settingShares(shares: ReadonlyMap<FlowId, number | undefined>): Mend<Variant> {
  if (shares.size === 0) return undefined;
  return ({ flows }) => {
    for (const [id, share] of shares) {
      const flow = present(flows[id], 'flow');
      if (share === undefined) delete flow.probability;
      else flow.probability = share;
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
