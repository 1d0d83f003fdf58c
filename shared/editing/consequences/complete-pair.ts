/** Where the deal has two ways, saying the share of one says that of the other. */
import type { Flow, FlowId, Variant } from '#shared/model';
import { flowsByStart } from '#shared/rules';
import { settingShares, whereFlowsChange } from './consequence.ts';

export const completePair = whereFlowsChange((now, before) => {
  const shares = new Map<FlowId, number>();
  for (const [nodeId, pair] of flowsByStart(now)) {
    if (pair.length !== 2 || now.nodes[nodeId]?.kind !== 'branch') continue;
    const set = pair.filter((flow) => isShareSet(flow, before));
    const [said] = set;
    const other = pair.find((flow) => flow !== said);
    if (set.length !== 1 || said?.probability === undefined || !other) continue;
    shares.set(other.id, Math.round((1 - said.probability) * 1e6) / 1e6);
  }
  return settingShares(shares);
});

function isShareSet(flow: Flow, before: Variant): boolean {
  const earlier = before.flows[flow.id];
  return earlier?.fromId === flow.fromId && earlier.probability !== flow.probability;
}
