/** A wait of which nobody has said how long it lasts. */
import { nodeIssue } from '../node-issue.ts';
import type { Rule } from '../rule.ts';

export const waitWithoutDelay: Rule = {
  name: 'wait-without-delay',
  check: ({ nodes }) =>
    nodes
      .filter((node) => node.kind === 'wait' && node.delay === undefined)
      .map((node) => nodeIssue('waitWithoutDelay', 'error', node)),
};
