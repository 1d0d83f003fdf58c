/** Puts a new card on the board. */
import { z } from 'zod';
import { type Node, nodeSchema } from '#shared/model';
import { allowed, canPlace, firstRefusal, hasFreeIds, type Verdict } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { canSetField, fieldsOfNode } from './fields.ts';
import { newNode, newNodeArgs } from './new-node.ts';

export const nodeAdd = defineVariantCommand({
  name: 'node.add',
  args: z.strictObject({
    at: placeSchema,
    ...newNodeArgs,
    /** What is known besides, by field name; the rest is as for a card nobody has said more about. */
    fields: z.record(z.string(), z.json()).optional(),
  }),
  rule: (variant, { at: _at, fields = {}, ...said }, project) =>
    firstRefusal(
      () => hasFreeIds(project, [said.id]),
      () => canPlace(variant, said),
      () => canHave(newNode(project, said), fields),
    ),
  apply(variant, { at: _at, fields = {}, ...said }, project) {
    variant.nodes[said.id] = nodeSchema.parse({ ...newNode(project, said), ...fields });
  },
  subject: (_variant, { name }) => name,
});

function canHave(node: Node, fields: Readonly<Record<string, unknown>>): Verdict {
  for (const [field, value] of Object.entries(fields)) {
    const verdict = canSetField(node, fieldsOfNode(node.kind), { field, value });
    if (!verdict.allowed) return verdict;
  }
  return allowed;
}
