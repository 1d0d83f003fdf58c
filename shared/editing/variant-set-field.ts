/** Sets a field of a drawing itself: kind, name, author, share of the leads, notes of the workshop. */
import { z } from 'zod';
import { variantSchema } from '#shared/model';
import { defineVariantCommand, placeSchema } from './command.ts';
import { canSetField, fieldArgs, setField } from './fields.ts';

const FIELDS = {
  schema: variantSchema.pick({
    id: true,
    kind: true,
    name: true,
    author: true,
    leadShare: true,
    workshop: true,
  }),
  closed: ['id'],
};

export const variantSetField = defineVariantCommand({
  name: 'variant.setField',
  args: z.strictObject({ at: placeSchema, ...fieldArgs }),
  rule: (variant, { at: _at, ...change }) => canSetField(variant, FIELDS, change),
  apply: (variant, { at: _at, ...change }) => setField(variant, FIELDS, change),
  subject: (variant) => variant.name,
});
