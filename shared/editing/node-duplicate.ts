/** Copies cards and the flows between them beside themselves. */
import { current, isDraft } from 'immer';
import { z } from 'zod';
import { valuesOf } from '#shared/base';
import { nodeIdSchema } from '#shared/model';
import { allowed, firstRefusal, hasFreeIds, hasNodes, refused, type Verdict } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { fragmentIds, fragmentOf } from './fragment.ts';
import { freshId, freshIdsSchema } from './fresh-ids.ts';
import { positionSchema } from './new-node.ts';

export const nodeDuplicate = defineVariantCommand({
  name: 'node.duplicate',
  args: z.strictObject({
    at: placeSchema,
    nodeIds: z.array(nodeIdSchema).min(1),
    /** As for a paste: `freshIdsFor(fragmentIds(fragmentOf(variant, nodeIds)), makeId)`. */
    ids: freshIdsSchema,
    offset: positionSchema,
  }),
  rule: (variant, { nodeIds, ids }, project) =>
    firstRefusal(
      () => hasNodes(variant, nodeIds),
      () => hasFreeIds(project, valuesOf(ids)),
      (): Verdict => {
        const needed = fragmentIds(fragmentOf(variant, nodeIds));
        const missing = needed.find((old) => !Object.hasOwn(ids, old));
        return missing === undefined ? allowed : refused('idMissing', { id: missing });
      },
    ),
  apply(draft, { nodeIds, ids, offset }) {
    const { nodes, flows } = fragmentOf(isDraft(draft) ? current(draft) : draft, nodeIds);
    for (const node of nodes) {
      const id = freshId(ids, node.id);
      const position = { x: node.position.x + offset.x, y: node.position.y + offset.y };
      draft.nodes[id] = { ...node, id, originIds: [], position };
    }
    for (const flow of flows) {
      const id = freshId(ids, flow.id);
      draft.flows[id] = {
        ...flow,
        id,
        originIds: [],
        fromId: freshId(ids, flow.fromId),
        toId: freshId(ids, flow.toId),
      };
    }
  },
  subject: (variant, { nodeIds: [first] }) => first && variant.nodes[first]?.name,
});
