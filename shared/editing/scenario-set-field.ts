/** Sets what a scenario runs, from when, how long, how often, and whom people serve first. */
import { z } from 'zod';
import { present } from '#shared/base';
import { mondayOf, type Project, scenarioIdSchema, scenarioSchema } from '#shared/model';
import {
  allowed,
  canLast,
  canRun,
  canStart,
  canWarmUp,
  firstRefusal,
  hasScenario,
  isWithinBounds,
  type Verdict,
} from '#shared/rules';
import { defineCommand } from './command.ts';
import { canSetField, type FieldChange, fieldArgs, setField } from './fields.ts';

const FIELDS = { schema: scenarioSchema, closed: ['id', 'name', 'levers'] };
const { startsOn, until, warmUpWeeks, replications, seed, runs } = scenarioSchema.shape;

export const scenarioSetField = defineCommand({
  name: 'scenario.setField',
  args: z.strictObject({ id: scenarioIdSchema, ...fieldArgs }),
  rule: (project, { id, ...change }) =>
    firstRefusal(
      () => hasScenario(project, id),
      () => canSetField(present(project.scenarios[id], 'scenario'), FIELDS, change),
      () => canSay(project, change),
    ),
  apply(project, { id, ...change }) {
    const scenario = present(project.scenarios[id], 'scenario');
    setField(scenario, FIELDS, change);
    // Wherever in the week a person points, the week is meant.
    scenario.startsOn = mondayOf(scenario.startsOn);
  },
  subject: (project, { id }) => project.scenarios[id]?.name,
});

/** The value has the shape of its field by now. */
function canSay(project: Project, { field, value }: FieldChange): Verdict {
  switch (field) {
    case 'runs':
      return canRun(project, runs.parse(value));
    case 'startsOn':
      return canStart(startsOn.parse(value));
    case 'until':
      return canLast(until.parse(value));
    case 'warmUpWeeks':
      return canWarmUp(warmUpWeeks.parse(value));
    case 'replications':
      return isWithinBounds('replications', replications.parse(value));
    case 'seed':
      return isWithinBounds('seed', seed.parse(value));
    default:
      return allowed;
  }
}
