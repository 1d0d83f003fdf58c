/** Rules of the simulation, one small run each, followed by hand to the minute. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Calendar, Duration, Project, Scenario } from '#shared/model';
import { compileScenario, runReplication, summarize, type Tally } from '#shared/simulation';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  elapsedMinutes,
  minutes,
  officeCalendar,
  poisson,
  type VariantBuilder,
  workingHours,
} from '#test/builders';
import { aScenario, rowOf, runOf } from '#test/simulating';

const oneWeek = { startsOn: '2026-01-12', until: { weeks: 1 }, replications: 1 };

/** Moscow time of the scenario's first week. */
function moments(size: number, ...times: string[]) {
  return { kind: 'batch' as const, at: times.map((time) => `2026-01-${time}:00+03:00`), size };
}

function ranOnce(project: Project, fields: Partial<Scenario> = {}) {
  const run = runOf(project, { ...oneWeek, ...fields });
  const tally = present(run.tallies[0], 'tally');
  return { run, tally, result: summarize(run.program, run.tallies) };
}

const inOffice = (variant: VariantBuilder) =>
  aProject().calendar(officeCalendar).variant(variant).build();
const aroundClock = (variant: VariantBuilder) =>
  aProject().calendar(aroundTheClock).variant(variant).build();

describe('handing over', () => {
  function twoProcesses(first: VariantBuilder) {
    return aProject()
      .calendar(officeCalendar)
      .process('sdr')
      .variant(first)
      .process('sales')
      .variant(
        aVariant('selling')
          .lane('manager')
          .source('fromSdr', { arrivals: poisson(0) })
          .step('offer', { effort: minutes(120) })
          .outcome('won')
          .path('fromSdr', 'offer', 'won'),
      )
      .build();
  }
  const both = {
    runs: [
      { processId: idOf<'Process'>('sdr'), variantIds: [idOf<'Variant'>('qualifying')] },
      { processId: idOf<'Process'>('sales'), variantIds: [idOf<'Variant'>('selling')] },
    ],
  };
  const toSales = {
    result: 'handedOver' as const,
    toProcessId: idOf<'Process'>('sales'),
    reason: 'Подходит',
  };
  const qualifying = () =>
    aVariant('qualifying')
      .lane('sdr')
      .source('lead', { arrivals: moments(1, '12T09:00') })
      .step('qualify', { effort: minutes(60) })
      .outcome('passed', toSales)
      .path('lead', 'qualify', 'passed');

  test('the deal goes on behind the first source of the other process, as one deal', () => {
    const { run, tally, result } = ranOnce(twoProcesses(qualifying()), both);
    expect(tally.entered).toBe(1);
    expect(tally.cycle.sum).toBe(60 + 120);
    expect([...tally.exits]).toEqual([1, 0, 0, 0]);
    expect(rowOf(tally.nodeEntered, run.node('passed'))).toBe(1);
    expect(result.details.leaving.map(({ id, perWeek }) => [id, perWeek.mean])).toEqual([
      ['passed', 1],
      ['won', 1],
    ]);
  });

  test('where the other process is not simulated it is an end', () => {
    const alone = { runs: both.runs.slice(0, 1) };
    const { tally, result } = ranOnce(twoProcesses(qualifying()), alone);
    expect([...tally.exits]).toEqual([0, 0, 0, 1]);
    expect(tally.cycle.sum).toBe(60);
    expect(result.details.leaving[0]).toMatchObject({ result: 'handedOver', reason: 'Подходит' });
  });

  test('out of a fork the deal goes on alone; work in service is finished in vain', () => {
    const forked = aVariant('qualifying')
      .lane('sdr')
      .source('lead', { arrivals: moments(1, '12T09:00') })
      .fork('both')
      .step('qualify', { effort: minutes(60) })
      .outcome('passed', toSales)
      .lane('engineer')
      .step('look', { effort: minutes(240) })
      .join('ready')
      .outcome('lost', { result: 'lost' })
      .path('lead', 'both', 'qualify', 'passed')
      .path('both', 'look', 'ready', 'lost');
    const { tally } = ranOnce(twoProcesses(forked), both);
    expect(tally.cycle.sum).toBe(60 + 120);
    expect(tally.wastedMinutes).toBe(240);
    expect([...tally.exits]).toEqual([1, 0, 0, 0]);
  });

  test('two processes that hand over to each other for ever are refused', () => {
    const project = twoProcesses(qualifying());
    const won =
      project.processes[idOf<'Process'>('sales')]?.variants[idOf<'Variant'>('selling')]?.nodes[
        idOf<'Node'>('won')
      ];
    if (won?.kind === 'outcome') {
      won.result = 'handedOver';
      won.toProcessId = idOf<'Process'>('sdr');
    }
    const compiled = compileScenario(project, aScenario(project, { ...oneWeek, ...both }));
    expect(compiled.ok ? [] : compiled.error.problems.map(({ code }) => code)).toContain(
      'neverEnds',
    );
  });
});

