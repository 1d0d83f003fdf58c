/** Sets a field of the project itself: company, language, currency, settings. */
import { z } from 'zod';
import { projectSchema } from '#shared/model';
import { defineCommand } from './command.ts';
import { canSetField, fieldArgs, setField } from './fields.ts';

const FIELDS = {
  schema: projectSchema.pick({
    title: true,
    company: true,
    language: true,
    currency: true,
    settings: true,
    stagesInCrm: true,
  }),
  closed: [],
};

export const projectSetField = defineCommand({
  name: 'project.setField',
  args: z.strictObject(fieldArgs),
  rule: (project, change) => canSetField(project, FIELDS, change),
  apply: (project, change) => setField(project, FIELDS, change),
  subject: (project) => project.title,
});
