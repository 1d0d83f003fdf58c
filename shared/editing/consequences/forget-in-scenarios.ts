/**
 * What scenarios ran or tried out and is gone: drawings and processes are run no longer, a
 * lever without its target goes as a whole (it would act on everything). A scenario that has
 * nothing left to run stays, and says so: its conditions were somebody's work.
 */
import { valuesOf } from '#shared/base';
import { namedByLever, type Project, type Scenario } from '#shared/model';
import type { Consequence } from './consequence.ts';

export const forgetInScenarios: Consequence = (now, { before }) => {
  const isSame =
    before.processes === now.processes &&
    before.participants === now.participants &&
    before.calendars === now.calendars;
  if (isSame) return undefined;
  const named = new Set(valuesOf(now.scenarios).flatMap(idsNamedIn));
  const gone = new Set([...named].filter((id) => isThere(before, id) && !isThere(now, id)));
  if (gone.size === 0) return undefined;
  return (project) => {
    for (const scenario of valuesOf(project.scenarios)) {
      if (idsNamedIn(scenario).some((id) => gone.has(id))) forget(scenario, gone);
    }
  };
};

function idsNamedIn({ runs, levers }: Scenario): string[] {
  return [
    ...runs.flatMap(({ processId, variantIds }) => [processId, ...variantIds]),
    ...levers.flatMap(namedByLever).map(({ id }) => id),
  ];
}

/** As anything that a scenario can name. */
function isThere({ participants, calendars, processes }: Project, id: string): boolean {
  if ([participants, calendars, processes].some((members) => Object.hasOwn(members, id))) {
    return true;
  }
  return valuesOf(processes).some(
    ({ variants }) =>
      Object.hasOwn(variants, id) ||
      valuesOf(variants).some(
        ({ nodes, flows }) => Object.hasOwn(nodes, id) || Object.hasOwn(flows, id),
      ),
  );
}

function forget(scenario: Scenario, gone: ReadonlySet<string>): void {
  scenario.levers = scenario.levers.filter(
    (lever) => !namedByLever(lever).some(({ id }) => gone.has(id)),
  );
  scenario.runs = scenario.runs.flatMap((run) => {
    const variantIds = run.variantIds.filter((id) => !gone.has(id));
    return variantIds.length > 0 && !gone.has(run.processId) ? [{ ...run, variantIds }] : [];
  });
}