describe('stages, reminders, reasons', () => {
  test('a stage falls below its minimum when its second deal leaves', () => {
    const project = inOffice(
      aVariant()
        .stage('work', { minimumDeals: { count: 2, notify: [] } })
        .lane('manager', { headcount: 2 })
        .source('lead', { arrivals: moments(2, '12T09:00') })
        .step('call', { effort: { kind: 'empirical', values: [60, 60] } })
        .stage('end')
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const { result, tally } = ranOnce(project);
    // From Monday 9:00 to 10:00 there are two, else none: 10 080 − 60 minutes below.
    expect(rowOf(tally.sectionBelowMinutes, 0)).toBe(10_080 - 60);
    const { minimum, inProgress, conversion } = present(
      result.details.stages[idOf<'Stage'>('work')],
      'stage',
    );
    expect(minimum?.crossingsPerWeek.mean).toBe(1);
    expect(minimum?.shareOfTimeBelow?.mean).toBe((10_080 - 60) / 10_080);
    expect(inProgress?.mean).toBeCloseTo(120 / 10_080, 12);
    expect(conversion?.mean).toBe(1);
  });

  test('who still waits an hour before the limit is reminded, who is late is late', () => {
    const project = inOffice(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments(2, '16T17:00') })
        .step('call', {
          effort: minutes(150),
          timeLimit: { duration: workingHours(4), remindBefore: workingHours(1) },
        })
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const { run, tally } = ranOnce(project);
    // Due Mon 12:00, reminder Mon 11:00; done Mon 10:30 and Mon 13:00.
    expect(rowOf(tally.nodeReminded, run.node('call'))).toBe(1);
    expect(rowOf(tally.nodeBreached, run.node('call'))).toBe(1);
    expect(rowOf(tally.nodeWithinLimit, run.node('call'))).toBe(1);
  });

  test('touch time, efficiency, cost by source, patience apart from outcomes', () => {
    const project = aroundClock(
      aVariant()
        .lane('manager', { hourlyCost: 600 })
        .source('site', { arrivals: moments(2, '12T09:00') })
        .source('fair', { arrivals: moments(1, '13T09:00') })
        .step('call', {
          effort: minutes(60),
          patience: { distribution: minutes(30), clock: 'elapsed' },
        })
        .wait('think', { delay: minutes(60) })
        .outcome('won')
        .path('site', 'call', 'think', 'won')
        .path('fair', 'call'),
    );
    const { details } = ranOnce(project).result;
    // Cycles: 120, 30 (out of patience), 120; efforts: 60, 0, 60.
    expect(details.touchMinutes?.mean).toBe(40);
    expect(details.flowEfficiency?.mean).toBeCloseTo(120 / 270, 12);
    const [site, fair] = ['site', 'fair'].map((id) => details.sources[idOf<'Node'>(id)]);
    expect(site?.conversion?.mean).toBe(0.5);
    expect(fair?.conversion?.mean).toBe(1);
    expect(site?.costPerWonDeal?.mean).toBe(600);
    const left = details.leaving.map(({ cause, id, perWeek }) => [cause, id, perWeek.mean]);
    expect(left).toEqual([
      ['outcome', 'won', 2],
      ['queuePatience', 'call', 1],
    ]);
    expect(details.nodes[idOf<'Node'>('call')]?.queue95?.mean).toBe(0);
  });
});

