/**
 * What scenarios ran or tried out and is gone: drawings and processes are run no longer, a
 * lever without its target goes as a whole (it would act on everything). A scenario that has
 * nothing left to run stays, and says so: its conditions were somebody's work.
 */
import { valuesOf } from '#shared/base';
import type { Lever, Project, Scenario } from '#shared/model';
import type { Consequence } from './consequence.ts';

export const forgetInScenarios: Consequence = (now, { before }) => {
  if (before.processes === now.processes && before.participants === now.participants) {
    return undefined;
  }
  const named = new Set(valuesOf(now.scenarios).flatMap(idsNamedIn));
  const gone = new Set([...named].filter((id) => isThere(before, id) && !isThere(now, id)));
  if (gone.size === 0) return undefined;
  return (project) => {
    for (const scenario of valuesOf(project.scenarios)) {
      if (idsNamedIn(scenario).some((id) => gone.has(id))) forget(scenario, gone);
    }
  };
};

function targetOf(lever: Lever): string | undefined {
  return lever.kind === 'headcount' ? lever.participantId : lever.nodeId;
}

function idsNamedIn({ runs, levers }: Scenario): string[] {
  return [
    ...runs.flatMap(({ processId, variantIds }) => [processId, ...variantIds]),
    ...levers.flatMap((lever) => targetOf(lever) ?? []),
  ];
}

/** As anything that a scenario can name. */
function isThere({ participants, processes }: Project, id: string): boolean {
  if (Object.hasOwn(participants, id) || Object.hasOwn(processes, id)) return true;
  return valuesOf(processes).some(
    ({ variants }) =>
      Object.hasOwn(variants, id) ||
      valuesOf(variants).some(({ nodes }) => Object.hasOwn(nodes, id)),
  );
}

function forget(scenario: Scenario, gone: ReadonlySet<string>): void {
  const isGone = (id: string | undefined) => id !== undefined && gone.has(id);
  scenario.levers = scenario.levers.filter((lever) => !isGone(targetOf(lever)));
  scenario.runs = scenario.runs.flatMap((run) => {
    const variantIds = run.variantIds.filter((id) => !gone.has(id));
    return variantIds.length > 0 && !gone.has(run.processId) ? [{ ...run, variantIds }] : [];
  });
}
