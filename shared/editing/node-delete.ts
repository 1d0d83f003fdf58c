/** Deletes cards and flows. Flows of a deleted card go with it, or close the gap (see consequences). */
import { z } from 'zod';
import { flowIdSchema, nodeIdSchema } from '#shared/model';
import { canDelete } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';

export const nodeDelete = defineVariantCommand({
  name: 'node.delete',
  args: z.strictObject({
    at: placeSchema,
    nodeIds: z.array(nodeIdSchema).optional(),
    flowIds: z.array(flowIdSchema).optional(),
  }),
  rule: (variant, { nodeIds = [], flowIds = [] }) => canDelete(variant, { nodeIds, flowIds }),
  apply(variant, { nodeIds = [], flowIds = [] }) {
    for (const id of flowIds) delete variant.flows[id];
    for (const id of nodeIds) delete variant.nodes[id];
  },
  subject: (variant, { nodeIds = [] }) => {
    const [first] = nodeIds;
    return first && variant.nodes[first]?.name;
  },
});
