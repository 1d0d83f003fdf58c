/**
 * What pointed to a drawing that is gone: the process takes its next drawing as the
 * current one, and drawings based on it name no basis. Their elements keep their origins:
 * two drawings that came from the same lost one still match.
 */
import { valuesOf } from '#shared/base';
import type { Process, Project, VariantId } from '#shared/model';
import type { Consequence } from './consequence.ts';

export const forgetDeletedVariants: Consequence = (now, { before }) => {
  const deleted = deletedVariants(before, now);
  if (deleted.size === 0) return undefined;
  return (project) => {
    for (const process of valuesOf(project.processes)) forgetInProcess(process, deleted);
  };
};

function deletedVariants(before: Project, after: Project): ReadonlySet<VariantId> {
  return new Set(
    valuesOf(before.processes).flatMap((process) =>
      process.variantOrder.filter((id) => {
        const now = after.processes[process.id];
        return now !== undefined && !Object.hasOwn(now.variants, id);
      }),
    ),
  );
}

function forgetInProcess(process: Process, deleted: ReadonlySet<VariantId>): void {
  const [next] = process.variantOrder;
  if (deleted.has(process.currentVariantId) && next) process.currentVariantId = next;
  for (const variant of valuesOf(process.variants)) {
    if (variant.basedOnId && deleted.has(variant.basedOnId)) delete variant.basedOnId;
  }
}
