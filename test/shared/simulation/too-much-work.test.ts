/**
 * Work that piles up beyond all hope: a clear answer after as few events as tell for certain, and never
 * where those who wait are served in time or may leave.
 */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Calendar, Distribution } from '#shared/model';
import {
  compileScenario,
  runReplication,
  sayBacklog,
  sayWhoFallsBehind,
  simulate,
} from '#shared/simulation';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  elapsedMinutes,
  exponential,
  minutes,
  officeCalendar,
  poisson,
  type VariantBuilder,
} from '#test/builders';
import { aroundClock, severalAt } from '#test/one-week';
import { aScenario, shuffledRunner } from '#test/simulating';
import { limit, withDirector } from '#test/time-limits';
import { continueReplication, startReplication } from '../../../shared/simulation/kernel/index.ts';

type Project = ReturnType<typeof aroundClock>;

const oneWeek = { startsOn: '2026-01-12', until: { weeks: 1 }, replications: 1 };

const noHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

/** One more than is watched from: the first is served at once, 131,072 wait. */
const MANY = 131_073;

function answerOf(project: Project, fields: object = {}) {
  return simulate({ project, scenario: aScenario(project, { ...oneWeek, ...fields }) });
}

function programOf(project: Project, fields: object = {}) {
  const compiled = compileScenario(project, aScenario(project, { ...oneWeek, ...fields }));
  return present(compiled.ok ? compiled.value : undefined, 'program');
}

/** All at once at nine, one manager. */
function calls(effort: Distribution, step: object = {}): VariantBuilder {
  return aVariant()
    .lane('manager')
    .source('lead', { arrivals: severalAt(MANY, '12T09:00') })
    .step('call', { effort, ...step })
    .outcome('won')
    .path('lead', 'call', 'won');
}

describe('those who are too many to be served', () => {
  // From Monday nine o’clock to the end of a week and of the year that it may run on: 533,700 minutes.
  const untilTheEnd = 53 * 10_080 - 9 * 60;
  const half = (MANY - 1) / 2;

  test('half of those who wait can just be served: the run goes on', async () => {
    // One is served even if there is no minute left.
    const project = aroundClock(calls(minutes(untilTheEnd / (half - 0.5))));
    const { notes } = present(await result(project), 'result');
    expect(notes.overloaded).toEqual([]);
    // Half of them, and the first, who didn’t wait.
    expect(notes.censoredShare).toBeCloseTo(1 - (half + 1) / MANY, 4);
  });

  test('fewer than half of them can: the run is given up at the moment at which they come', async () => {
    const effort = untilTheEnd / (half - 1.5);
    const answer = await answerOf(aroundClock(calls(minutes(effort))));
    const asked = (effort * (MANY - 1)) / 60;
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'tooMuchWork',
        replication: 0,
        node: 0,
        waiting: MANY - 1,
        moment: 9 * 60,
        backlog: {
          participantId: 'manager',
          at: { kind: 'step', id: 'call' },
          waiting: MANY - 1,
          askedHours: expect.closeTo(asked, 6),
          availableHours: untilTheEnd / 60,
          times: expect.closeTo((asked * 60) / untilTheEnd, 6),
        },
      },
    });
  });

  async function result(project: Project) {
    const answer = await answerOf(project);
    return answer.ok ? answer.value : undefined;
  }
});

describe('a step that takes two: a manager, and a boss who is there on Fridays from nine till ten', () => {
  const fridays = (exceptions: Calendar['exceptions'] = {}): Calendar => ({
    ...officeCalendar,
    id: idOf('fridays'),
    week: { ...noHours, fri: [{ from: '09:00', to: '10:00' }] },
    exceptions,
  });
  const visits = (calendar: Calendar) =>
    aProject()
      .calendar(aroundTheClock)
      .calendar(calendar)
      .variant(
        calls(minutes(10), { helpers: [{ participantId: idOf('boss'), count: 1 }] }).lane('boss', {
          calendarId: calendar.id,
        }),
      )
      .build();

  async function backlogOf(project: Project) {
    const answer = await answerOf(project);
    if (answer.ok || answer.error.code !== 'tooMuchWork') throw new Error('not given up');
    return answer.error.backlog;
  }

  test('the hours that they have in common are told, and the one who is there the least', async () => {
    const backlog = await backlogOf(visits(fridays()));
    // One hour in each of 53 weeks.
    const askedHours = ((MANY - 1) * 10) / 60;
    expect(backlog).toMatchObject({ participantId: 'boss', availableHours: 53 });
    expect(backlog.askedHours).toBeCloseTo(askedHours, 6);
    expect(backlog.times).toBeCloseTo(askedHours / 53, 6);
  });

  test('where no hour is left, no number of people would do: their calendar is named', async () => {
    const project = visits(
      fridays(
        Object.fromEntries(
          Array.from({ length: 53 }, (_, week) => {
            const friday = new Date(Date.UTC(2026, 0, 16 + 7 * week));
            return [friday.toISOString().slice(0, 10), []];
          }),
        ),
      ),
    );
    const backlog = await backlogOf(project);
    expect(backlog).toMatchObject({ availableHours: 0, times: Number.POSITIVE_INFINITY });
    expect(sayBacklog(backlog, { project, language: 'en' })).toMatch(
      /there are 0\. Their calendar leaves no hour for it: [^.]+\.$/u,
    );
    expect(sayBacklog(backlog, { project, language: 'ru' })).toMatch(/ч\. По календарю [^.]+\.$/u);
  });
});

