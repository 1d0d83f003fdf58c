/** Adds a lane: of a participant that exists, or of a new one described along with it. */
import { z } from 'zod';
import { participantIdSchema } from '#shared/model';
import { allowed, firstRefusal, hasFreeIds, hasParticipant, refused } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { newParticipant, newParticipantArgs } from './new-participant.ts';
import { indexSchema, inserted } from './order.ts';

export const laneAdd = defineVariantCommand({
  name: 'lane.add',
  args: z.strictObject({
    at: placeSchema,
    participantId: participantIdSchema,
    index: indexSchema.optional(),
    participant: z.strictObject(newParticipantArgs).optional(),
  }),
  rule: (variant, { participantId, participant }, project) =>
    firstRefusal(
      () =>
        participant ? hasFreeIds(project, [participantId]) : hasParticipant(project, participantId),
      () =>
        variant.laneOrder.includes(participantId)
          ? refused('laneExists', { name: project.participants[participantId]?.name ?? '' })
          : allowed,
    ),
  apply(variant, { participantId, index, participant }, project) {
    if (participant) {
      project.participants[participantId] = newParticipant(participantId, participant);
    }
    variant.laneOrder = inserted(variant.laneOrder, participantId, index);
  },
  subject: (_variant, { participantId }, project) => project.participants[participantId]?.name,
});
