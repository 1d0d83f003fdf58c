/** Renames a lane, which is its participant: everywhere, since people have one name. */
import { z } from 'zod';
import { present } from '#shared/base';
import { participantIdSchema } from '#shared/model';
import { hasLane } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';

export const laneRename = defineVariantCommand({
  name: 'lane.rename',
  args: z.strictObject({ at: placeSchema, participantId: participantIdSchema, name: z.string() }),
  rule: (variant, { participantId }) => hasLane(variant, participantId),
  apply(_variant, { participantId, name }, project) {
    present(project.participants[participantId], 'participant').name = name;
  },
  subject: (_variant, { participantId }, project) => project.participants[participantId]?.name,
});
