/** Sets one field of a participant: headcount, calendar, duties, colour. */
import { z } from 'zod';
import { present } from '#shared/base';
import { participantIdSchema, participantSchema } from '#shared/model';
import { firstRefusal, hasParticipant } from '#shared/rules';
import { defineCommand } from './command.ts';
import { canSetField, fieldArgs, setField } from './fields.ts';

const FIELDS = { schema: participantSchema, closed: ['id'] };

export const participantSetField = defineCommand({
  name: 'participant.setField',
  args: z.strictObject({ id: participantIdSchema, ...fieldArgs }),
  rule: (project, { id, ...change }) =>
    firstRefusal(
      () => hasParticipant(project, id),
      () => canSetField(present(project.participants[id], 'participant'), FIELDS, change),
    ),
  apply(project, { id, ...change }) {
    setField(present(project.participants[id], 'participant'), FIELDS, change);
  },
  subject: (project, { id }) => project.participants[id]?.name,
});