/** 6,000 leads an hour, for one manager with ten hours of work on each. */
const stream = aProject()
  .calendar(officeCalendar)
  .variant(
    aVariant()
      .lane('manager')
      .source('lead', { arrivals: poisson(6000) })
      .step('call', { effort: exponential(600) })
      .outcome('won')
      .path('lead', 'call', 'won'),
  )
  .build();

describe('a stream of 6,000 leads an hour, for one manager with ten hours of work on each', () => {
  test('is refused after some 131,072 events of 26 million', () => {
    const { network, plan } = programOf(stream, { until: { weeks: 26 } });
    const run = startReplication(network, plan, 0);
    let events = 0;
    while (!continueReplication(run, 1000)) events += 1000;
    expect(run.outcome).toMatchObject({ ok: false, error: { code: 'tooMuchWork' } });
    expect(events).toBeLessThan(132_000);
  });

  test('names who can’t cope, the hours asked for and there are, and what would help', async () => {
    const answer = await answerOf(stream, { until: { weeks: 26 } });
    const error = present(answer.ok ? undefined : answer.error, 'failure');
    if (error.code !== 'tooMuchWork') throw new Error(error.code);
    const { backlog } = error;
    expect(backlog.askedHours).toBe(1_310_720);
    // 78 weeks of 40 hours, but for the eight hours of Monday.
    expect(backlog.availableHours).toBeGreaterThan(78 * 40 - 9);
    expect(backlog.availableHours).toBeLessThan(78 * 40 - 7);
    // 168 hours of 6,000 leads, ten hours each, over 40 hours: as it came in the first hours.
    expect(Math.abs(backlog.times / 252_000 - 1)).toBeLessThan(0.02);
    expect(sayBacklog({ ...backlog, times: 251_900 }, { project: stream, language: 'en' })).toBe(
      'Stopped: “manager” can’t keep up. 131,072 deals are waiting at the step “call”. They take 1,310,720 hours of work; until the end of the run there are 3,112. To keep up, at least 260,000 times as many people are needed, or as many times fewer leads.',
    );
    const said = sayBacklog({ ...backlog, times: 2.01 }, { project: stream, language: 'ru' });
    expect(said).toContain('людей нужно по\u00a0меньшей мере в\u00a03\u00a0раза больше');
  });

  test('is refused by whoever runs it, and again by a core that has been used', async () => {
    const program = programOf(stream);
    const first = runReplication(program, 0);
    expect(first).toMatchObject({ ok: false, error: { code: 'tooMuchWork', replication: 0 } });
    expect(runReplication(program, 0)).toEqual(first);
    const scenario = aScenario(stream, { ...oneWeek, replications: 3 });
    const elsewhere = { runBatch: shuffledRunner(), parallel: 2 };
    expect(await simulate({ project: stream, scenario }, elsewhere)).toMatchObject({
      ok: false,
      error: { code: 'tooMuchWork' },
    });
  });
});

