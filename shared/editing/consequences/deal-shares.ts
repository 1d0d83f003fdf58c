/**
 * Shares of a branch when flows come to it or leave it.
 *
 * As long as nobody has said otherwise the ways are equally likely: equal shares without
 * an origin are dealt anew, in hundredths. Once people have set different numbers those
 * stand: a new flow gets what is left of 1, and after a removal the sum is short, which
 * the warnings say, because only people know where those deals go instead.
 */
import { keysOf } from '#shared/base';
import type { Flow, FlowId } from '#shared/model';
import { flowsByStart } from '#shared/rules';
import { settingShares, whereFlowsChange } from './consequence.ts';

/** Equal shares differ by no more than the hundredth that rounding leaves over. */
const HUNDREDTH = 0.01;
const TOLERANCE = 1e-6;

export const dealShares = whereFlowsChange((now, before) => {
  const flowsBefore = flowsByStart(before);
  const shares = [...flowsByStart(now)].flatMap(([nodeId, flows]) =>
    now.nodes[nodeId]?.kind === 'branch' ? dealtAt(flows, flowsBefore.get(nodeId) ?? []) : [],
  );
  return settingShares(new Map(shares));
});

type Shares = readonly (readonly [FlowId, number])[];

function dealtAt(now: readonly Flow[], earlier: readonly Flow[]): Shares {
  const earlierIds = new Set(earlier.map((flow) => flow.id));
  const added = now.filter((flow) => !earlierIds.has(flow.id));
  const hasSameFlows = added.length === 0 && now.length === earlier.length;
  if (hasSameFlows) return [];
  const areSharesSaid = added.some((flow) => flow.probability !== undefined);
  return isEven(earlier) && !areSharesSaid ? evenShares(now) : theRest(now, added);
}

function isEven(flows: readonly Flow[]): boolean {
  if (flows.length === 0) return true;
  const shares = flows.map((flow) => flow.probability ?? Number.NaN);
  const isUnsaid = flows.every((flow) => !flow.origins || !hasOrigin(flow.origins));
  const sum = shares.reduce((total, share) => total + share, 0);
  const spread = Math.max(...shares) - Math.min(...shares);
  return isUnsaid && spread <= HUNDREDTH + TOLERANCE && Math.abs(sum - 1) <= TOLERANCE;
}

function hasOrigin(origins: NonNullable<Flow['origins']>): boolean {
  return keysOf(origins).includes('probability');
}

function evenShares(flows: readonly Flow[]): Shares {
  const each = Math.floor(100 / flows.length);
  const left = 100 - each * flows.length;
  return flows.map((flow, index) => [flow.id, (each + (index < left ? 1 : 0)) / 100]);
}

function theRest(now: readonly Flow[], added: readonly Flow[]): Shares {
  const unsaid = added.filter((flow) => flow.probability === undefined);
  const said = now.reduce((total, flow) => total + (flow.probability ?? 0), 0);
  return unsaid.map((flow) => [flow.id, rounded(Math.max(0, 1 - said) / unsaid.length)]);
}

/** Sums of decimal shares carry binary dust that nobody typed. */
function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
