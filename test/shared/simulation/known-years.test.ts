/** Runs outside the years whose clocks are known: the reason is said, before anything is run. */
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import type { Scenario } from '#shared/model';
import { compileScenario, sayProblem, simulate } from '#shared/simulation';
import { aProject, aVariant, minutes, officeCalendar, poisson } from '#test/builders';
import { aScenario } from '#test/simulating';

const project = aProject()
  .calendar(officeCalendar)
  .variant(
    aVariant()
      .lane('manager')
      .source('lead', { arrivals: poisson(0.1) })
      .step('call', { effort: minutes(10) })
      .outcome('won')
      .path('lead', 'call', 'won'),
  )
  .build();

/** What keeps it from running: code and, in both languages, the sentence. */
function refusalOf(fields: Partial<Scenario>) {
  const compiled = compileScenario(project, aScenario(project, fields));
  if (compiled.ok) return null;
  expect(compiled.error.problems).toHaveLength(1);
  const problem = present(compiled.error.problems[0], 'problem');
  return [problem.code, sayProblem(problem, 'ru'), sayProblem(problem, 'en')];
}

describe('a scenario that begins', () => {
  test.each([
    ['9999-12-27', '27 декабря 9999 г.', '27 December 9999'],
    ['2200-01-06', '6 января 2200 г.', '6 January 2200'],
    ['1969-12-29', '29 декабря 1969 г.', '29 December 1969'],
    ['1899-01-02', '2 января 1899 г.', '2 January 1899'],
  ])('on %s', (startsOn, ru, en) => {
    expect(refusalOf({ startsOn })).toEqual([
      'startsInUnknownYear',
      expect.stringContaining(ru.replaceAll(' ', '\u00a0')),
      expect.stringContaining(en.replaceAll(' ', '\u00a0')),
    ]);
    expect(refusalOf({ startsOn })?.[1]).toContain('с\u00a01970 по\u00a02199\u00a0год');
  });

  test.each(['1970-01-05', '2199-01-07'])('on %s runs', (startsOn) => {
    expect(refusalOf({ startsOn, until: { weeks: 26 } })).toBeNull();
  });
});

test('a warm-up that reaches back before them', () => {
  // Ten weeks before 5 January 1970.
  const [code, ru] = present(refusalOf({ startsOn: '1970-01-05', warmUpWeeks: 10 }), 'refusal');
  expect(code).toBe('warmsUpInUnknownYear');
  expect(ru).toContain('27\u00a0октября\u00a01969');
});

test('a window that closes after them, and one that closes with them', () => {
  // 31 December 2199 is a Tuesday.
  const startsOn = '2199-12-23';
  expect(refusalOf({ startsOn, until: { weeks: 2 } })?.[0]).toBe('endsInUnknownYear');
  expect(refusalOf({ startsOn, until: { weeks: 1e300 } })?.[0]).toBe('endsInUnknownYear');
  expect(refusalOf({ startsOn, until: { weeks: 1 } })).toBeNull();
  expect(refusalOf({ startsOn, until: { quarterEnd: true } })).toBeNull();
  expect(refusalOf({ startsOn, until: { deals: 10 } })).toBeNull();
});

test('an open warm-up in the last of them: the pilot, which is longer, begins earlier', async () => {
  const fields = { startsOn: '2199-09-02', until: { weeks: 10 }, replications: 1 } as const;
  const scenario = aScenario(project, { ...fields, warmUpWeeks: 'auto' });
  const answer = await simulate({ project, scenario });
  expect(answer).toMatchObject({ ok: true, value: { notes: { startsOn: '2199-09-02' } } });
});

test('an open warm-up changes nothing about what is said of a start', async () => {
  const scenario = aScenario(project, { startsOn: '9999-12-27', warmUpWeeks: 'auto' });
  expect(await simulate({ project, scenario })).toMatchObject({
    ok: false,
    error: { problems: [{ code: 'startsInUnknownYear' }] },
  });
});
