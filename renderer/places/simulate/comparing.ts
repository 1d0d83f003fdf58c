/**
 * What can be compared with: other drawings and scenarios, and a drawing with itself when
 * something is tried out. The other one is run under the conditions of the one asked about.
 */
import { present } from '#shared/base';
import type { Lever, ProcessId, Project, Scenario, VariantId } from '#shared/model';
import { defaultScenario, scenariosByName, underConditionsOf } from '#shared/simulation';
import { type Subject, type SubjectId, subjectIdOf } from '../../session/index.ts';
import { isRunnable } from './subject.ts';

interface Comparing {
  readonly project: Project;
  readonly subject: Subject;
  /** What is tried out with the drawing that is looked at. */
  readonly levers: readonly Lever[];
  /** On the screen it stands beside itself, though nothing is tried out any more. */
  readonly isBesideItself?: boolean;
}

export interface ComparisonChoice {
  readonly subject: Subject;
  readonly name: string;
  /** The same drawing without what is tried out. */
  readonly isItself: boolean;
}

export function comparisonChoices(comparing: Comparing): ComparisonChoice[] {
  return [...variantChoices(comparing), ...scenarioChoices(comparing)];
}

function variantChoices({
  project,
  subject,
  levers,
  isBesideItself = false,
}: Comparing): ComparisonChoice[] {
  const processIds = processesOf(project, subject);
  return processIds.flatMap((processId) => {
    const process = project.processes[processId];
    return (process?.variantOrder ?? []).flatMap((variantId) => {
      const isItself = subject.kind === 'variant' && variantId === subject.at.variantId;
      const name = process?.variants[variantId]?.name;
      if (name === undefined || (isItself && levers.length === 0 && !isBesideItself)) return [];
      const choice = { kind: 'variant', at: { processId, variantId } } as const;
      const fullName = processIds.length > 1 ? `${process?.name}: ${name}` : name;
      return [{ subject: choice, name: fullName, isItself }];
    });
  });
}

function processesOf(project: Project, subject: Subject): readonly ProcessId[] {
  if (subject.kind === 'variant') return [subject.at.processId];
  return project.scenarios[subject.id]?.runs.map(({ processId }) => processId) ?? [];
}

function scenarioChoices({ project, subject }: Comparing): ComparisonChoice[] {
  return scenariosByName(project)
    .filter((scenario) => scenario.id !== subjectIdOf(subject) && isRunnable(scenario))
    .map(({ id, name }) => ({ subject: { kind: 'scenario', id }, name, isItself: false }));
}

/**
 * What people chose for this variant or scenario, as far as it still can be compared with. Who
 * tries something out without choosing wants to know what it changes.
 */
export function comparedWith(
  chosen: Readonly<Partial<Record<SubjectId, Subject | null>>>,
  comparing: Comparing,
): Subject | null {
  const { subject, levers } = comparing;
  const id = subjectIdOf(subject);
  const isTrying = subject.kind === 'variant' && levers.length > 0;
  const wanted = chosen[id] === undefined && isTrying ? subject : chosen[id];
  const wantedId = wanted && subjectIdOf(wanted);
  const found = comparisonChoices(comparing).find(
    (choice) => subjectIdOf(choice.subject) === wantedId,
  );
  return found?.subject ?? null;
}

/** The other one as it is run beside the one asked about. */
export function comparedScenario(project: Project, other: Subject, asked: Scenario): Scenario {
  if (other.kind === 'scenario') {
    return underConditionsOf(present(project.scenarios[other.id], 'scenario'), asked);
  }
  const { processId, variantId } = other.at;
  const asDrawn = defaultScenario(project, processId, variantId);
  return { ...underConditionsOf(asDrawn, asked), discipline: asked.discipline };
}

/** Whether the two differ by what is tried out alone. */
export function isTheSameDrawn(latter: Scenario, former: Scenario): boolean {
  const variants = ({ runs }: Scenario): VariantId[] => runs.flatMap((run) => run.variantIds);
  return (
    former.levers.length === 0 &&
    former.discipline === latter.discipline &&
    JSON.stringify(variants(former).sort()) === JSON.stringify(variants(latter).sort())
  );
}

/** Whether both ask for the same weeks, as long, as often, and with the same luck. */
export function areUnderTheSame(one: Scenario, other: Scenario): boolean {
  return JSON.stringify(conditionsOf(one)) === JSON.stringify(conditionsOf(other));
}

function conditionsOf({ startsOn, until, warmUpWeeks, replications, seed }: Scenario) {
  return [startsOn, Object.entries(until), warmUpWeeks, replications, seed];
}
