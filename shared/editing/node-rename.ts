/** Gives a card another name. */
import { z } from 'zod';
import { present } from '#shared/base';
import { nodeIdSchema } from '#shared/model';
import { hasNodes } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';

export const nodeRename = defineVariantCommand({
  name: 'node.rename',
  args: z.strictObject({ at: placeSchema, id: nodeIdSchema, name: z.string() }),
  rule: (variant, { id }) => hasNodes(variant, [id]),
  apply(variant, { id, name }) {
    present(variant.nodes[id], 'node').name = name;
  },
  subject: (variant, { id }) => variant.nodes[id]?.name,
});
