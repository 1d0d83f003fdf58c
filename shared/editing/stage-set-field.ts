/** Sets one field of a stage: criteria, required fields, time limit, colour. */
import { z } from 'zod';
import { present } from '#shared/base';
import { stageIdSchema, stageSchema } from '#shared/model';
import { firstRefusal, hasStage } from '#shared/rules';
import { defineVariantCommand, placeSchema } from './command.ts';
import { canSetField, fieldArgs, setField } from './fields.ts';

const FIELDS = { schema: stageSchema, closed: ['id', 'originIds'] };

export const stageSetField = defineVariantCommand({
  name: 'stage.setField',
  args: z.strictObject({ at: placeSchema, id: stageIdSchema, ...fieldArgs }),
  rule: (variant, { at: _at, id, ...change }) =>
    firstRefusal(
      () => hasStage(variant, id),
      () => canSetField(present(variant.stages[id], 'stage'), FIELDS, change),
    ),
  apply(variant, { at: _at, id, ...change }) {
    setField(present(variant.stages[id], 'stage'), FIELDS, change);
  },
  subject: (variant, { id }) => variant.stages[id]?.name,
});
