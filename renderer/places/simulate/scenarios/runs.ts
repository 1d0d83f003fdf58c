/** Which drawings a scenario runs, in the order of the project, and what their lead shares come to. */
import type { Process, ProcessId, Project, Scenario, VariantId } from '#shared/model';

export interface Place {
  readonly processId: ProcessId;
  readonly variantId: VariantId;
}

export function isRun(runs: Scenario['runs'], { variantId }: Place): boolean {
  return runs.some(({ variantIds }) => variantIds.includes(variantId));
}

/** With the drawing among them, or without it. */
export function toggledRuns(
  project: Project,
  runs: Scenario['runs'],
  place: Place,
): Scenario['runs'] {
  const isWanted = (variantId: VariantId) => {
    const isIt = variantId === place.variantId;
    return isIt !== runs.some(({ variantIds }) => variantIds.includes(variantId));
  };
  return project.processOrder.flatMap((processId) => {
    const variantIds = (project.processes[processId]?.variantOrder ?? []).filter(isWanted);
    return variantIds.length > 0 ? [{ processId, variantIds }] : [];
  });
}

/** Shares of the leads that the chosen variants of a process have together; null for one or none. */
export function leadsTogether(process: Process, runs: Scenario['runs']): number | null {
  const ids = runs.find(({ processId }) => processId === process.id)?.variantIds ?? [];
  if (ids.length < 2) return null;
  const sum = ids.reduce((total, id) => total + (process.variants[id]?.leadShare ?? 0), 0);
  return Number(sum.toFixed(9));
}

/** Processes that deals are handed over to and that aren't run: there such a deal ends. */
export function handedOverTo(project: Project, runs: Scenario['runs']): Process[] {
  const isThere = new Set(runs.map(({ processId }) => processId));
  const named = runs.flatMap(({ processId, variantIds }) =>
    variantIds.flatMap((id) =>
      Object.values(project.processes[processId]?.variants[id]?.nodes ?? {}).flatMap((node) =>
        node.kind === 'outcome' && node.result === 'handedOver' && node.toProcessId
          ? [node.toProcessId]
          : [],
      ),
    ),
  );
  return [...new Set(named)]
    .filter((id) => !isThere.has(id))
    .flatMap((id) => project.processes[id] ?? []);
}
