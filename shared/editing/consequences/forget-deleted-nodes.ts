/**
 * What was said about a card that is gone: claims and decisions on a span that lost an end
 * go with it; a remark of the workshop stays and no longer points anywhere.
 */
import { keysOf, present, valuesOf } from '#shared/base';
import type { NodeId, Variant } from '#shared/model';
import { variantAt } from '#shared/rules';
import type { Consequence } from './consequence.ts';

export const forgetDeletedNodes: Consequence = (now, { variants }) => {
  const thinned = variants.filter(({ place, before }) => {
    const variant = variantAt(now, place);
    return variant && elementsOf(before).some((id) => !hasElement(variant, id));
  });
  if (thinned.length === 0) return undefined;
  return (project) => {
    for (const { place, before } of thinned) {
      const variant = present(variantAt(project, place), 'variant');
      forgetSpans(variant);
      forgetRemarks(variant, before);
    }
  };
};

function elementsOf({ stages, nodes, flows }: Variant): string[] {
  return [...keysOf(stages), ...keysOf(nodes), ...keysOf(flows)];
}

function forgetSpans(variant: Variant): void {
  const holds = (span: { fromNodeId: NodeId; toNodeId: NodeId }) =>
    Object.hasOwn(variant.nodes, span.fromNodeId) && Object.hasOwn(variant.nodes, span.toNodeId);
  for (const claim of valuesOf(variant.slaClaims)) {
    if (!holds(claim)) delete variant.slaClaims[claim.id];
  }
  for (const decision of valuesOf(variant.slaDecisions)) {
    if (!holds(decision)) delete variant.slaDecisions[decision.id];
    else if (decision.claimIds.some((id) => !Object.hasOwn(variant.slaClaims, id))) {
      decision.claimIds = decision.claimIds.filter((id) => Object.hasOwn(variant.slaClaims, id));
    }
  }
}

function forgetRemarks(variant: Variant, before: Variant): void {
  const isGone = (id: string | undefined) =>
    id !== undefined && hasElement(before, id) && !hasElement(variant, id);
  for (const list of ['disputedPoints', 'openQuestions'] as const) {
    if (!variant.workshop[list].some((remark) => isGone(remark.elementId))) continue;
    variant.workshop[list] = variant.workshop[list].map((remark) => {
      const { elementId, ...others } = remark;
      return isGone(elementId) ? others : remark;
    });
  }
}

function hasElement({ stages, nodes, flows }: Variant, id: string): boolean {
  return [stages, nodes, flows].some((collection) => Object.hasOwn(collection, id));
}
