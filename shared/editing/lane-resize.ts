/** Sets a lane's height; without one, the board chooses again. */
import { z } from 'zod';
import { participantIdSchema } from '#shared/model';
import { hasLane } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { sizeSchema } from './size.ts';

export const laneResize = defineVariantCommand({
  name: 'lane.resize',
  args: z.strictObject({
    at: placeSchema,
    participantId: participantIdSchema,
    height: sizeSchema.optional(),
  }),
  rule: (variant, { participantId }) => hasLane(variant, participantId),
  apply(variant, { participantId, height }) {
    if (height === undefined) delete variant.laneSizes[participantId];
    else variant.laneSizes[participantId] = height;
  },
  subject: (_variant, { participantId }, project) => project.participants[participantId]?.name,
});
