/** A flow that no longer leads out of a branch has no share of deals: all of them take it. */
import { valuesOf } from '#shared/base';
import { settingShares, whereFlowsChange } from './consequence.ts';

export const clearShares = whereFlowsChange(({ nodes, flows }, before) => {
  const moved = valuesOf(flows).filter(
    (flow) =>
      flow.probability !== undefined &&
      before.flows[flow.id]?.fromId !== flow.fromId &&
      nodes[flow.fromId]?.kind !== 'branch',
  );
  return settingShares(new Map(moved.map((flow) => [flow.id, undefined])));
});
