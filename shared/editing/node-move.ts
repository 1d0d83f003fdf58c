/** Moves cards, within their cells or to other ones: other lane, other performer; other column, other stage. */
import { z } from 'zod';
import { present } from '#shared/base';
import { nodeIdSchema, participantIdSchema, stageIdSchema } from '#shared/model';
import { canMove } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { positionSchema } from './new-node.ts';

export const nodeMove = defineVariantCommand({
  name: 'node.move',
  args: z.strictObject({
    at: placeSchema,
    moves: z
      .array(
        z.strictObject({
          id: nodeIdSchema,
          stageId: stageIdSchema,
          participantId: participantIdSchema,
          position: positionSchema,
        }),
      )
      .min(1),
  }),
  rule: (variant, { moves }) => canMove(variant, moves),
  apply(variant, { moves }) {
    for (const { id, stageId, participantId, position } of moves) {
      const node = present(variant.nodes[id], 'node');
      node.stageId = stageId;
      node.participantId = participantId;
      node.position.x = position.x;
      node.position.y = position.y;
    }
  },
  subject: (variant, { moves: [first] }) => first && variant.nodes[first.id]?.name,
});
