/** Deletes a stage; with its cards only when `withContent` says so. */
import { z } from 'zod';
import { stageIdSchema } from '#shared/model';
import { canDeleteStage, nodesOfStage } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { without } from './order.ts';

export const stageDelete = defineVariantCommand({
  name: 'stage.delete',
  args: z.strictObject({
    at: placeSchema,
    id: stageIdSchema,
    withContent: z.boolean().optional(),
  }),
  rule: (variant, { id, withContent }) => canDeleteStage(variant, id, withContent),
  apply(variant, { id }) {
    for (const nodeId of nodesOfStage(variant, id)) delete variant.nodes[nodeId];
    delete variant.stages[id];
    delete variant.stageSizes[id];
    variant.stageOrder = without(variant.stageOrder, id);
  },
  subject: (variant, { id }) => variant.stages[id]?.name,
});
