/** Sets the label, the share, or how often one deal may take a flow. */
import { z } from 'zod';
import { present } from '#shared/base';
import { flowIdSchema, flowSchema } from '#shared/model';
import { firstRefusal, hasFlows } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { canSetField, fieldArgs, setField } from './fields.ts';
import { canHaveShare } from './share.ts';

const FIELDS = { schema: flowSchema, closed: ['id', 'originIds', 'fromId', 'toId'] };

export const flowSetField = defineVariantCommand({
  name: 'flow.setField',
  args: z.strictObject({ at: placeSchema, id: flowIdSchema, ...fieldArgs }),
  rule: (variant, { at: _at, id, ...change }) =>
    firstRefusal(
      () => hasFlows(variant, [id]),
      () => {
        const { fromId } = present(variant.flows[id], 'flow');
        const share = change.field === 'probability' ? change.value : undefined;
        return canHaveShare(variant.nodes[fromId]?.kind, share);
      },
      () => canSetField(present(variant.flows[id], 'flow'), FIELDS, change),
    ),
  apply(variant, { at: _at, id, ...change }) {
    setField(present(variant.flows[id], 'flow'), FIELDS, change);
  },
  subject: (variant, { id }) => variant.flows[id]?.label,
});
