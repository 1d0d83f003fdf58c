/** A piece of a drawing that is copied: cards, and the flows that have both ends among them. */
import { valuesOf } from '#shared/base';
import type { Flow, Node, NodeId, Variant } from '#shared/model';

export interface Fragment {
  readonly nodes: readonly Node[];
  readonly flows: readonly Flow[];
}

export function fragmentOf(variant: Variant, nodeIds: readonly NodeId[]): Fragment {
  const chosen = new Set(nodeIds);
  return {
    nodes: valuesOf(variant.nodes).filter((node) => chosen.has(node.id)),
    flows: valuesOf(variant.flows).filter(
      (flow) => chosen.has(flow.fromId) && chosen.has(flow.toId),
    ),
  };
}

/** The ids in a fragment; a paste needs a fresh one for each. */
export function fragmentIds(fragment: Fragment): string[] {
  return [...fragment.nodes, ...fragment.flows].map((element) => element.id);
}
