/** Which drawings a variant can be compared with: others of its process, and itself as drawn when something is tried out. */
import type { Lever, Project, VariantId } from '#shared/model';
import type { VariantAddress } from '../../session/index.ts';

interface Comparing {
  readonly project: Project;
  readonly at: VariantAddress;
  readonly levers: readonly Lever[];
}

export interface ComparisonChoice {
  readonly at: VariantAddress;
  readonly name: string;
  /** The same drawing without what is tried out. */
  readonly isItself: boolean;
}

export function comparisonChoices({ project, at, levers }: Comparing): ComparisonChoice[] {
  const process = project.processes[at.processId];
  return (process?.variantOrder ?? []).flatMap((variantId) => {
    const isItself = variantId === at.variantId;
    const name = process?.variants[variantId]?.name;
    if (name === undefined || (isItself && levers.length === 0)) return [];
    return [{ at: { processId: at.processId, variantId }, name, isItself }];
  });
}

/**
 * What people chose for this variant, as far as it still can be compared with. Who tries
 * something out without choosing wants to know what it changes.
 */
export function comparedWith(
  chosen: Readonly<Partial<Record<VariantId, VariantAddress | null>>>,
  comparing: Comparing,
): VariantAddress | null {
  const { at, levers } = comparing;
  const wanted =
    chosen[at.variantId] === undefined && levers.length > 0 ? at : chosen[at.variantId];
  const found = comparisonChoices(comparing).find(
    (choice) => choice.at.variantId === wanted?.variantId,
  );
  return found?.at ?? null;
}
