/** A flow that no longer leads out of a branch has no share of deals: all of them take it. */
import { valuesOf } from '#shared/base';
import { whereFlowsChange } from './consequence.ts';

export const clearShares = whereFlowsChange((variant, before) => {
  for (const flow of valuesOf(variant.flows)) {
    if (flow.probability === undefined) continue;
    const isTouched = before.flows[flow.id]?.fromId !== flow.fromId;
    if (isTouched && variant.nodes[flow.fromId]?.kind !== 'branch') delete flow.probability;
  }
});
