/** Figures for a printed book: every variant of its processes, one after another, in this thread. */
import { keysOf } from '#shared/base';
import { createTranslate, type Language } from '#shared/i18n';
import type { ProcessId, Project, VariantId } from '#shared/model';
import { defaultScenario, type SimulationResult, simulate } from '#shared/simulation';
import { describeFailure } from '../simulating/summary-text.ts';

interface Asked {
  readonly replications?: number | undefined;
  readonly seed?: number | undefined;
}

interface Listener {
  readonly say: (text: string) => void;
  readonly language: Language;
}

/** A variant that can't be simulated is printed without figures; that is said, and why. */
export async function simulateVariants(
  { project, processIds }: { project: Project; processIds: readonly ProcessId[] },
  { replications, seed }: Asked,
  { say, language }: Listener,
): Promise<Partial<Record<VariantId, SimulationResult>>> {
  const results: Partial<Record<VariantId, SimulationResult>> = {};
  for (const processId of processIds) {
    const variants = project.processes[processId]?.variants ?? {};
    for (const variantId of keysOf(variants)) {
      const scenario = {
        ...defaultScenario(project, processId, variantId),
        ...(replications === undefined ? {} : { replications }),
        ...(seed === undefined ? {} : { seed }),
      };
      const run = await simulate({ project, scenario });
      if (run.ok) results[variantId] = run.value;
      else {
        const variant = variants[variantId]?.name ?? variantId;
        say(createTranslate(language)('documents.notSimulated', { variant }));
        say(describeFailure(run.error, { project, language }));
      }
    }
  }
  return results;
}
