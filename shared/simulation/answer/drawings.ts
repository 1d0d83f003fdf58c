/** The drawings that were simulated together, and how names are told apart where there are several. */
import type { ProcessId, Project, Scenario, Variant, VariantId } from '#shared/model';
import { variantsRun } from '../scenarios.ts';

interface VariantAddress {
  readonly processId: ProcessId;
  readonly variantId: VariantId;
}

export interface Marked {
  readonly variant: Variant;
  /** The variant, else the process, else both, whatever tells it from the others; empty where there is one drawing. */
  readonly mark: string;
}

export interface Drawing extends Marked {
  readonly at: VariantAddress;
}

export function drawingsOf(project: Project, runs: Scenario['runs']): Drawing[] {
  const places = variantsRun(runs);
  return places.flatMap((at) => {
    const variant = project.processes[at.processId]?.variants[at.variantId];
    return variant
      ? [{ at, variant, mark: places.length > 1 ? markOf(project, runs, at) : '' }]
      : [];
  });
}

function markOf(project: Project, runs: Scenario['runs'], at: VariantAddress): string {
  const process = project.processes[at.processId];
  const nameOf = ({ processId, variantId }: VariantAddress) =>
    project.processes[processId]?.variants[variantId]?.name ?? '';
  const variantName = nameOf(at);
  const alike = variantsRun(runs).filter((other) => nameOf(other) === variantName);
  if (runs.length === 1 || alike.length === 1) return variantName;
  const processName = process?.name ?? '';
  const run = runs.find(({ processId }) => processId === at.processId);
  return run?.variantIds.length === 1 ? processName : `${processName}: ${variantName}`;
}

/** The drawing in which a card, a flow or a stage stands. */
export function drawingWith<Found extends Marked>(
  drawings: readonly Found[],
  id: string,
): Found | undefined {
  return drawings.find(({ variant: { nodes, flows, stages } }) =>
    [nodes, flows, stages].some((elements) => Object.hasOwn(elements, id)),
  );
}

/** «Рассчитать смету · Отдел Петрова». */
export function marked(name: string, mark: string): string {
  return mark === '' ? name : `${name} · ${mark}`;
}

interface OfDrawings {
  readonly variant: Variant;
  readonly drawings?: readonly Marked[];
}

/** The drawings of an answer, each with what tells its names from those of the others. */
export function drawingsIn({ variant, drawings }: OfDrawings): readonly Marked[] {
  return drawings ?? [{ variant, mark: '' }];
}
