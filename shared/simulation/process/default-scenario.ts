/**
 * What is simulated when nobody has described a scenario: half a year of one variant after
 * two months of warm-up, twenty replications.
 */
import { idOf, valuesOf } from '#shared/base';
import type { ProcessId, Project, Scenario, VariantId } from '#shared/model';

export const SCENARIO_DEFAULTS = {
  /** The first Monday of 2026, where a project names none; a fixed day, so that the same project gives the same answer tomorrow. */
  startsOn: '2026-01-05',
  weeks: 26,
  warmUpWeeks: 8,
  replications: 20,
  seed: 1,
  discipline: 'firstCome',
} as const;

/**
 * The earliest Monday from which a scenario of the project runs: its dated leads and its holidays lie
 * in those weeks. All variants start together, else they couldn't be compared.
 */
export function defaultStart({ scenarios }: Pick<Project, 'scenarios'>): string {
  const [earliest = SCENARIO_DEFAULTS.startsOn] = valuesOf(scenarios)
    .map(({ startsOn }) => startsOn)
    .sort();
  return earliest;
}

export function defaultScenario(
  project: Project,
  processId: ProcessId,
  variantId: VariantId,
): Scenario {
  const { weeks, ...settings } = SCENARIO_DEFAULTS;
  return {
    ...settings,
    startsOn: defaultStart(project),
    id: idOf('default-scenario'),
    name: project.processes[processId]?.name ?? '',
    runs: [{ processId, variantIds: [variantId] }],
    until: { weeks },
    levers: [],
  };
}