describe('never refused are', () => {
  async function share(project: Project, fields: object = {}) {
    const answer = await answerOf(project, fields);
    return present(answer.ok ? answer.value : undefined, 'result').notes;
  }

  test('queues that are long but served: 131,072 deals of four minutes in 52 weeks', async () => {
    const { censoredShare } = await share(aroundClock(calls(minutes(4))));
    expect(censoredShare).toBe(0);
  });

  test('a step that is busy for 99 % of its time, with a million leads', async () => {
    const project = aroundClock(
      aVariant()
        .lane('manager', { headcount: 100 })
        .source('lead', { arrivals: poisson(5940) })
        .step('call', { effort: exponential(1) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const { overloaded, offeredLoad } = await share(project);
    expect(overloaded).toEqual([]);
    expect(offeredLoad[idOf<'Participant'>('manager')]).toBeCloseTo(0.99, 9);
  });

  test('clients who lose patience at the step', async () => {
    const patience = { distribution: minutes(60), clock: 'elapsed' } as const;
    const { outOfPatienceShare } = await share(aroundClock(calls(minutes(600), { patience })));
    expect(outOfPatienceShare.mean).toBeCloseTo((MANY - 1) / MANY, 9);
  });

  test('clients who lose patience in the stage', async () => {
    const patience = { distribution: minutes(60), clock: 'elapsed' } as const;
    const variant = aVariant()
      .stage('new', { patience })
      .lane('manager')
      .source('lead', { arrivals: severalAt(MANY, '12T09:00') })
      .step('call', { effort: minutes(600) })
      .outcome('won')
      .path('lead', 'call', 'won');
    const { outOfPatienceShare } = await share(aroundClock(variant));
    expect(outOfPatienceShare.mean).toBe(1);
  });

  test('deals that a supervisor may let go', async () => {
    const decide = { action: 'decideOnClient', continueShare: 0 } as const;
    const project = withDirector(
      calls(minutes(600), { timeLimit: limit(elapsedMinutes(60), decide) }),
    );
    const { censoredShare } = await share(project);
    expect(censoredShare).toBe(0);
  });

  test('deals that are split: another part of them may come to an end', async () => {
    const variant = aVariant()
      .lane('manager')
      .source('lead', { arrivals: severalAt(MANY, '12T09:00') })
      .fork('both')
      .join('together')
      .step('call', { effort: minutes(600) })
      .wait('answer', { delay: minutes(60) })
      .outcome('lost', { result: 'lost' })
      .outcome('won')
      .path('lead', 'both', 'call', 'together', 'won')
      .path('both', 'answer', 'lost');
    const { censoredShare } = await share(aroundClock(variant));
    expect(censoredShare).toBe(0);
  });

  test('efforts of which the mean says little: a giant now and then', async () => {
    // Of a mean of a day, but half of them done in a minute.
    const effort = { kind: 'lognormal', mean: 1440, sd: 1440 * 1440 } as const;
    const { censoredShare } = await share(aroundClock(calls(effort)));
    expect(censoredShare).toBeLessThan(1);
  });

  test('runs whose end nobody knows: till so many deals came', async () => {
    const answer = await answerOf(aroundClock(calls(minutes(600))), { until: { deals: 10 } });
    expect(answer.ok).toBe(true);
  });
});

test('a run whose end nobody knows is given up when it holds no more, and says who are too few', async () => {
  const answer = await answerOf(stream, { until: { deals: 1_000_000 } });
  // 168 hours of 6,000 leads, ten hours of work each, in a week of 40 hours.
  const overloaded = [{ participantId: 'manager', offeredLoad: expect.closeTo(252_000, 3) }];
  expect(answer).toEqual({
    ok: false,
    error: { code: 'tooManyDeals', replication: 0, limit: 300_000, overloaded },
  });
  const whose = answer.ok || !('overloaded' in answer.error) ? [] : answer.error.overloaded;
  expect(sayWhoFallsBehind(whose, { project: stream, language: 'en' })).toBe(
    ' There is more work than working time: manager, 25,200,000%.',
  );
});

describe('supervisors', () => {
  const late = limit(elapsedMinutes(60), { effort: minutes(10) });
  const project = withDirector(
    aVariant()
      .lane('manager')
      .source('lead', { arrivals: poisson(1000) })
      .step('call', {
        effort: minutes(30),
        timeLimit: late,
        patience: { distribution: minutes(1440), clock: 'elapsed' },
      })
      .outcome('won')
      .path('lead', 'call', 'won'),
  );

  test('who are told of more than they can look at', async () => {
    const answer = await answerOf(project, { until: { weeks: 52 } });
    const error = present(answer.ok ? undefined : answer.error, 'failure');
    if (error.code !== 'tooMuchWork') throw new Error(error.code);
    const { backlog } = error;
    expect(backlog).toMatchObject({
      participantId: 'director',
      at: { kind: 'escalations', id: 'call' },
      // Not at 131,072: half of that could be looked at in two years.
      askedHours: expect.closeTo((262_144 * 10) / 60, 6),
    });
    // Two clients an hour are served of a thousand; each of the others is ten minutes for one director.
    expect(Math.abs(backlog.times / ((998 * 10) / 60) - 1)).toBeLessThan(0.05);
    expect(sayBacklog(backlog, { project, language: 'ru' })).toMatch(
      /^Расчёт остановлен: участник «director» не справится\. Эскалаций, которые ждут его решения \(«call»\): 262\s144\./u,
    );
  });

  test('a warm-up that is left open is that of growth: the pilot says no more', async () => {
    const short = { until: { weeks: 1 }, warmUpWeeks: 'auto' } as const;
    const rare = withDirector(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: poisson(10) })
        .step('call', {
          effort: minutes(30),
          timeLimit: limit(elapsedHours(1), { effort: minutes(60) }),
          patience: { distribution: minutes(1440), clock: 'elapsed' },
        })
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const answer = await answerOf(rare, short);
    expect(present(answer.ok ? answer.value : undefined, 'result').notes.warmUpWeeks).toBe(8);
  });
});
