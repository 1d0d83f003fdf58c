/** Gives a scenario another name. */
import { z } from 'zod';
import { present } from '#shared/base';
import { scenarioIdSchema } from '#shared/model';
import { hasScenario } from '#shared/rules';
import { defineCommand } from './command.ts';

export const scenarioRename = defineCommand({
  name: 'scenario.rename',
  args: z.strictObject({ id: scenarioIdSchema, name: z.string() }),
  rule: (project, { id }) => hasScenario(project, id),
  apply(project, { id, name }) {
    present(project.scenarios[id], 'scenario').name = name;
  },
  subject: (project, { id }) => project.scenarios[id]?.name,
});
