/** A branch with a single way out: the deal has nothing to choose. */
import { nodeIssue } from '../node-issue.ts';
import type { Rule } from '../rule.ts';

export const branchWithOneWay: Rule = {
  name: 'branch-with-one-way',
  check: ({ nodes, outgoing }) =>
    nodes
      .filter((node) => node.kind === 'branch' && outgoing(node.id).length === 1)
      .map((node) => nodeIssue('branchWithOneWay', 'warning', node)),
};
