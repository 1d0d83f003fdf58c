/** What nobody means but somebody types: a clear answer within seconds. */
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import type { Arrivals, Distribution, Scenario } from '#shared/model';
import { simulate } from '#shared/simulation';
import { aProject, aroundTheClock, aVariant, exponential, minutes, poisson } from '#test/builders';
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
  });

  test('deals come faster than any work', async () => {
    const odd = { arrivals: poisson(60_000), effort: minutes(600) };
    expect(await answerOf(odd)).toMatchObject({ ok: false, error: { code: 'tooManyDeals' } });
  });

  test('no effort and no delay anywhere', async () => {
    const result = await resultOf({ effort: minutes(0) });
    expect(result.cycleMinutes?.mean.mean).toBe(0);
    expect(result.cycleMinutes?.p95.mean).toBe(0);
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

  test('no leads at all', async () => {
    const result = await resultOf({ arrivals: poisson(0) });
    expect(result.deals.enteredPerWeek.mean).toBe(0);
    expect(result.cycleMinutes).toBeNull();
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
