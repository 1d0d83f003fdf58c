/** What nobody means but somebody types: a clear answer within seconds. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Arrivals, Distribution, Scenario } from '#shared/model';
import { compileScenario, sayHeadline, sayProblem, simulate } from '#shared/simulation';
import {
  aProject,
  aroundTheClock,
  aVariant,
  exponential,
  minutes,
  officeCalendar,
  poisson,
} from '#test/builders';
import { aScenario, problemsOf } from '#test/simulating';

interface Odd {
  readonly arrivals?: Arrivals;
  readonly effort?: Distribution;
  readonly delay?: Distribution;
  readonly headcount?: number;
}

function aProcess({ arrivals = poisson(1), effort, delay, headcount = 1 }: Odd = {}) {
  return aProject()
    .calendar(aroundTheClock)
    .variant(
      aVariant()
        .lane('manager', { headcount })
        .source('lead', { arrivals })
        .step('call', { effort: effort ?? exponential(30) })
        .wait('answer', { delay: delay ?? minutes(0) })
        .outcome('won')
        .path('lead', 'call', 'answer', 'won'),
    )
    .build();
}

const officeHours = [{ from: '09:00', to: '18:00' }];
const short = { until: { weeks: 4 }, replications: 2 };

async function answerOf(odd: Odd, fields: Partial<Scenario> = short) {
  const project = aProcess(odd);
  return simulate({ project, scenario: aScenario(project, fields) });
}

async function resultOf(odd: Odd, fields: Partial<Scenario> = short) {
  const answer = await answerOf(odd, fields);
  return present(answer.ok ? answer.value : undefined, 'result');
}

describe('runs that make no sense', () => {
  test('nothing ever finishes: all deals are still inside', async () => {
    const result = await resultOf({ delay: minutes(1e15) });
    expect(result.deals.wonPerWeek.mean).toBe(0);
    expect(result.cycleMinutes).toBeNull();
    expect(result.notes.censoredShare).toBe(1);
    expect(sayHeadline(result, { project: aProcess(), language: 'ru' })).toMatch(
      /^За время расчёта ни одна сделка не дошла до исхода\. /u,
    );
  });

  test('deals come faster than any work', async () => {
    const odd = { arrivals: poisson(60_000), effort: minutes(600) };
    expect(await answerOf(odd)).toMatchObject({ ok: false, error: { code: 'tooMuchWork' } });
  });

  test('deals come far faster than their waits end', async () => {
    // 300,000 in five hours, none of them answered in a day.
    const odd = { arrivals: poisson(60_000), effort: minutes(0), delay: minutes(1440) };
    expect(await answerOf(odd)).toMatchObject({
      ok: false,
      error: { code: 'tooManyDeals', limit: 300_000 },
    });
  });

  test('no effort and no delay anywhere', async () => {
    const result = await resultOf({ effort: minutes(0) });
    expect(result.cycleMinutes?.mean.mean).toBe(0);
    expect(result.cycleMinutes?.p95.mean).toBe(0);
    // Nobody is the busiest of those who do nothing.
    expect(sayHeadline(result, { project: aProcess(), language: 'en' })).toMatch(
      / Participants have next to no work: their load is under 1%\.$/u,
    );
  });

  test('a billion deals', () => {
    expect(problemsOf(aProcess(), { until: { deals: 1e9 } })).toEqual([
      'dealsNeverCome default-scenario',
    ]);
    const many = aProcess({ arrivals: poisson(1e6), effort: minutes(0) });
    expect(problemsOf(many, { until: { deals: 1e9 } })).toEqual(['runTooLong default-scenario']);
    expect(problemsOf(many, { until: { weeks: 500 } })).toEqual(['runTooLong default-scenario']);
  });

  test('deals that never come', () => {
    const until = { deals: 100 };
    expect(problemsOf(aProcess({ arrivals: poisson(0) }), { until })).toEqual([
      'dealsNeverCome default-scenario',
    ]);
    const base = { kind: 'base', size: 99 } as const;
    expect(problemsOf(aProcess({ arrivals: base }), { until })).toEqual([
      'dealsNeverCome default-scenario',
    ]);
    expect(problemsOf(aProcess({ arrivals: { ...base, size: 100 } }), { until })).toEqual([]);
  });

  test('too many leads at once: refused with the limit, in both languages', () => {
    for (const arrivals of [
      { kind: 'base', size: 250_001 },
      { kind: 'batch', at: ['2026-03-02T09:00:00+03:00'], size: 1e9 },
    ] satisfies Arrivals[]) {
      const project = aProcess({ arrivals });
      const compiled = compileScenario(project, aScenario(project, short));
      const problems = compiled.ok ? [] : compiled.error.problems;
      expect(problems.map(({ code }) => code)).toEqual(['arrivalsTooMany']);
      const [problem] = problems;
      expect(sayProblem(present(problem, 'problem'), 'ru')).toContain('250\u00a0000');
      expect(sayProblem(present(problem, 'problem'), 'en')).toContain('250,000');
    }
  });

  test('one lead in a loop that it hardly ever leaves', () => {
    const lead = { kind: 'batch', at: ['2026-03-02T09:00:00+03:00'], size: 1 } as const;
    const loop = (left: number) =>
      aProject()
        .calendar(aroundTheClock)
        .variant(
          aVariant()
            .lane('robot', { kind: 'system' })
            .source('lead', { arrivals: { ...lead, at: [...lead.at] } })
            .branch('again')
            .branch('really')
            .outcome('won')
            .path('lead', 'again')
            .flow('again', 'really', { probability: 1 - left })
            .flow('again', 'won', { probability: left })
            .path('really', 'again'),
        )
        .build();
    // Nothing there takes time: without a look ahead the run would go on for minutes.
    expect(problemsOf(loop(1e-9), short)).toEqual(['runTooLong default-scenario']);
    expect(problemsOf(loop(1e-13), short)).toEqual(['runTooLong default-scenario']);
    expect(problemsOf(loop(0.01), short)).toEqual([]);
  });

  test('a limit of a million million working days', async () => {
    const far = { amount: 1e12, unit: 'workingDay', clock: 'working' } as const;
    const timeLimit = { duration: far, remindBefore: { ...far, amount: 1e9 } };
    const project = aProject()
      .calendar(officeCalendar)
      .variant(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: poisson(0.1) })
          .step('call', { effort: minutes(30), timeLimit })
          .outcome('won')
          .path('lead', 'call', 'won'),
      )
      .build();
    const answer = await simulate({ project, scenario: aScenario(project, short) });
    const result = present(answer.ok ? answer.value : undefined, 'result');
    expect(result.nodes[idOf<'Node'>('call')]?.shareWithinLimit?.mean).toBe(1);
  });

  test('performers who meet on one day in their lives', () => {
    const once = {
      ...officeCalendar,
      id: idOf<'Calendar'>('once'),
      week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: officeHours },
      exceptions: { '2026-01-14': officeHours },
    };
    const project = aProject()
      .calendar(officeCalendar)
      .calendar(once)
      .participant('expert', { calendarId: once.id })
      .variant(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: poisson(0.1) })
          .step('visit', { helpers: [{ participantId: idOf('expert'), count: 1 }] })
          .outcome('won')
          .path('lead', 'visit', 'won'),
      )
      .build();
    expect(problemsOf(project, short)).toEqual(['performersNeverMeet visit']);
  });

  test('no leads at all', async () => {
    const result = await resultOf({ arrivals: poisson(0) });
    expect(result.deals.enteredPerWeek.mean).toBe(0);
    expect(result.cycleMinutes).toBeNull();
    expect(sayHeadline(result, { project: aProcess(), language: 'en' })).toMatch(
      /^No lead came in while the process was simulated\. /u,
    );
    expect(JSON.stringify(result)).not.toContain('NaN');
  });

  test('nobody to work', () => {
    expect(problemsOf(aProcess({ headcount: 0 }))).toEqual(['headcountZero manager']);
  });

  test('a loop that is left once in a thousand million times', () => {
    const project = aProject()
      .calendar(aroundTheClock)
      .variant(
        aVariant()
          .lane('robot', { kind: 'system' })
          .source('lead', { arrivals: poisson(1) })
          .step('try', { effort: minutes(0) })
          .branch('again')
          .outcome('won')
          .path('lead', 'try', 'again')
          .flow('again', 'try', { probability: 1 - 1e-9 })
          .flow('again', 'won', { probability: 1e-9 }),
      )
      .build();
    expect(problemsOf(project, short)).toEqual(['runTooLong default-scenario']);
  });
});

describe('cancelling', () => {
  test.each([0, 1, 2, 3, 5, 8, 13])('after %i looks', async (looks) => {
    const project = aProcess();
    let left = looks;
    const options = { isCancelled: () => left-- <= 0, pause: async () => undefined };
    for (const warmUpWeeks of [1, 'auto'] as const) {
      left = looks;
      const scenario = aScenario(project, { ...short, warmUpWeeks, replications: 20 });
      expect(await simulate({ project, scenario }, options)).toEqual({
        ok: false,
        error: { code: 'cancelled' },
      });
    }
  });
});
