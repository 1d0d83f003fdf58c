/** Deletes a scenario; the drawings it ran stay. */
import { z } from 'zod';
import { scenarioIdSchema } from '#shared/model';
import { hasScenario } from '#shared/rules';
import { defineCommand } from './command.ts';

export const scenarioDelete = defineCommand({
  name: 'scenario.delete',
  args: z.strictObject({ id: scenarioIdSchema }),
  rule: (project, { id }) => hasScenario(project, id),
  apply(project, { id }) {
    delete project.scenarios[id];
  },
  subject: (project, { id }) => project.scenarios[id]?.name,
});
