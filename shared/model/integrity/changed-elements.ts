/** What an edit may have given new numbers: elements that are the same objects as before have kept theirs. */
import { entriesOf } from '#shared/base';
import type { Project } from '../project.ts';
import type { Variant } from '../variant.ts';

/** The project without the stages, nodes and flows that the former one has at the same place. */
export function withChangedElements(project: Project, before: Project): Project {
  const processes = entriesOf(project.processes).map(([processId, process]) => {
    const former = before.processes[processId]?.variants ?? {};
    const variants = entriesOf(process.variants).map(([variantId, variant]) => {
      const formerVariant = former[variantId];
      return [variantId, formerVariant ? changedPart(variant, formerVariant) : variant] as const;
    });
    return [processId, { ...process, variants: Object.fromEntries(variants) }] as const;
  });
  return { ...project, processes: Object.fromEntries(processes) };
}

function changedPart(variant: Variant, before: Variant): Variant {
  return {
    ...variant,
    stages: changedOnes(variant.stages, before.stages),
    nodes: changedOnes(variant.nodes, before.nodes),
    flows: changedOnes(variant.flows, before.flows),
  };
}

function changedOnes<Key extends string, Element>(
  elements: Record<Key, Element>,
  before: Record<Key, Element>,
): Record<Key, Element> {
  const changed: Partial<Record<Key, Element>> = {};
  for (const [key, element] of entriesOf<Key, Element>(elements)) {
    if (element !== before[key]) changed[key] = element;
  }
  return changed as Record<Key, Element>;
}
