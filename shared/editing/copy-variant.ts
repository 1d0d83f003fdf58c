/** The copy of a drawing under fresh ids; each element names the one it was derived from. */
import { current, isDraft } from 'immer';
import { keysOf, valuesOf } from '#shared/base';
import {
  emptyVariant,
  type SlaClaim,
  type Variant,
  type VariantId,
  type VariantKind,
} from '#shared/model';
import { type FreshIds, freshId, freshIdsFor } from './fresh-ids.ts';

/** The elements of a drawing that a copy needs fresh ids for. */
export function copiedIds(basis: Variant): string[] {
  return [
    ...keysOf(basis.stages),
    ...keysOf(basis.nodes),
    ...keysOf(basis.flows),
    ...copiedClaims(basis).map((claim) => claim.id),
  ];
}

/** The argument `ids` of a `variant.add` based on this drawing. */
export function idsForCopy(basis: Variant, makeId: () => string): FreshIds {
  return freshIdsFor(copiedIds(basis), makeId);
}

function copiedClaims(basis: Variant): SlaClaim[] {
  return valuesOf(basis.slaClaims).filter((claim) => claim.status !== 'withdrawn');
}

function keyed<Element extends { readonly id: string }>(elements: readonly Element[]) {
  return Object.fromEntries(elements.map((element) => [element.id, element])) as Record<
    Element['id'],
    Element
  >;
}

export function copyVariant(
  drawn: Variant,
  said: { readonly id: VariantId; readonly kind: VariantKind; readonly name: string },
  ids: FreshIds,
): Variant {
  const basis = isDraft(drawn) ? current(drawn) : drawn;
  return {
    ...emptyVariant(said),
    basedOnId: basis.id,
    staffing: basis.staffing,
    stages: keyed(
      valuesOf(basis.stages).map((stage) => ({
        ...stage,
        id: freshId(ids, stage.id),
        originIds: [stage.id],
      })),
    ),
    stageOrder: basis.stageOrder.map((id) => freshId(ids, id)),
    laneOrder: basis.laneOrder,
    laneSizes: basis.laneSizes,
    stageSizes: keyedSizes(basis, ids),
    nodes: keyed(
      valuesOf(basis.nodes).map((node) => ({
        ...node,
        id: freshId(ids, node.id),
        originIds: [node.id],
        stageId: freshId(ids, node.stageId),
      })),
    ),
    flows: keyed(
      valuesOf(basis.flows).map((flow) => ({
        ...flow,
        id: freshId(ids, flow.id),
        originIds: [flow.id],
        fromId: freshId(ids, flow.fromId),
        toId: freshId(ids, flow.toId),
      })),
    ),
    slaClaims: keyed(
      copiedClaims(basis).map((claim) => ({
        ...claim,
        id: freshId(ids, claim.id),
        fromNodeId: freshId(ids, claim.fromNodeId),
        toNodeId: freshId(ids, claim.toNodeId),
        status: 'open' as const,
      })),
    ),
  };
}

function keyedSizes(basis: Variant, ids: FreshIds): Variant['stageSizes'] {
  return Object.fromEntries(
    keysOf(basis.stageSizes).map((id) => [freshId(ids, id), basis.stageSizes[id]]),
  ) as Variant['stageSizes'];
}
