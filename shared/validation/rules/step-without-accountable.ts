/**
 * A step for which not exactly one is accountable. The model holds at most one, so the
 * only way to go wrong is none. Nobody of ours answers for what the client does.
 */
import { nodeIssue } from '../node-issue.ts';
import type { Rule } from '../rule.ts';

export const stepWithoutAccountable: Rule = {
  name: 'step-without-accountable',
  check: ({ nodes, project }) =>
    nodes
      .filter(
        (node) =>
          node.kind === 'step' &&
          node.accountableId === undefined &&
          project.participants[node.participantId]?.kind !== 'client',
      )
      .map((node) => nodeIssue('noAccountable', 'warning', node)),
};
