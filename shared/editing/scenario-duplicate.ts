/** Copies a scenario under another name, to change one thing in it and compare. */
import { z } from 'zod';
import { present } from '#shared/base';
import { scenarioIdSchema } from '#shared/model';
import { firstRefusal, hasFreeIds, hasScenario } from '#shared/rules';
import { defineCommand } from './command.ts';

export const scenarioDuplicate = defineCommand({
  name: 'scenario.duplicate',
  args: z.strictObject({ id: scenarioIdSchema, copyId: scenarioIdSchema, name: z.string() }),
  rule: (project, { id, copyId }) =>
    firstRefusal(
      () => hasScenario(project, id),
      () => hasFreeIds(project, [copyId]),
    ),
  apply(project, { id, copyId, name }) {
    const { runs, levers, ...scenario } = present(project.scenarios[id], 'scenario');
    project.scenarios[copyId] = {
      ...scenario,
      id: copyId,
      name,
      runs: runs.map((run) => ({ ...run, variantIds: [...run.variantIds] })),
      levers: levers.map((lever) => ({ ...lever })),
    };
  },
  subject: (_project, { name }) => name,
});
