/** Adds a stage (a column); at the end unless an index says where. */
import { z } from 'zod';
import { hasFreeIds } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { newStage, newStageArgs } from './new-stage.ts';
import { indexSchema, inserted } from './order.ts';

export const stageAdd = defineVariantCommand({
  name: 'stage.add',
  args: z.strictObject({ at: placeSchema, ...newStageArgs, index: indexSchema.optional() }),
  rule: (_variant, { id }, project) => hasFreeIds(project, [id]),
  apply(variant, { at: _at, index, ...said }) {
    variant.stages[said.id] = newStage(said);
    variant.stageOrder = inserted(variant.stageOrder, said.id, index);
  },
  subject: (_variant, { name }) => name,
});
