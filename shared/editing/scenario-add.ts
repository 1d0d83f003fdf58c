/** Adds a scenario: what runs, from when, how long, how often, with which levers. */
import { z } from 'zod';
import { mondayOf, type Project, type Scenario, scenarioSchema } from '#shared/model';
import {
  canLast,
  canPullLever,
  canRun,
  canStart,
  canWarmUp,
  firstRefusal,
  hasFreeIds,
  isWithinBounds,
  type Verdict,
} from '#shared/rules';
import { defineCommand } from './command.ts';

export const scenarioAdd = defineCommand({
  name: 'scenario.add',
  args: z.strictObject({ scenario: scenarioSchema }),
  rule: (project, { scenario }) =>
    firstRefusal(
      () => hasFreeIds(project, [scenario.id]),
      () => canBe(project, scenario),
    ),
  apply(project, { scenario }) {
    project.scenarios[scenario.id] = { ...scenario, startsOn: mondayOf(scenario.startsOn) };
  },
  subject: (_project, { scenario }) => scenario.name,
});

function canBe(project: Project, scenario: Scenario): Verdict {
  return firstRefusal(
    () => canRun(project, scenario.runs),
    () => canStart(scenario.startsOn),
    () => canLast(scenario.until),
    () => canWarmUp(scenario.warmUpWeeks),
    () => isWithinBounds('replications', scenario.replications),
    () => isWithinBounds('seed', scenario.seed),
    ...scenario.levers.map((lever) => () => canPullLever(project, lever)),
  );
}
