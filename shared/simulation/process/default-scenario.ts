/**
 * What is simulated when nobody has described a scenario: half a year of one variant after
 * two months of warm-up, twenty replications.
 */
import { idOf } from '#shared/base';
import type { ProcessId, Project, Scenario, VariantId } from '#shared/model';

/** The first Monday of 2026; a fixed day, so that the same project gives the same answer tomorrow. */
const DEFAULT_START = '2026-01-05';
const DEFAULT_WEEKS = 26;
const DEFAULT_WARM_UP_WEEKS = 8;
const DEFAULT_REPLICATIONS = 20;

export function defaultScenario(
  project: Project,
  processId: ProcessId,
  variantId: VariantId,
): Scenario {
  return {
    id: idOf('default-scenario'),
    name: project.processes[processId]?.name ?? '',
    startsOn: DEFAULT_START,
    runs: [{ processId, variantIds: [variantId] }],
    until: { weeks: DEFAULT_WEEKS },
    warmUpWeeks: DEFAULT_WARM_UP_WEEKS,
    replications: DEFAULT_REPLICATIONS,
    seed: 1,
    discipline: 'firstCome',
    levers: [],
  };
}
