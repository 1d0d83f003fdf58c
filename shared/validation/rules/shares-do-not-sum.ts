/** A branch whose shares don't make up the whole. */
import { nodeIssue } from '../node-issue.ts';
import type { Rule } from '../rule.ts';

/** Thirds said as 33 % three times are near enough to be meant as thirds, but not exact: the rule tells. */
const TOLERANCE = 1e-4;

export const sharesDoNotSum: Rule = {
  name: 'shares-do-not-sum',
  check: ({ nodes, outgoing }) =>
    nodes.flatMap((node) => {
      const flows = outgoing(node.id);
      if (node.kind !== 'branch' || flows.length === 0) return [];
      const sum = flows.reduce((total, flow) => total + (flow.probability ?? 0), 0);
      if (Math.abs(sum - 1) <= TOLERANCE) return [];
      const percent = Math.round(sum * 10_000) / 100;
      return [nodeIssue('sharesDoNotSum', 'error', node, { percent })];
    }),
};
