/** Adds a scenario: what runs, from when, how long, how often, with which levers. */
import { z } from 'zod';
import { mondayOf, scenarioSchema } from '#shared/model';
import { canPullLever, canRun, canRunUnder, firstRefusal, hasFreeIds } from '#shared/rules';
import { defineCommand } from './command.ts';

export const scenarioAdd = defineCommand({
  name: 'scenario.add',
  args: z.strictObject({ scenario: scenarioSchema }),
  rule: (project, { scenario }) =>
    firstRefusal(
      () => hasFreeIds(project, [scenario.id]),
      () => canRun(project, scenario.runs),
      () => canRunUnder(scenario),
      ...scenario.levers.map((lever) => () => canPullLever(project, lever)),
    ),
  apply(project, { scenario }) {
    project.scenarios[scenario.id] = { ...scenario, startsOn: mondayOf(scenario.startsOn) };
  },
  subject: (_project, { scenario }) => scenario.name,
});
