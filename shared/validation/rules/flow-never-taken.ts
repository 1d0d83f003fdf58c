/** A flow with the share 0: drawn, and no deal takes it. */
import type { Rule } from '../rule.ts';

export const flowNeverTaken: Rule = {
  name: 'flow-never-taken',
  check: ({ flows, variant }) =>
    flows
      .filter((flow) => flow.probability === 0)
      .map((flow) => ({
        code: 'flowNeverTaken',
        severity: 'warning',
        target: { kind: 'flow', id: flow.id },
        params: { name: variant.nodes[flow.toId]?.name ?? '' },
      })),
};
