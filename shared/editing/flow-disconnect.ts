/** Deletes one flow; its ends stay. */
import { z } from 'zod';
import { flowIdSchema } from '#shared/model';
import { hasFlows } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';

export const flowDisconnect = defineVariantCommand({
  name: 'flow.disconnect',
  args: z.strictObject({ at: placeSchema, id: flowIdSchema }),
  rule: (variant, { id }) => hasFlows(variant, [id]),
  apply(variant, { id }) {
    delete variant.flows[id];
  },
  subject: (variant, { id }) => variant.flows[id]?.label,
});
