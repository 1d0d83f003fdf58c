/** What the place simulates now: the drawing that is looked at, or the scenario that was chosen. */
import { useMemo } from 'react';
import type { Lever, Project, Scenario } from '#shared/model';
import { leversOn } from '#shared/simulation';
import {
  type Figures,
  type Subject,
  type SubjectId,
  subjectIdOf,
  subjectOf,
  useProject,
  useScenario,
  useShownVariant,
} from '../../session/index.ts';

export interface ShownSubject {
  readonly subject: Subject;
  readonly id: SubjectId;
  /** As people call it. */
  readonly name: string;
}

/** null while there is neither a drawing nor a scenario. */
export function useSubject(): ShownSubject | null {
  const scenario = useScenario();
  const at = useShownVariant()?.at ?? null;
  const project = useProject((open) => open);
  const subject = useMemo((): Subject | null => {
    if (scenario) return { kind: 'scenario', id: scenario.id };
    return at && { kind: 'variant', at };
  }, [scenario, at]);
  return useMemo(
    () => subject && { subject, id: subjectIdOf(subject), name: nameOfSubject(project, subject) },
    [project, subject],
  );
}

export function nameOfSubject(project: Project, subject: Subject): string {
  if (subject.kind === 'scenario') return project.scenarios[subject.id]?.name ?? '';
  const { processId, variantId } = subject.at;
  return project.processes[processId]?.variants[variantId]?.name ?? '';
}

/** What figures are of, as it is called now, or was called while it was there. */
export function useNameOf(simulated: Pick<Figures, 'at' | 'scenario'> | null): string {
  const name = useProject((project) => simulated && nameOfSubject(project, subjectOf(simulated)));
  return name || (simulated?.scenario?.name ?? '');
}

/** What is tried out for the moment and acts on what is simulated; a scenario has levers of its own. */
export function leversOfMoment(
  project: Project,
  subject: Subject,
  levers: readonly Lever[],
): readonly Lever[] {
  if (subject.kind === 'scenario') return [];
  const { processId, variantId } = subject.at;
  return leversOn(project, [{ processId, variantIds: [variantId] }], levers);
}

/** A scenario of which nothing was chosen yet has nothing to be simulated. */
export function isRunnable(scenario: Scenario | null): boolean {
  return scenario === null || scenario.runs.some(({ variantIds }) => variantIds.length > 0);
}
