/** What `simulate` simulates: a scenario of the project or one of a variant, with what the options say instead. */
import { failure, keysOf, type Result, success } from '#shared/base';
import { createTranslate, type Language } from '#shared/i18n';
import type { ProcessId, Project, Scenario, VariantId } from '#shared/model';
import { defaultScenario, findScenario, type ScenarioUnknown } from '#shared/simulation';
import { describeUnknownScenario } from './unknown-scenario.ts';

export interface ScenarioOptions {
  readonly process?: ProcessId | undefined;
  readonly variant?: VariantId | undefined;
  /** Its id or its name. */
  readonly scenario?: string | undefined;
  readonly weeks?: number | undefined;
  readonly deals?: number | undefined;
  readonly until?: 'quarter-end' | undefined;
  readonly 'warm-up'?: number | 'auto' | undefined;
  /** A range is a part of a study and no other number of replications. */
  readonly replications?: unknown;
  readonly seed?: number | undefined;
}

interface PlaceUnknown {
  readonly code: 'processUnknown' | 'variantUnknown';
  readonly id: string;
  readonly known: string;
}

export function describeUnknown(error: PlaceUnknown | ScenarioUnknown, language: Language): string {
  if ('asked' in error) return describeUnknownScenario(error, language);
  const { code, ...params } = error;
  return createTranslate(language)(`simulation.${code}`, params);
}

/** What is simulated, with what the options say instead. */
export function chosenScenario(
  project: Project,
  options: ScenarioOptions,
): Result<Scenario, PlaceUnknown | ScenarioUnknown> {
  const scenario =
    options.scenario === undefined
      ? scenarioOfPlace(project, options)
      : findScenario(project, options.scenario);
  if (!scenario.ok) return scenario;
  return success({
    ...scenario.value,
    ...untilOf(options),
    ...(options['warm-up'] === undefined ? {} : { warmUpWeeks: options['warm-up'] }),
    ...(typeof options.replications === 'number' ? { replications: options.replications } : {}),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
}

function untilOf({ weeks, deals, until }: ScenarioOptions): Partial<Pick<Scenario, 'until'>> {
  if (weeks !== undefined) return { until: { weeks } };
  if (deals !== undefined) return { until: { deals } };
  return until === undefined ? {} : { until: { quarterEnd: true } };
}

/** The first process and its current variant, unless others are named. */
function scenarioOfPlace(
  project: Project,
  options: ScenarioOptions,
): Result<Scenario, PlaceUnknown> {
  const place = chosenPlace(project, options);
  if (!place.ok) return place;
  return success(defaultScenario(project, place.value.processId, place.value.variantId));
}

function chosenPlace(
  project: Project,
  options: ScenarioOptions,
): Result<{ processId: ProcessId; variantId: VariantId }, PlaceUnknown> {
  const processId = options.process ?? project.processOrder[0];
  const process = processId && project.processes[processId];
  if (!process) {
    const known = project.processOrder.join(', ');
    return failure({ code: 'processUnknown', id: processId ?? '—', known });
  }
  const variantId = options.variant ?? process.currentVariantId;
  if (process.variants[variantId]) return success({ processId: process.id, variantId });
  const known = keysOf(process.variants).join(', ');
  return failure({ code: 'variantUnknown', id: variantId, known });
}
