/** What this drawing changes about a participant (a third engineer in the to-be); absent means nothing. */
import { z } from 'zod';
import { participantIdSchema, staffingSchema } from '#shared/model';
import { hasParticipant } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';

export const variantSetStaffing = defineVariantCommand({
  name: 'variant.setStaffing',
  args: z.strictObject({
    at: placeSchema,
    participantId: participantIdSchema,
    staffing: staffingSchema.optional(),
  }),
  rule: (_variant, { participantId }, project) => hasParticipant(project, participantId),
  apply(variant, { participantId, staffing }) {
    if (staffing && Object.keys(staffing).length > 0) variant.staffing[participantId] = staffing;
    else delete variant.staffing[participantId];
  },
  subject: (_variant, { participantId }, project) => project.participants[participantId]?.name,
});
