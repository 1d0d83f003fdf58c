/** A flow whose card is gone goes with it. */
import { valuesOf } from '#shared/base';
import { whereFlowsChange } from './consequence.ts';

export const deleteLooseFlows = whereFlowsChange(({ nodes, flows }) => {
  const loose = valuesOf(flows).filter(
    (flow) => !Object.hasOwn(nodes, flow.fromId) || !Object.hasOwn(nodes, flow.toId),
  );
  if (loose.length === 0) return undefined;
  return (variant) => {
    for (const flow of loose) delete variant.flows[flow.id];
  };
});
