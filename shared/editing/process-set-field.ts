/** Sets a field of a process: number, name, purpose, result, owner, status, current drawing. */
import { z } from 'zod';
import { present } from '#shared/base';
import { processIdSchema, processSchema } from '#shared/model';
import { firstRefusal, hasProcess, processAt } from '#shared/rules';
import { defineCommand } from './command.ts';
import { canSetField, fieldArgs, setField } from './fields.ts';

const FIELDS = { schema: processSchema, closed: ['id', 'variants', 'variantOrder'] };

export const processSetField = defineCommand({
  name: 'process.setField',
  args: z.strictObject({ id: processIdSchema, ...fieldArgs }),
  rule: (project, { id, ...change }) =>
    firstRefusal(
      () => hasProcess(project, id),
      () => canSetField(present(processAt(project, id), 'process'), FIELDS, change),
    ),
  apply(project, { id, ...change }) {
    setField(present(processAt(project, id), 'process'), FIELDS, change);
  },
  subject: (project, { id }) => processAt(project, id)?.name,
});
