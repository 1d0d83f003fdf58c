/** Answers for tests that read them row by row: of a project's one variant, alone or beside another. */
import { present } from '#shared/base';
import type { Process, Project, Variant } from '#shared/model';
import {
  type AnswerFacts,
  formerFacts,
  type RowDifferences,
  type SimulationResult,
} from '#shared/simulation';
import { at } from './builders.ts';
import { aSimulationResult } from './simulation-result.ts';

/** Changes what is unremarkable in a result. */
export type Changed = (plain: SimulationResult) => Partial<SimulationResult>;

function processOf(project: Project): Process {
  return present(project.processes[at.processId], 'process');
}

function changed(variant: Variant, change: Changed): SimulationResult {
  const plain = aSimulationResult(variant);
  return { ...plain, ...change(plain) };
}

export function answerFacts(project: Project, change: Changed = () => ({})): AnswerFacts {
  const process = processOf(project);
  const variant = present(process.variants[at.variantId], 'variant');
  const result = changed(variant, change);
  const { name } = variant;
  return { result, project, processName: process.name, variant, name, former: null };
}

/** Beside the variant with this id. */
export function besideFormer(
  facts: AnswerFacts,
  variantId: string,
  {
    change = () => ({}),
    rowDifferences = {},
  }: { readonly change?: Changed; readonly rowDifferences?: RowDifferences } = {},
): AnswerFacts {
  const variants: Readonly<Record<string, Variant>> = processOf(facts.project).variants;
  const variant = present(variants[variantId], variantId);
  const former = formerFacts(facts, {
    result: changed(variant, change),
    variant,
    name: variant.name,
    differences: {},
    rowDifferences,
  });
  return { ...facts, former };
}

/** An estimate with an interval of so much to both sides. */
export function around(mean: number, half = 0) {
  return { mean, low: mean - half, high: mean + half };
}
