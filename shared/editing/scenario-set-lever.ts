/** Tries out a number of people, or more or fewer leads; another lever on the same target gives way. */
import { z } from 'zod';
import { present } from '#shared/base';
import { leverSchema, scenarioIdSchema } from '#shared/model';
import { canPullLever, firstRefusal, hasScenario } from '#shared/rules';
import { defineCommand } from './command.ts';
import { withoutLever } from './levers.ts';

export const scenarioSetLever = defineCommand({
  name: 'scenario.setLever',
  args: z.strictObject({ id: scenarioIdSchema, lever: leverSchema }),
  rule: (project, { id, lever }) =>
    firstRefusal(
      () => hasScenario(project, id),
      () => canPullLever(project, lever),
    ),
  apply(project, { id, lever }) {
    const scenario = present(project.scenarios[id], 'scenario');
    scenario.levers = [...withoutLever(scenario.levers, lever), lever];
  },
  subject: (project, { id }) => project.scenarios[id]?.name,
});
