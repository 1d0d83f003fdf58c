/** A participant as it is when people have said the name and the kind. How many people, nobody has said. */
import type { z } from 'zod';
import { type Participant, type ParticipantId, participantSchema } from '#shared/model';

const { name, kind, color } = participantSchema.shape;
export const newParticipantArgs = { name, kind, color };

export function newParticipant(
  id: ParticipantId,
  said: z.infer<z.ZodObject<typeof newParticipantArgs>>,
): Participant {
  return { id, ...said, otherDuties: 0, norms: [] };
}
