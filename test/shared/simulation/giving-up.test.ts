/** Runs that can't come to an end, or don't fit: a clear answer, never a broken core or an endless loop. */
import { describe, expect, test } from 'vitest';
import { failure, present } from '#shared/base';
import type { Distribution } from '#shared/model';
import { compileScenario, type Program, runReplication } from '#shared/simulation';
import { aVariant, every, exponential, minutes, type VariantBuilder } from '#test/builders';
import { aroundClock, ranForAWeek, severalAt } from '#test/one-week';
import { aScenario } from '#test/simulating';

function programOf(project: ReturnType<typeof aroundClock>, fields: object): Program {
  const scenario = aScenario(project, { startsOn: '2026-01-12', replications: 1, ...fields });
  const compiled = compileScenario(project, scenario);
  return present(compiled.ok ? compiled.value : undefined, 'program');
}

describe('what lasts longer than any time never happens', () => {
  const most = Number.MAX_VALUE;
  const endless: readonly Distribution[] = [
    minutes(most),
    exponential(most / 2),
    { kind: 'lognormal', mean: most / 2, sd: most / 2 },
    { kind: 'weibull', shape: 0.1, scale: 1e300 },
    { kind: 'pert', min: 0, mode: most / 2, max: most },
  ];

  /** One lead an hour, from 01:00 to Sunday 23:00: 167, the n-th inside for 10,080 − 60 n minutes. */
  const expectAllInside = (week: ReturnType<typeof ranForAWeek>) => {
    expect(week.tally.entered).toBe(167);
    expect(week.tally.insideAtEnd).toBe(167);
    expect(week.tally.insideArea).toBeCloseTo(167 * 10_080 - 60 * ((167 * 168) / 2), 6);
  };

  test.each(endless)('$kind: neither work nor patience', (time) => {
    expectAllInside(
      ranForAWeek(
        aroundClock(
          aVariant()
            .lane('manager', { headcount: 2, otherDuties: 0.9 })
            .source('lead', { arrivals: every(60) })
            .step('call', { effort: time, patience: { distribution: time, clock: 'elapsed' } })
            .outcome('won')
            .path('lead', 'call', 'won'),
        ),
      ),
    );
  });

  test.each(endless)('$kind: no wait', (delay) => {
    expectAllInside(
      ranForAWeek(
        aroundClock(
          aVariant()
            .source('lead', { arrivals: every(60) })
            .wait('answer', { delay })
            .outcome('won')
            .path('lead', 'answer', 'won'),
        ),
      ),
    );
  });
});

test('deals that close the window but came before it opened', () => {
  const project = aroundClock(
    aVariant()
      .source('lead', { arrivals: severalAt(10, '12T09:00') })
      .outcome('won')
      .path('lead', 'won'),
  );
  const late = { startsOn: '2026-01-19', warmUpWeeks: 1, until: { deals: 10 } };
  expect(runReplication(programOf(project, late), 0)).toEqual(
    failure({ code: 'tooFewDeals', replication: 0, limit: 10 }),
  );
});

describe('deals in many parts', () => {
  /** Each lead is split into so many waits of a year. */
  function split(leads: number, ways: number) {
    const variant = aVariant()
      .source('lead', { arrivals: severalAt(leads, '12T09:00') })
      .fork('all')
      .join('together')
      .outcome('won')
      .path('lead', 'all')
      .path('together', 'won');
    for (let way = 0; way < ways; way++) {
      variant.wait(`wait${way}`, { delay: minutes(525_600) });
      variant.path('all', `wait${way}`, 'together');
    }
    return aroundClock(variant);
  }

  test('more than can be numbered: 240,000 deals with nine parts each beside themselves', () => {
    expect(runReplication(programOf(split(240_000, 9), { until: { weeks: 1 } }), 0)).toEqual(
      failure({ code: 'tooManyParts', replication: 0, limit: 2 ** 21 }),
    );
  });

  test('more than the memory takes; the next run has the same answer as the first', () => {
    const program = programOf(split(20_000, 9), { until: { weeks: 1 } });
    const small = { ...program, plan: { ...program.plan, maxBytes: 2 ** 24 } };
    const outOfMemory = failure({ code: 'outOfMemory', replication: 0 });
    expect(runReplication(small, 0)).toEqual(outOfMemory);
    expect(runReplication(small, 0)).toEqual(outOfMemory);
    expect(runReplication(program, 0)).toMatchObject({ ok: true, value: { censored: 0 } });
  });
});

describe('hundreds of parts in forks of forks', () => {
  /** Thirty ways with ten parts each: an hour of waiting, then ten minutes of the one manager. */
  function manyParts(): VariantBuilder {
    const variant = aVariant()
      .lane('manager')
      .source('lead', { arrivals: severalAt(1, '12T09:00', '12T10:02') })
      .fork('all')
      .join('together')
      .outcome('won')
      .path('lead', 'all')
      .path('together', 'won');
    for (let way = 0; way < 30; way++) {
      variant.fork(`fork${way}`).join(`join${way}`);
      variant.path('all', `fork${way}`).path(`join${way}`, 'together');
      for (let part = 0; part < 10; part++) {
        const [wait, step] = [`wait${way}-${part}`, `step${way}-${part}`];
        variant.wait(wait, { delay: minutes(60) }).step(step, { effort: minutes(10) });
        variant.path(`fork${way}`, wait, step, `join${way}`);
      }
    }
    return variant;
  }

  test('come together once all are served: 600 times ten minutes from 10:00 on', () => {
    const { tally } = ranForAWeek(aroundClock(manyParts()));
    // The first deal’s 300 parts all wait before the second deal’s come at 11:02.
    expect(tally.cycle).toMatchObject({ count: 2, sum: 60 + 3000 + (60 + 6000 - 62) });
    expect(tally.poolWorkedMinutes[0]).toBeCloseTo(6000, 6);
  });

  test('vanish when one of them leads out: work under way is finished in vain', () => {
    const variant = manyParts()
      .wait('longer', { delay: minutes(65) })
      .outcome('lost', { result: 'lost' })
      .path('all', 'longer', 'lost');
    const { tally, wasted } = ranForAWeek(aroundClock(variant));
    expect(tally.cycle).toMatchObject({ count: 2, sum: 130 });
    // At 10:05 one part of 300 is being served, at 11:07 one of the second deal’s.
    expect(wasted).toBe(20);
    expect(tally.nodeStarts.reduce((sum, starts) => sum + starts)).toBe(2);
    expect(tally.insideAtEnd).toBe(0);
  });
});
