/**
 * A join that waits for ways of which the deal takes only one. Two ways into a join come
 * together only when some fork sends the deal down both of them.
 */
import { nodeIssue } from '../node-issue.ts';
import { canComplete } from '../parallel.ts';
import type { Rule } from '../rule.ts';

export const joinNeverCompletes: Rule = {
  name: 'join-never-completes',
  check: (drawing) =>
    drawing.nodes
      .filter((node) => node.kind === 'join' && !canComplete(drawing, node.id))
      .map((node) => nodeIssue('joinNeverCompletes', 'error', node)),
};
