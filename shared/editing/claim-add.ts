/** Adds what a department says about a turnaround. */
import { z } from 'zod';
import { slaClaimSchema } from '#shared/model';
import { firstRefusal, hasFreeIds, hasNodes, hasParticipant } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';

export const claimAdd = defineVariantCommand({
  name: 'claim.add',
  args: z.strictObject({ at: placeSchema, claim: slaClaimSchema }),
  rule: (variant, { claim }, project) =>
    firstRefusal(
      () => hasFreeIds(project, [claim.id]),
      () => hasNodes(variant, [claim.fromNodeId, claim.toNodeId]),
      () => hasParticipant(project, claim.departmentId),
    ),
  apply(variant, { claim }) {
    variant.slaClaims[claim.id] = claim;
  },
  subject: (_variant, { claim }, project) => project.participants[claim.departmentId]?.name,
});
