/** Sets what a scenario runs, from when, how long, how often, and whom people serve first. */
import { z } from 'zod';
import { present } from '#shared/base';
import { mondayOf, scenarioIdSchema, scenarioSchema } from '#shared/model';
import { canRun, canRunUnder, firstRefusal, hasScenario } from '#shared/rules';
import { defineCommand } from './command.ts';
import { canSetField, type FieldChange, fieldArgs, setField } from './fields.ts';

const FIELDS = { schema: scenarioSchema, closed: ['id', 'name', 'levers'] };

export const scenarioSetField = defineCommand({
  name: 'scenario.setField',
  args: z.strictObject({ id: scenarioIdSchema, ...fieldArgs }),
  rule: (project, { id, ...change }) =>
    firstRefusal(
      () => hasScenario(project, id),
      () => canSetField(present(project.scenarios[id], 'scenario'), FIELDS, change),
      () => canRunUnder(saidIn(change)),
      () => canRun(project, saidIn(change).runs ?? []),
    ),
  apply(project, { id, ...change }) {
    const scenario = present(project.scenarios[id], 'scenario');
    setField(scenario, FIELDS, change);
    // Wherever in the week a person points, the week is meant.
    scenario.startsOn = mondayOf(scenario.startsOn);
  },
  subject: (project, { id }) => project.scenarios[id]?.name,
});

const changeSchema = scenarioSchema.partial();

/** A change whose value has the shape of its field by now. */
function saidIn({ field, value }: FieldChange) {
  return changeSchema.parse({ [field]: value });
}
