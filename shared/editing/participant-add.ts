/** Adds a participant to the project without giving it a lane: a department that claims, a contractor who helps. */
import { z } from 'zod';
import { participantIdSchema } from '#shared/model';
import { hasFreeIds } from '#shared/rules';
import { defineCommand } from './command.ts';
import { newParticipant, newParticipantArgs } from './new-participant.ts';

export const participantAdd = defineCommand({
  name: 'participant.add',
  args: z.strictObject({ id: participantIdSchema, ...newParticipantArgs }),
  rule: (project, { id }) => hasFreeIds(project, [id]),
  apply(project, { id, ...said }) {
    project.participants[id] = newParticipant(id, said);
  },
  subject: (_project, { name }) => name,
});
