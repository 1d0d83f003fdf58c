/** Live warnings about a drawing: rules, each in its own file, and the engine that asks them. */
export {
  ISSUE_CODES,
  type Issue,
  type IssueCode,
  type IssueTarget,
  type Severity,
} from './issue.ts';
export { issueHelp, issueText } from './issue-text.ts';
export { validateProject, validateVariant } from './validate.ts';
