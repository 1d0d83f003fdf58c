/** Sets one field of a card; without a value, an optional field is removed. */
import { z } from 'zod';
import { present } from '#shared/base';
import { nodeIdSchema } from '#shared/model';
import { firstRefusal, hasNodes } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { canSetField, fieldArgs, fieldsOfNode, setField } from './fields.ts';

export const nodeSetField = defineVariantCommand({
  name: 'node.setField',
  args: z.strictObject({ at: placeSchema, id: nodeIdSchema, ...fieldArgs }),
  rule: (variant, { at: _at, id, ...change }) =>
    firstRefusal(
      () => hasNodes(variant, [id]),
      () => {
        const node = present(variant.nodes[id], 'node');
        return canSetField(node, fieldsOfNode(node.kind), change);
      },
    ),
  apply(variant, { at: _at, id, ...change }) {
    const node = present(variant.nodes[id], 'node');
    setField(node, fieldsOfNode(node.kind), change);
  },
  subject: (variant, { id }) => variant.nodes[id]?.name,
});
