/** Gives a drawing another name. */
import { z } from 'zod';
import { defineVariantCommand, placeSchema } from './command.ts';

export const variantRename = defineVariantCommand({
  name: 'variant.rename',
  args: z.strictObject({ at: placeSchema, name: z.string() }),
  apply(variant, { name }) {
    variant.name = name;
  },
  subject: (variant) => variant.name,
});
