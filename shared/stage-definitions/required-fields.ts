/** Fields that have to be filled in, each with the stages that ask for it. */

import { type BuiltInFields, builtInFieldFor } from './built-in-fields.ts';
import { printable } from './checks/shortened.ts';
import { sameName } from './match-stages.ts';
import { inCrmOrder, type Pipeline, type StageDefinition } from './pipeline.ts';
import type { ExistingField, RequiredAt } from './plan.ts';

export interface RequiredField {
  readonly name: string;
  readonly stages: readonly StageDefinition[];
}

/**
 * Those that the CRM hasn't built in, in the order in which deals meet them; names that differ in case
 * only are one field.
 */
export function requiredFieldsOf(
  stages: readonly StageDefinition[],
  builtIn: BuiltInFields,
  known: readonly ExistingField[],
): RequiredField[] {
  const byKey = new Map<string, { name: string; stages: StageDefinition[] }>();
  for (const stage of stages) {
    for (const text of stage.requiredFields) {
      const name = printable(text);
      const key = name.toLowerCase();
      if (key === '' || builtInFieldFor(name, builtIn, known) !== null) continue;
      const field = byKey.get(key) ?? { name, stages: [] };
      if (!field.stages.includes(stage)) field.stages.push(stage);
      byKey.set(key, field);
    }
  }
  return [...byKey.values()];
}

/** The fields of the account when a pipeline's own are there. */
export function withFieldsOf(
  pipeline: Pipeline,
  fields: readonly ExistingField[],
  {
    builtIn,
    requiredAt,
  }: {
    readonly builtIn: BuiltInFields;
    readonly requiredAt: (pipeline: Pipeline, stage: StageDefinition) => RequiredAt;
  },
): ExistingField[] {
  const all = [...fields];
  for (const { name, stages } of requiredFieldsOf(inCrmOrder(pipeline.stages), builtIn, fields)) {
    const more = stages.map((stage) => requiredAt(pipeline, stage));
    const at = all.findIndex((field) => sameName(field.name, name));
    const found = all[at];
    if (found) all[at] = { ...found, requiredAt: [...found.requiredAt, ...more] };
    else {
      all.push({
        id: `{field:${name}}`,
        name,
        requiredAt: more,
        isAlwaysRequired: false,
        isBuiltIn: false,
      });
    }
  }
  return all;
}
