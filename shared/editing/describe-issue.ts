/** What a schema didn't like, as facts for a refusal: where, and what was expected there. */
import type { z } from 'zod';

export function describeIssue(error: z.ZodError): { path: string; expected: string } {
  const issue = error.issues[0];
  if (!issue) return { path: '', expected: '' };
  return { path: issue.path.map(String).join('.'), expected: expectation(issue) };
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'invalid_format':
      return issue.format;
    case 'unrecognized_keys':
      return `no ${issue.keys.join(', ')}`;
    default:
      return issue.code;
  }
}