describe('promised spans', () => {
  const engineer = (effort: number) =>
    aroundClock(
      aVariant()
        .lane('engineer')
        .source('lead', { arrivals: moments(2, '12T09:00') })
        .step('solution', { effort: minutes(effort) })
        .outcome('won')
        .path('lead', 'solution', 'won'),
    );
  function promised(
    project: Project,
    promise: { from: string; to: string; duration: Duration; isHeld: boolean },
    fields: Partial<Scenario> = {},
  ): Tally {
    const compiled = compileScenario(project, aScenario(project, { ...oneWeek, ...fields }), {
      promise: {
        fromNodeId: idOf(promise.from),
        toNodeId: idOf(promise.to),
        duration: promise.duration,
        behaviour: promise.isHeld ? 'deliveredAtDeadline' : 'eager',
      },
    });
    if (!compiled.ok) throw new Error('incomplete');
    const tally = runReplication(compiled.value, 0);
    if (!tally.ok) throw new Error(tally.error.code);
    return tally.value;
  }
  const solution = { from: 'solution', to: 'solution' };

  test('eager: results leave when they are ready', () => {
    const promise = { ...solution, duration: elapsedHours(4), isHeld: false };
    const tally = promised(engineer(60), promise);
    expect(tally.cycle.sum).toBe(60 + 120);
    expect([...tally.spanKept]).toEqual([2]);
  });

  test('delivered at the deadline: they leave then, and the performer is free before', () => {
    const promise = { ...solution, duration: elapsedHours(4), isHeld: true };
    const tally = promised(engineer(60), promise);
    expect(tally.cycle.sum).toBe(240 + 240);
    expect([...tally.spanKept]).toEqual([2]);
    expect([...tally.nodeWaitMinutes]).toContain(60);
    expect([...tally.poolWorkedMinutes]).toContain(120);
  });

  test('what is late leaves late all the same', () => {
    const promise = { ...solution, duration: elapsedMinutes(90), isHeld: true };
    const tally = promised(engineer(60), promise);
    expect(tally.cycle.sum).toBe(90 + 120);
    expect([...tally.spanKept]).toEqual([1]);
  });

  test('the deadline of a longer span steers the order of service inside it', () => {
    const project = aroundClock(
      aVariant()
        .lane('manager')
        .source('others', { arrivals: moments(3, '12T09:00') })
        .source('lead', { arrivals: moments(1, '12T09:01') })
        .step('plain', { effort: minutes(60) })
        .step('first', { effort: minutes(60) })
        .step('second', { effort: minutes(60) })
        .outcome('won')
        .path('others', 'plain', 'won')
        .path('lead', 'first', 'second', 'won'),
    );
    const promise = { from: 'first', to: 'second', duration: elapsedHours(4), isHeld: false };
    const byEntry = promised(project, promise);
    const byLimit = promised(project, promise, { discipline: 'earliestLimit' });
    // By entry: plain three times, first, second: till 14:00. By limit: plain, first, plain,
    // second: till 13:00 (who comes free looks at the queues before the deal just served has joined its next one).
    expect([...byEntry.spanMinutes]).toEqual([299]);
    expect([...byEntry.spanKept]).toEqual([0]);
    expect([...byLimit.spanMinutes]).toEqual([239]);
    expect([...byLimit.spanKept]).toEqual([1]);
  });

  test('deals that leave inside a claim are counted apart', () => {
    const project = aroundClock(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments(2, '12T09:00') })
        .step('call', { effort: minutes(60) })
        .lane('engineer')
        .step('offer', {
          effort: minutes(300),
          patience: { distribution: minutes(0), clock: 'elapsed' },
        })
        .outcome('won')
        .path('lead', 'call', 'offer', 'won')
        .claim('soon', { from: 'call', to: 'offer', duration: elapsedHours(8) }),
    );
    const { tally, result } = ranOnce(project);
    expect([...tally.spanLeft]).toEqual([1]);
    const claim = present(result.details.claims[idOf<'SlaClaim'>('soon')], 'claim');
    expect(claim.turnaroundMinutes?.mean).toBe(360);
    expect(claim.shareLeftInside?.mean).toBe(0.5);
    expect(result.claims[idOf<'SlaClaim'>('soon')]?.shareKept?.mean).toBe(1);
  });
});

describe('a week in which the clock is changed', () => {
  const tenToEleven = [{ from: '10:00', to: '11:00' }];
  const berlin: Calendar = {
    id: idOf('berlin'),
    name: 'Берлин',
    timeZone: 'Europe/Berlin',
    week: {
      mon: tenToEleven,
      tue: tenToEleven,
      wed: tenToEleven,
      thu: tenToEleven,
      fri: tenToEleven,
      sat: tenToEleven,
      sun: tenToEleven,
    },
    exceptions: {},
  };
  const profile = Array.from({ length: 168 }, (_, hour) => (hour % 24 === 10 ? 1 : 0));

  test.each([
    ['spring, in the window', '2026-03-23', 0],
    ['spring, in the warm-up', '2026-03-30', 2],
    ['autumn, in the window', '2026-10-19', 0],
    ['autumn, in the warm-up', '2026-10-26', 2],
  ])('leads come by the hours that people see: %s', (_, startsOn, warmUpWeeks) => {
    const project = aProject()
      .calendar(berlin)
      .variant(
        aVariant()
          .lane('robot', { kind: 'system', calendarId: berlin.id })
          .source('lead', { arrivals: { kind: 'poisson', perHour: 5, profile } })
          .step('answer', { effort: minutes(0) })
          .outcome('won')
          .path('lead', 'answer', 'won'),
      )
      .build();
    const plan = { startsOn, warmUpWeeks, until: { weeks: 2 }, replications: 1 };
    const { tally, run } = ranOnce(project, plan);
    // The profile's mean over the week is its rate: 5 an hour, 1680 in two weeks.
    expect(Math.abs(tally.entered - 1680)).toBeLessThan(200);
    expect(rowOf(tally.nodeWaitMinutes, run.node('answer'))).toBe(0);
    expect(tally.cycle.sum).toBe(0);
  });
});
