/** Gives a deal type another name: what its pipeline is called in the CRM. */
import { z } from 'zod';
import { present } from '#shared/base';
import { dealTypeIdSchema } from '#shared/model';
import { hasDealType } from '#shared/rules';
import { defineCommand } from './command.ts';

export const dealTypeRename = defineCommand({
  name: 'dealType.rename',
  args: z.strictObject({ id: dealTypeIdSchema, name: z.string() }),
  rule: (project, { id }) => hasDealType(project, id),
  apply(project, { id, name }) {
    present(project.dealTypes[id], 'deal type').name = name;
  },
  subject: (project, { id }) => project.dealTypes[id]?.name,
});
