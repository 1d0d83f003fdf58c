/**
 * Fork and join must enclose a block: all ways of a fork meet in one join, nothing comes
 * in from the side, nothing leaves but deals that end. A join that could never complete
 * anyway is left to its own rule.
 */
import { nodeIssue } from '../node-issue.ts';
import { canComplete, joinOfFork } from '../parallel.ts';
import type { Rule } from '../rule.ts';

export const forkAndJoinNotNested: Rule = {
  name: 'fork-and-join-not-nested',
  check(drawing) {
    const forks = drawing.nodes.filter((node) => node.kind === 'fork');
    const joins = forks.map((fork) => joinOfFork(drawing, fork.id));
    const matched = new Set(joins);
    return [
      ...forks
        .filter((_fork, index) => joins[index] === undefined)
        .map((fork) => nodeIssue('forkWithoutJoin', 'error', fork)),
      ...drawing.nodes
        .filter(
          (node) => node.kind === 'join' && !matched.has(node.id) && canComplete(drawing, node.id),
        )
        .map((join) => nodeIssue('joinWithoutFork', 'error', join)),
    ];
  },
};
