/** An issue about one card, with its name for the sentence. */
import type { Node } from '#shared/model';
import type { Issue, IssueCode, Severity } from './issue.ts';

export function nodeIssue(
  code: IssueCode,
  severity: Severity,
  node: Node,
  params: Issue['params'] = {},
): Issue {
  const question = node.kind === 'branch' ? node.question : '';
  return {
    code,
    severity,
    target: { kind: 'node', id: node.id },
    params: { name: node.name || question, ...params },
  };
}
