/** Sets a stage's width; without one, the board chooses again. */
import { z } from 'zod';
import { stageIdSchema } from '#shared/model';
import { hasStage } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { sizeSchema } from './size.ts';

export const stageResize = defineVariantCommand({
  name: 'stage.resize',
  args: z.strictObject({ at: placeSchema, id: stageIdSchema, width: sizeSchema.optional() }),
  rule: (variant, { id }) => hasStage(variant, id),
  apply(variant, { id, width }) {
    if (width === undefined) delete variant.stageSizes[id];
    else variant.stageSizes[id] = width;
  },
  subject: (variant, { id }) => variant.stages[id]?.name,
});
