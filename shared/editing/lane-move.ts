/** Puts a lane at another place in the order; what stands in it goes along. */
import { z } from 'zod';
import { participantIdSchema } from '#shared/model';
import { hasLane } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { indexSchema, moved } from './order.ts';

export const laneMove = defineVariantCommand({
  name: 'lane.move',
  args: z.strictObject({ at: placeSchema, participantId: participantIdSchema, index: indexSchema }),
  rule: (variant, { participantId }) => hasLane(variant, participantId),
  apply(variant, { participantId, index }) {
    if (variant.laneOrder[index] === participantId) return;
    variant.laneOrder = moved(variant.laneOrder, participantId, index);
  },
  subject: (_variant, { participantId }, project) => project.participants[participantId]?.name,
});
