/** What the simulation says of a sample's scenarios, as the tests of its story read it. */
import { idOf, present } from '#shared/base';
import type { ParticipantId, Project, ScenarioId, SlaClaimId } from '#shared/model';
import { compileScenario, type Estimate, simulate } from '#shared/simulation';

/** Fewer than the scenarios ask for: the story must be plain to see, not fine-tuned. */
const REPLICATIONS = 12;

function scenarioOf(project: Project, id: string) {
  const scenarioId: ScenarioId = idOf(id);
  const scenario = present(project.scenarios[scenarioId], id);
  return { ...scenario, replications: REPLICATIONS };
}

export async function figuresOf(project: Project, id: string) {
  const simulated = await simulate({ project, scenario: scenarioOf(project, id) });
  if (!simulated.ok) throw new Error(JSON.stringify(simulated.error));
  return simulated.value;
}

export type Figures = Awaited<ReturnType<typeof figuresOf>>;

/** Of the hours of every pool, how many the scenario asks for; where nobody is short, nothing. */
export function offeredLoads(project: Project, id: string): number[] {
  const compiled = compileScenario(project, scenarioOf(project, id));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value.meaning.offeredLoad.filter((load) => load !== null);
}

export function shareKept({ claims }: Figures, id: string): number {
  const claimId: SlaClaimId = idOf(id);
  return present(claims[claimId]?.shareKept, id).mean;
}

export function loadOf({ participants }: Figures, id: string): Estimate {
  const participantId: ParticipantId = idOf(id);
  return present(participants[participantId]?.load, id);
}

export function wonCycleOf({ wonCycleMinutes }: Figures): Estimate {
  return present(wonCycleMinutes, 'cycle of won deals').mean;
}

export function isSurelyMore(more: Estimate, less: Estimate): boolean {
  return present(more.low, 'interval') > present(less.high, 'interval');
}
