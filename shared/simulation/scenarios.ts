/** The scenarios of a project: in an order for people, found by what people call them, and what they run. */
import { type Result, valuesOf } from '#shared/base';
import type { ProcessId, Project, Scenario, VariantId } from '#shared/model';
import { findNamed, type NotOne } from './find-named.ts';

/** By name as people count («Неделя 2» before «Неделя 10»), then by id: the same list everywhere. */
export function scenariosByName({ scenarios, language }: Project): Scenario[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return valuesOf(scenarios).toSorted(
    (one, other) => compare(one.name, other.name) || (one.id < other.id ? -1 : 1),
  );
}

export function findScenario(project: Project, asked: string): Result<Scenario, NotOne<Scenario>> {
  return findNamed(scenariosByName(project), asked, project.language);
}

/** The drawings of a scenario, in its order. */
export function variantsRun(
  runs: Scenario['runs'],
): { readonly processId: ProcessId; readonly variantId: VariantId }[] {
  return runs.flatMap(({ processId, variantIds }) =>
    variantIds.map((variantId) => ({ processId, variantId })),
  );
}

/** All as-is variants of a process together: how several managers sell today. */
export function asIsRuns(project: Project, processId: ProcessId): Scenario['runs'] {
  const process = project.processes[processId];
  const variantIds = (process?.variantOrder ?? []).filter(
    (id) => process?.variants[id]?.kind === 'asIs',
  );
  return variantIds.length > 0 ? [{ processId, variantIds }] : [];
}

/**
 * The same question in the weeks and with the luck of another: what is run, tried out and
 * served first is its own, from when, how long and how often are the other's. Only so do two
 * scenarios differ by nothing but what they are about.
 */
export function underConditionsOf(scenario: Scenario, asked: Scenario): Scenario {
  const { startsOn, until, warmUpWeeks, replications, seed } = asked;
  return { ...scenario, startsOn, until, warmUpWeeks, replications, seed };
}
