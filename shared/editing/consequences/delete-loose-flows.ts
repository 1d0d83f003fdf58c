/** A flow whose card is gone goes with it. */
import { valuesOf } from '#shared/base';
import { whereFlowsChange } from './consequence.ts';

export const deleteLooseFlows = whereFlowsChange((variant) => {
  for (const flow of valuesOf(variant.flows)) {
    const holds =
      Object.hasOwn(variant.nodes, flow.fromId) && Object.hasOwn(variant.nodes, flow.toId);
    if (!holds) delete variant.flows[flow.id];
  }
});
