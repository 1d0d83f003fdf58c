/** Draws an existing flow to other ends. */
import { z } from 'zod';
import { present } from '#shared/base';
import { flowIdSchema, nodeIdSchema } from '#shared/model';
import { canReconnect } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';

export const flowReconnect = defineVariantCommand({
  name: 'flow.reconnect',
  args: z.strictObject({
    at: placeSchema,
    id: flowIdSchema,
    fromId: nodeIdSchema,
    toId: nodeIdSchema,
  }),
  rule: (variant, { id, fromId, toId }) => canReconnect(variant, id, { fromId, toId }),
  apply(variant, { id, fromId, toId }) {
    const flow = present(variant.flows[id], 'flow');
    flow.fromId = fromId;
    flow.toId = toId;
  },
  subject: (variant, { toId }) => variant.nodes[toId]?.name,
});
