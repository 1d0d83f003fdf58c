/** Changes a claim: its span, side, duration, share, argument. To withdraw one, set its status. */
import { z } from 'zod';
import { present } from '#shared/base';
import { slaClaimIdSchema, slaClaimSchema } from '#shared/model';
import { allowed, firstRefusal, memberOf, refused } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { canSetField, fieldArgs, setField } from './fields.ts';

const FIELDS = { schema: slaClaimSchema, closed: ['id'] };

export const claimSetField = defineVariantCommand({
  name: 'claim.setField',
  args: z.strictObject({ at: placeSchema, id: slaClaimIdSchema, ...fieldArgs }),
  rule: (variant, { at: _at, id, ...change }) =>
    firstRefusal(
      () => (memberOf(variant.slaClaims, id) ? allowed : refused('noSuchClaim', { id })),
      () => canSetField(present(variant.slaClaims[id], 'claim'), FIELDS, change),
    ),
  apply(variant, { at: _at, id, ...change }) {
    setField(present(variant.slaClaims[id], 'claim'), FIELDS, change);
  },
  subject: (variant, { id }, project) => {
    const claim = memberOf(variant.slaClaims, id);
    return claim && project.participants[claim.departmentId]?.name;
  },
});
