/** What a run writes down of its deals, followed by hand to the minute. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { aVariant, elapsedMinutes, every, minutes, workingHours } from '#test/builders';
import { inOffice, loggedRunOf, moments, oneWeek, told } from '#test/logging';

const DAY = 1440;
/** Minutes since Monday's midnight. */
const clock = (day: number, hour: number, minute = 0) => day * DAY + hour * 60 + minute;
const [MON, TUE, FRI] = [0, 1, 4];
const NEXT_MON = 7;

describe('by hand', () => {
  test('two days across lunch and the weekend', () => {
    const project = inOffice(
      aVariant()
        .lane('manager', { hourlyCost: 600 })
        .source('lead', { arrivals: moments(1, '16T12:00', '16T12:30', '16T17:00') })
        .step('call', { effort: minutes(150) })
        .wait('answer', { delay: minutes(30), clock: 'working' })
        .outcome('won')
        .path('lead', 'call', 'answer', 'won'),
    );
    const { deals } = loggedRunOf(project, oneWeek);
    expect(deals.map(({ number, enteredAt, left }) => [number, enteredAt, left?.at])).toEqual([
      [1, clock(FRI, 12), clock(FRI, 16)],
      [2, clock(FRI, 12, 30), clock(NEXT_MON, 9, 30)],
      [3, clock(FRI, 17), clock(NEXT_MON, 12)],
    ]);
    expect(deals.map(({ activities }) => activities.map(told))).toEqual([
      [
        ['call', clock(FRI, 12), clock(FRI, 12), clock(FRI, 15, 30), 'done'],
        ['answer', clock(FRI, 15, 30), clock(FRI, 15, 30), clock(FRI, 16), 'done'],
      ],
      [
        ['call', clock(FRI, 12, 30), clock(FRI, 15, 30), clock(FRI, 18), 'done'],
        ['answer', clock(FRI, 18), clock(FRI, 18), clock(NEXT_MON, 9, 30), 'done'],
      ],
      [
        ['call', clock(FRI, 17), clock(NEXT_MON, 9), clock(NEXT_MON, 11, 30), 'done'],
        ['answer', clock(NEXT_MON, 11, 30), clock(NEXT_MON, 11, 30), clock(NEXT_MON, 12), 'done'],
      ],
    ]);
    // 150 minutes of effort at 600 an hour, lunch and night not counted; waits cost nothing.
    expect(deals.flatMap(({ activities }) => activities.map(({ cost }) => cost))).toEqual([
      1500,
      null,
      1500,
      null,
      1500,
      null,
    ]);
    expect(deals[0]?.left).toEqual({
      at: clock(FRI, 16),
      result: 'won',
      cause: 'outcome',
      id: 'won',
    });
  });

  test('out of patience in a queue: withdrawn, never started', () => {
    const project = inOffice(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments(2, '12T09:00') })
        .step('call', {
          effort: minutes(120),
          patience: { distribution: minutes(50), clock: 'elapsed' },
        })
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const { deals } = loggedRunOf(project, oneWeek);
    expect(deals.map(({ activities }) => activities.map(told))).toEqual([
      [['call', clock(MON, 9), clock(MON, 9), clock(MON, 11), 'done']],
      [['call', clock(MON, 9), '–', clock(MON, 9, 50), 'withdrawn']],
    ]);
    expect(deals[1]?.left).toEqual({
      at: clock(MON, 9, 50),
      result: 'lost',
      cause: 'queuePatience',
      id: 'call',
    });
  });

  test('out of patience with the stage: a wait is cut short, work is finished in vain', () => {
    const impatient = {
      patience: { distribution: minutes(100), clock: 'elapsed' as const },
    };
    const project = inOffice(
      aVariant()
        .stage('offer', impatient)
        .lane('manager')
        .source('lead', { arrivals: moments(1, '12T09:00') })
        .fork('both')
        .step('call', { effort: minutes(150) })
        .wait('think', { delay: minutes(300) })
        .join('ready')
        .outcome('won')
        .path('lead', 'both', 'call', 'ready', 'won')
        .path('both', 'think', 'ready'),
    );
    const { deals, tally } = loggedRunOf(project, oneWeek);
    expect(deals.map(({ activities }) => activities.map(told))).toEqual([
      [
        ['think', clock(MON, 9), clock(MON, 9), clock(MON, 10, 40), 'cutShort'],
        ['call', clock(MON, 9), clock(MON, 9), clock(MON, 11, 30), 'done, wasted'],
      ],
    ]);
    expect(deals[0]?.left).toMatchObject({
      at: clock(MON, 10, 40),
      cause: 'stagePatience',
      id: 'offer',
    });
    expect(tally.wastedMinutes).toBe(150);
  });

  test('a late deal: its supervisor’s work is in the log, and so is who let it go', () => {
    const project = inOffice(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments(1, '12T09:00') })
        .step('call', {
          effort: minutes(240),
          timeLimit: {
            duration: workingHours(1),
            escalation: {
              after: workingHours(1),
              toParticipantId: idOf('director'),
              effort: minutes(30),
              action: 'decideOnClient',
              continueShare: 0,
            },
          },
        })
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const { deals } = loggedRunOf(project, oneWeek);
    expect(deals.map(({ activities }) => activities.map(told))).toEqual([
      [
        ['call', clock(MON, 9), clock(MON, 9), clock(MON, 13), 'done, wasted'],
        ['director about call', clock(MON, 11), clock(MON, 11), clock(MON, 11, 30), 'done'],
      ],
    ]);
    expect(deals[0]?.left).toEqual({
      at: clock(MON, 11, 30),
      result: 'lost',
      cause: 'escalation',
      id: 'call',
    });
  });

  test('a fork: branches side by side, then on from the moment of the join', () => {
    const project = inOffice(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments(1, '12T09:00') })
        .step('call', { effort: minutes(30) })
        .fork('both')
        .step('price', { effort: minutes(60) })
        .lane('engineer')
        .step('sketch', { effort: minutes(20) })
        .step('solution', { effort: minutes(100) })
        .join('ready')
        .step('check', { effort: minutes(10) })
        .outcome('won')
        .path('lead', 'call', 'both', 'price', 'ready', 'check', 'won')
        .path('both', 'sketch', 'solution', 'ready'),
    );
    const { deals } = loggedRunOf(project, oneWeek);
    expect(deals[0]?.activities.map(told)).toEqual([
      ['call', clock(MON, 9), clock(MON, 9), clock(MON, 9, 30), 'done'],
      ['sketch', clock(MON, 9, 30), clock(MON, 9, 30), clock(MON, 9, 50), 'done'],
      ['price', clock(MON, 9, 30), clock(MON, 9, 30), clock(MON, 10, 30), 'done'],
      ['solution', clock(MON, 9, 50), clock(MON, 9, 50), clock(MON, 11, 30), 'done'],
      ['check', clock(MON, 11, 30), clock(MON, 11, 30), clock(MON, 11, 40), 'done'],
    ]);
    expect(deals[0]?.left?.at).toBe(clock(MON, 11, 40));
  });

  test('a result held back until it was promised: the step is done before, the deal goes on then', () => {
    const project = inOffice(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments(1, '12T09:00') })
        .step('call', { effort: minutes(30) })
        .step('offer', { effort: minutes(10) })
        .outcome('won')
        .path('lead', 'call', 'offer', 'won'),
    );
    const { deals } = loggedRunOf(project, oneWeek, {
      fromNodeId: idOf('call'),
      toNodeId: idOf('call'),
      duration: elapsedMinutes(120),
      behaviour: 'deliveredAtDeadline',
    });
    expect(deals[0]?.activities.map(told)).toEqual([
      ['call', clock(MON, 9), clock(MON, 9), clock(MON, 9, 30), 'done'],
      ['offer', clock(MON, 11), clock(MON, 11), clock(MON, 11, 10), 'done'],
    ]);
  });

  test('what is under way when the run stops stays unfinished', () => {
    const project = inOffice(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments(1, '12T09:00', '13T09:00') })
        .step('call', { effort: minutes(30) })
        .wait('years', { delay: minutes(2000 * DAY) })
        .outcome('won')
        .path('lead', 'call', 'years', 'won'),
    );
    const { deals, tally } = loggedRunOf(project, oneWeek);
    // The week, and the year that deals may run on.
    const stop = 53 * 7 * DAY;
    expect(tally.censored).toBe(2);
    expect(deals.map(({ left }) => left)).toEqual([null, null]);
    expect(deals[1]?.activities.map(told)).toEqual([
      ['call', clock(TUE, 9), clock(TUE, 9), clock(TUE, 9, 30), 'done'],
      ['years', clock(TUE, 9, 30), clock(TUE, 9, 30), stop, 'unfinished'],
    ]);
  });

  test('a branch right behind the source: a deal with no activity at all', () => {
    const project = inOffice(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments(1, '12T09:00') })
        .branch('fits')
        .outcome('lost', { result: 'lost' })
        .outcome('won')
        .path('lead', 'fits')
        .flow('fits', 'lost', { probability: 1 })
        .flow('fits', 'won', { probability: 0 }),
    );
    const { deals } = loggedRunOf(project, oneWeek);
    expect(deals).toEqual([
      {
        sourceId: 'lead',
        number: 1,
        enteredAt: clock(MON, 9),
        left: { at: clock(MON, 9), result: 'lost', cause: 'outcome', id: 'lost' },
        activities: [],
      },
    ]);
  });

  test('deals of the warm-up are not in it, and those of the window keep their numbers', () => {
    const project = inOffice(
      aVariant()
        .lane('manager', { headcount: 3 })
        .source('lead', { arrivals: every(DAY) })
        .step('call', { effort: minutes(60) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const { deals, program } = loggedRunOf(project, { ...oneWeek, warmUpWeeks: 2 });
    // One a day from the second day of the warm-up on: the 14th comes at the window's first midnight.
    expect(deals.map(({ number }) => number)).toEqual([14, 15, 16, 17, 18, 19, 20]);
    expect(deals[0]?.enteredAt).toBe(14 * DAY);
    expect(new Date(program.startMs + 14 * DAY * 60_000).toISOString()).toBe(
      '2026-01-11T21:00:00.000Z',
    );
  });
});
