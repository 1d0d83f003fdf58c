/** A step of which nobody has said how long it takes. */
import { nodeIssue } from '../node-issue.ts';
import type { Rule } from '../rule.ts';

export const stepWithoutEffort: Rule = {
  name: 'step-without-effort',
  check: ({ nodes }) =>
    nodes
      .filter((node) => node.kind === 'step' && node.effort === undefined)
      .map((node) => nodeIssue('stepWithoutEffort', 'error', node)),
};
