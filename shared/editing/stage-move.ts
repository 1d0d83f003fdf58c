/** Puts a stage at another place in the order; what stands in it goes along. */
import { z } from 'zod';
import { stageIdSchema } from '#shared/model';
import { hasStage } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { indexSchema, moved } from './order.ts';

export const stageMove = defineVariantCommand({
  name: 'stage.move',
  args: z.strictObject({ at: placeSchema, id: stageIdSchema, index: indexSchema }),
  rule: (variant, { id }) => hasStage(variant, id),
  apply(variant, { id, index }) {
    if (variant.stageOrder[index] === id) return;
    variant.stageOrder = moved(variant.stageOrder, id, index);
  },
  subject: (variant, { id }) => variant.stages[id]?.name,
});
