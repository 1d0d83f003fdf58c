/** Live warnings about a drawing: rules, each in its own file, and the engine that asks them. */
export { drawingOf } from './drawing.ts';
export {
  ISSUE_CODES,
  type Issue,
  type IssueCode,
  type IssueTarget,
  type Severity,
} from './issue.ts';
export { issueHelp, issueText } from './issue-text.ts';
export { isSurelyLonger } from './longer.ts';
export type { Rule } from './rule.ts';
export { sayUnsureNumber, type UnsureNumber, unsureNumbers } from './unsure-numbers.ts';
export { applyRules, validateProject, validateVariant } from './validate.ts';
