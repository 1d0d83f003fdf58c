/** From the validator's issues to problems that a person can find in a file. */
import type { z } from 'zod';
import { type Path, pathText, shortened, valueAt } from './json.ts';
import type { Expectation, SchemaProblem } from './open-failure.ts';

type Issue = z.core.$ZodIssue;

export function schemaProblems(issues: readonly Issue[], document: unknown): SchemaProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, document, []));
}

function problemsOf(issue: Issue, document: unknown, base: Path): SchemaProblem[] {
  const path: Path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? '' : key))];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that came closest is the one that was meant.
    const closest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
    return closest.flatMap((nested) => problemsOf(nested, document, path));
  }
  if (issue.code === 'invalid_key') {
    const key = path.at(-1);
    return [{ path: pathText(path), found: shortened(key), expected: expectationOfKey(issue) }];
  }
  return [
    {
      path: pathText(path),
      found: shortened(valueAt(document, path)),
      expected: expectationOf(issue),
    },
  ];
}

function expectationOfKey(issue: z.core.$ZodIssueInvalidKey): Expectation {
  const [nested] = issue.issues;
  return nested === undefined ? { code: 'id' } : expectationOf(nested);
}

const typeExpectations: Readonly<Record<string, Exclude<Expectation['code'], 'oneOf'>>> = {
  number: 'number',
  int: 'number',
  string: 'text',
  boolean: 'yesOrNo',
  array: 'list',
  object: 'object',
  record: 'object',
};

/** The patterns of the model by the way they begin. */
const patternExpectations: readonly (readonly [string, Exclude<Expectation['code'], 'oneOf'>])[] = [
  ['/^(?!constructor', 'id'],
  ['/^#', 'color'],
  ['/^[A-Z]{3}', 'currency'],
  ['/^([01]', 'timeOfDay'],
  ['/^[0-9a-f]{64}', 'sha256'],
];

function expectationOf(issue: Issue): Expectation {
  switch (issue.code) {
    case 'invalid_type':
      return { code: typeExpectations[issue.expected] ?? 'anotherValue' };
    case 'invalid_value':
      return { code: 'oneOf', values: issue.values.map(String) };
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? { code: 'oneOf', values: issue.options.map(String) }
        : { code: 'anotherValue' };
    case 'invalid_format':
      return { code: formatExpectation(issue) };
    default:
      return { code: 'anotherValue' };
  }
}

function formatExpectation(
  issue: z.core.$ZodIssueInvalidStringFormat,
): Exclude<Expectation['code'], 'oneOf'> {
  if (issue.format === 'date') return 'date';
  if (issue.format === 'datetime') return 'dateTime';
  const pattern = issue.pattern ?? '';
  return patternExpectations.find(([start]) => pattern.startsWith(start))?.[1] ?? 'anotherValue';
}
