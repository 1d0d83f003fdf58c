/** Every rule against drawings that earn its warning and drawings that don't. */
import { describe, expect, test } from 'vitest';
import { catalogues, createTranslate } from '#shared/i18n';
import {
  ISSUE_CODES,
  type IssueCode,
  issueHelp,
  issueText,
  validateVariant,
} from '#shared/validation';
import { aProject, at } from '#test/builders';
import { normal, sound, spread } from './drawings.ts';
import type { Fixture } from './fixture.ts';
import { fixtures } from './fixtures.ts';

function issuesOf(drawing: Fixture['drawing']) {
  return validateVariant(aProject().variant(drawing).build(), at);
}

test('a sound drawing has no issues', () => {
  expect(issuesOf(sound())).toEqual([]);
});

test('a normal distribution below zero says how much is cut and how the mean moves', () => {
  const paramsOf = (mean: number, sd: number) =>
    issuesOf(spread({ effort: normal(mean, sd) })).map(({ params }) => params);
  // From tables of the normal distribution: 1 − Φ(1) = 0.1587, φ(1) / Φ(1) = 0.2876; at 2: 0.0228 and 0.0552 / 2.
  expect(paramsOf(60, 60)).toEqual([{ name: 'call', percent: 16, growth: 29 }]);
  expect(paramsOf(60, 30)).toEqual([{ name: 'call', percent: 2, growth: 3 }]);
});

test('every code has fixtures', () => {
  expect([...Object.keys(fixtures), 'ruleFailed'].sort()).toEqual([...ISSUE_CODES].sort());
});

const codes = Object.keys(fixtures) as Exclude<IssueCode, 'ruleFailed'>[];

describe.each(codes)('%s', (code) => {
  const { invalid, valid } = fixtures[code];

  test.each(invalid)('found: $what', ({ drawing, targets }) => {
    const found = issuesOf(drawing).filter((issue) => issue.code === code);
    expect(found.map((issue) => issue.target.id)).toEqual(targets);
  });

  test.each(valid)('not found: $what', ({ drawing }) => {
    expect(issuesOf(drawing).filter((issue) => issue.code === code)).toEqual([]);
  });

  test.each(['ru', 'en'] as const)('is said whole in %s, with what to do about it', (language) => {
    const translate = createTranslate(language);
    const [issue] = invalid.flatMap(({ drawing }) =>
      issuesOf(drawing).filter((each) => each.code === code),
    );
    if (!issue) throw new Error(`no issue ${code}`);
    for (const text of [issueText(issue, translate), issueHelp(issue, translate)]) {
      expect(text).not.toMatch(/[{}]|validation/);
      expect(text.length).toBeGreaterThan(10);
    }
    expect(Object.keys(catalogues[language].validation)).toContain(`${code}Help`);
  });
});
