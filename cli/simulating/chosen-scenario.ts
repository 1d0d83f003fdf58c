/** What `simulate` simulates: a scenario of the project or one of a variant, with what the options say instead. */
import { failure, type Result, success } from '#shared/base';
import type { Process, ProcessId, Project, Scenario, VariantId } from '#shared/model';
import { defaultScenario, findNamed, findScenario } from '#shared/simulation';
import type { ChoiceFailure } from '../asking/choice-failure.ts';

export interface ScenarioOptions {
  /** Each by its id or its name. */
  readonly process?: string | undefined;
  readonly variant?: string | undefined;
  readonly scenario?: string | undefined;
  readonly weeks?: number | undefined;
  readonly deals?: number | undefined;
  readonly until?: 'quarter-end' | undefined;
  readonly 'warm-up'?: number | 'auto' | undefined;
  /** A range is a part of a study and no other number of replications. */
  readonly replications?: unknown;
  readonly seed?: number | undefined;
}

/** What is simulated, with what the options say instead. */
export function chosenScenario(
  project: Project,
  options: ScenarioOptions,
): Result<Scenario, ChoiceFailure> {
  const scenario =
    options.scenario === undefined
      ? scenarioOfPlace(project, options)
      : scenarioNamed(project, options.scenario);
  if (!scenario.ok) return scenario;
  return success({
    ...scenario.value,
    ...untilOf(options),
    ...(options['warm-up'] === undefined ? {} : { warmUpWeeks: options['warm-up'] }),
    ...(typeof options.replications === 'number' ? { replications: options.replications } : {}),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
}

function scenarioNamed(project: Project, asked: string): Result<Scenario, ChoiceFailure> {
  const found = findScenario(project, asked);
  return found.ok ? found : failure({ of: 'scenario', ...found.error });
}

function untilOf({ weeks, deals, until }: ScenarioOptions): Partial<Pick<Scenario, 'until'>> {
  if (weeks !== undefined) return { until: { weeks } };
  if (deals !== undefined) return { until: { deals } };
  return until === undefined ? {} : { until: { quarterEnd: true } };
}

interface Place {
  readonly processId: ProcessId;
  readonly variantId: VariantId;
}

/** The first process and its current variant, unless others are named. */
function scenarioOfPlace(
  project: Project,
  options: ScenarioOptions,
): Result<Scenario, ChoiceFailure> {
  const place = chosenPlace(project, options);
  if (!place.ok) return place;
  return success(defaultScenario(project, place.value.processId, place.value.variantId));
}

function chosenPlace(project: Project, options: ScenarioOptions): Result<Place, ChoiceFailure> {
  const processes = project.processOrder.flatMap((id) => project.processes[id] ?? []);
  if (options.process === undefined) {
    const [first] = processes;
    if (first === undefined) return failure({ of: 'process', code: 'none' });
    if (options.variant === undefined) return success(currentOf(first));
    // A variant tells its process by itself.
    return variantNamed(processes, options.variant, project);
  }
  const process = findNamed(processes, options.process, project.language);
  if (!process.ok) return failure({ of: 'process', ...process.error });
  if (options.variant === undefined) return success(currentOf(process.value));
  return variantNamed([process.value], options.variant, project);
}

function currentOf({ id, currentVariantId }: Process): Place {
  return { processId: id, variantId: currentVariantId };
}

/** Of several processes it is listed with the one that it belongs to. */
function variantNamed(
  processes: readonly Process[],
  asked: string,
  { language }: Project,
): Result<Place, ChoiceFailure> {
  const variants = processes.flatMap((process) =>
    process.variantOrder.flatMap((id) => {
      const variant = process.variants[id];
      return variant ? [{ id, name: variant.name, process }] : [];
    }),
  );
  const found = findNamed(variants, asked, language);
  if (found.ok) return success({ processId: found.value.process.id, variantId: found.value.id });
  const known = found.error.known.map(({ id, name, process }) => ({
    id,
    name: processes.length > 1 ? `${process.name}: ${name}` : name,
  }));
  return failure({ of: 'variant', ...found.error, known });
}
