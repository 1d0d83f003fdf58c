/** Takes a lane off the drawing; the participant stays in the project. With its cards only when `withContent` says so. */
import { z } from 'zod';
import { participantIdSchema } from '#shared/model';
import { canDeleteLane, nodesOfLane } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { without } from './order.ts';

export const laneDelete = defineVariantCommand({
  name: 'lane.delete',
  args: z.strictObject({
    at: placeSchema,
    participantId: participantIdSchema,
    withContent: z.boolean().optional(),
  }),
  rule: (variant, { participantId, withContent }) =>
    canDeleteLane(variant, participantId, withContent),
  apply(variant, { participantId }) {
    for (const nodeId of nodesOfLane(variant, participantId)) delete variant.nodes[nodeId];
    delete variant.laneSizes[participantId];
    variant.laneOrder = without(variant.laneOrder, participantId);
  },
  subject: (_variant, { participantId }, project) => project.participants[participantId]?.name,
});
