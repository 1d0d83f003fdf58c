/** Names of stages of a CRM for people: where two are called the same, the CRM's own code or number tells them apart. */
import { sameName } from './match-stages.ts';
import type { ExistingStage } from './plan.ts';

export function namesApart(stages: readonly ExistingStage[]): string[] {
  return stages.map(({ name, code, id }) =>
    stages.filter((other) => sameName(other.name, name)).length > 1
      ? `${name} (${code || id})`
      : name,
  );
}
