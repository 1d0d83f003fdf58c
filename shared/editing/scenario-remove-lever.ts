/** Takes what a scenario tries out back to what is drawn. */
import { z } from 'zod';
import { present } from '#shared/base';
import { scenarioIdSchema } from '#shared/model';
import { hasScenario } from '#shared/rules';
import { defineCommand } from './command.ts';
import { leverTargetSchema, withoutLever } from './levers.ts';

export const scenarioRemoveLever = defineCommand({
  name: 'scenario.removeLever',
  args: z.strictObject({ id: scenarioIdSchema, target: leverTargetSchema }),
  rule: (project, { id }) => hasScenario(project, id),
  apply(project, { id, target }) {
    const scenario = present(project.scenarios[id], 'scenario');
    const kept = withoutLever(scenario.levers, target);
    if (kept.length < scenario.levers.length) scenario.levers = kept;
  },
  subject: (project, { id }) => project.scenarios[id]?.name,
});
