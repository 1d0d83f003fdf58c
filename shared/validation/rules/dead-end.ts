/** A card that leads nowhere and isn't an outcome: the deal is stuck there. */

import { nodeIssue } from '../node-issue.ts';
import type { Rule } from '../rule.ts';

export const deadEnd: Rule = {
  name: 'dead-end',
  check: ({ nodes, outgoing }) =>
    nodes
      .filter((node) => node.kind !== 'outcome' && outgoing(node.id).length === 0)
      .map((node) => nodeIssue('deadEnd', 'error', node)),
};
