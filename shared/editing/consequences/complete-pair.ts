/** Where the deal has two ways, saying the share of one says that of the other. */
import type { Flow, Variant } from '#shared/model';
import { flowsByStart } from '#shared/rules';
import { whereFlowsChange } from './consequence.ts';

export const completePair = whereFlowsChange((variant, before) => {
  for (const [nodeId, pair] of flowsByStart(variant)) {
    if (variant.nodes[nodeId]?.kind !== 'branch') continue;
    const set = pair.filter((flow) => isShareSet(flow, before));
    const [said] = set;
    const other = pair.find((flow) => flow !== said);
    if (pair.length !== 2 || set.length !== 1 || !said || !other) continue;
    if (said.probability === undefined) continue;
    other.probability = Math.round((1 - said.probability) * 1e6) / 1e6;
  }
});

function isShareSet(flow: Flow, before: Variant): boolean {
  const earlier = before.flows[flow.id];
  return earlier?.fromId === flow.fromId && earlier.probability !== flow.probability;
}
