/** A card that no deal gets to. With no source at all every card would be one; that has a rule of its own. */

import { nodeIssue } from '../node-issue.ts';
import type { Rule } from '../rule.ts';

export const unreachableNode: Rule = {
  name: 'unreachable-node',
  check: ({ nodes, reached }) =>
    reached.size === 0
      ? []
      : nodes
          .filter((node) => !reached.has(node.id))
          .map((node) => nodeIssue('unreachableNode', 'warning', node)),
};
