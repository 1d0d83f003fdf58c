/** Gives the whole book another title. */
import { z } from 'zod';
import { defineCommand } from './command.ts';

export const projectRename = defineCommand({
  name: 'project.rename',
  args: z.strictObject({ title: z.string() }),
  apply(project, { title }) {
    project.title = title;
  },
  subject: (project) => project.title,
});
