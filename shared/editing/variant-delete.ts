/** Deletes a drawing; the process keeps at least one. */
import { z } from 'zod';
import { present } from '#shared/base';
import { canDeleteVariant, canEdit, firstRefusal, processAt, variantAt } from '#shared/rules';
import { defineCommand, placeSchema } from './command.ts';

export const variantDelete = defineCommand({
  name: 'variant.delete',
  args: z.strictObject({ at: placeSchema }),
  rule: (project, { at }) =>
    firstRefusal(
      () => canEdit(project, at),
      () => canDeleteVariant(project, at),
    ),
  apply(project, { at }) {
    const process = present(processAt(project, at.processId), 'process');
    delete process.variants[at.variantId];
    process.variantOrder = process.variantOrder.filter((id) => id !== at.variantId);
  },
  subject: (project, { at }) => variantAt(project, at)?.name,
});
