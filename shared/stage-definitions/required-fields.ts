/** Fields that have to be filled in, each with the stages that ask for it. */
import { printable } from './checks/shortened.ts';
import type { StageDefinition } from './pipeline.ts';

export interface RequiredField {
  readonly name: string;
  readonly stages: readonly StageDefinition[];
}

/** In the order in which deals meet them; names that differ in case only are one field. */
export function requiredFieldsOf(stages: readonly StageDefinition[]): RequiredField[] {
  const byKey = new Map<string, { name: string; stages: StageDefinition[] }>();
  for (const stage of stages) {
    for (const text of stage.requiredFields) {
      const name = printable(text);
      const key = name.toLowerCase();
      if (key === '') continue;
      const field = byKey.get(key) ?? { name, stages: [] };
      if (!field.stages.includes(stage)) field.stages.push(stage);
      byKey.set(key, field);
    }
  }
  return [...byKey.values()];
}
