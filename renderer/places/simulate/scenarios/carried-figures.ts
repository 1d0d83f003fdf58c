/** What was computed a moment ago is a new scenario's answer too, when it asks the same question. */
import type { Project, Scenario } from '#shared/model';
import { areCurrent, type Figures, isSameRun, ranScenario } from '../../../session/index.ts';

export function carriedFigures(
  latest: Figures | undefined,
  scenario: Scenario,
  project: Project,
): Figures | null {
  if (latest === undefined || !areCurrent(latest, project)) return null;
  if (!isSameRun(ranScenario(latest), scenario)) return null;
  const { conditions: _asked, ...figures } = latest;
  return { ...figures, scenario };
}
