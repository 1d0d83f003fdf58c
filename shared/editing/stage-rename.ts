/** Gives a stage another name. */
import { z } from 'zod';
import { present } from '#shared/base';
import { stageIdSchema } from '#shared/model';
import { hasStage } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';

export const stageRename = defineVariantCommand({
  name: 'stage.rename',
  args: z.strictObject({ at: placeSchema, id: stageIdSchema, name: z.string() }),
  rule: (variant, { id }) => hasStage(variant, id),
  apply(variant, { id, name }) {
    present(variant.stages[id], 'stage').name = name;
  },
  subject: (variant, { id }) => variant.stages[id]?.name,
});
