/** Who is served when: performers taken all at once, the order of queues, people shared in many ways. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Calendar } from '#shared/model';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  minutes,
  officeCalendar,
} from '#test/builders';
import { aroundClock, inOffice, leadsAt, ranForAWeek, severalAt } from '#test/one-week';
import { problemsOf } from '#test/simulating';

const helpedBy = (id: string, count = 1) => [{ participantId: idOf<'Participant'>(id), count }];

describe('performers are taken all at once, and nobody is reserved', () => {
  test('who needs two waits while each that comes free goes to who needs one', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('manager', { headcount: 2 })
          .source('single', { arrivals: leadsAt('12T09:00', '12T09:20', '12T09:50') })
          .step('call', { effort: minutes(60) })
          .source('pair', { arrivals: leadsAt('12T09:10') })
          .step('visit', { effort: minutes(30), helpers: helpedBy('manager') })
          .outcome('won')
          .path('single', 'call', 'won')
          .path('pair', 'visit', 'won'),
      ),
    );
    // Calls 9:00–10:00, 9:20–10:20, 10:00–11:00 (after 10 minutes); at 10:20 one is free, at 11:00 both.
    expect(week.node('call').waitMinutes?.mean).toBe(10 / 3);
    expect(week.node('visit').waitMinutes?.mean).toBe(110);
    expect(week.cycles).toBe(60 + 60 + 70 + 140);
    // Both work on a visit.
    expect(week.load('manager')).toBeCloseTo((180 + 2 * 30) / (2 * 10_080), 12);
  });

  test('behind who cannot start others of the queue’s rivals can', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('engineer')
          .source('problem', { arrivals: leadsAt('12T09:00') })
          .step('solve', { effort: minutes(120) })
          .lane('manager')
          .source('big', { arrivals: leadsAt('12T09:05') })
          .step('present', { effort: minutes(30), helpers: helpedBy('engineer'), priority: 5 })
          .source('small', { arrivals: leadsAt('12T09:10') })
          .step('call', { effort: minutes(45) })
          .outcome('won')
          .path('problem', 'solve', 'won')
          .path('big', 'present', 'won')
          .path('small', 'call', 'won'),
      ),
    );
    // The call needs no engineer: 9:10–9:55. The presentation begins at 11:00.
    expect(week.node('call').waitMinutes?.mean).toBe(0);
    expect(week.node('present').waitMinutes?.mean).toBe(115);
  });

  test('a performer who helps on another’s step is taken from the own queue', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: leadsAt('12T09:00', '12T09:30') })
          .step('call', { effort: minutes(60) })
          .lane('engineer')
          .source('problem', { arrivals: leadsAt('12T09:15') })
          .step('solve', { effort: minutes(90), helpers: helpedBy('manager') })
          .outcome('won')
          .path('lead', 'call', 'won')
          .path('problem', 'solve', 'won'),
      ),
    );
    // Call 9–10; the problem has waited longer: 10–11:30; the second call 11:30–12:30.
    expect(week.node('solve').waitMinutes?.mean).toBe(45);
    expect(week.node('call').waitMinutes?.mean).toBe(120 / 2);
    expect(week.load('engineer')).toBe(90 / 2400);
    expect(week.load('manager')).toBe(210 / 2400);
  });

  test('while the helper is away both are held, and work neither', () => {
    const noon = [{ from: '12:00', to: '13:00' }];
    const lunchtime: Calendar = {
      ...aroundTheClock,
      id: idOf('noon'),
      week: { mon: noon, tue: noon, wed: [], thu: [], fri: [], sat: [], sun: [] },
    };
    const week = ranForAWeek(
      aProject()
        .calendar(officeCalendar)
        .calendar(lunchtime)
        .participant('expert', { calendarId: lunchtime.id })
        .variant(
          aVariant()
            .lane('manager')
            .source('big', { arrivals: leadsAt('12T12:00') })
            .step('present', { effort: minutes(90), helpers: helpedBy('expert') })
            .source('small', { arrivals: leadsAt('12T14:00') })
            .step('call', { effort: minutes(30) })
            .outcome('won')
            .path('big', 'present', 'won')
            .path('small', 'call', 'won'),
        )
        .build(),
    );
    // Monday 12–13, Tuesday 12–12:30; the manager can't call before.
    expect(week.cycles).toBe(24 * 60 + 30 + 23 * 60);
    expect(week.load('manager')).toBe(120 / 2400);
    expect(week.load('expert')).toBe(90 / 120);
  });
});

describe('the order of queues', () => {
  test('larger priority first, then who came first, over all steps of the same people', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('manager')
          .source('first', { arrivals: leadsAt('12T09:00', '12T09:05', '12T09:20') })
          .step('plain', { effort: minutes(60) })
          .source('second', { arrivals: leadsAt('12T09:10') })
          .step('alsoPlain', { effort: minutes(60) })
          .source('third', { arrivals: leadsAt('12T09:30') })
          .step('urgent', { effort: minutes(60), priority: 1 })
          .source('fourth', { arrivals: leadsAt('12T09:02') })
          .step('idle', { effort: minutes(60), priority: -1 })
          .outcome('won')
          .path('first', 'plain', 'won')
          .path('second', 'alsoPlain', 'won')
          .path('third', 'urgent', 'won')
          .path('fourth', 'idle', 'won'),
      ),
    );
    // 9 plain, 10 urgent, 11 plain (9:05), 12 alsoPlain (9:10), 13 plain (9:20), 14 idle.
    expect(week.node('urgent').waitMinutes?.mean).toBe(30);
    expect(week.node('alsoPlain').waitMinutes?.mean).toBe(170);
    expect(week.node('plain').waitMinutes?.mean).toBe((0 + 115 + 220) / 3);
    expect(week.node('idle').waitMinutes?.mean).toBe(298);
  });

  test('what is served is not interrupted by what is more urgent', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('manager')
          .source('slow', { arrivals: leadsAt('12T09:00') })
          .step('long', { effort: minutes(600) })
          .source('fast', { arrivals: leadsAt('12T09:01') })
          .step('urgent', { effort: minutes(1), priority: 100 })
          .outcome('won')
          .path('slow', 'long', 'won')
          .path('fast', 'urgent', 'won'),
      ),
    );
    expect(week.node('urgent').waitMinutes?.mean).toBe(599);
    expect(week.cycles).toBe(600 + 600);
  });

  const limited = () =>
    aVariant()
      .lane('manager')
      .source('first', { arrivals: leadsAt('12T09:00', '12T09:05') })
      .step('relaxed', { effort: minutes(60), timeLimit: { duration: elapsedHours(10) } })
      .source('second', { arrivals: leadsAt('12T09:20') })
      .step('tight', { effort: minutes(60), timeLimit: { duration: elapsedHours(2) } })
      .source('third', { arrivals: leadsAt('12T09:02') })
      .step('free', { effort: minutes(60) })
      .outcome('won')
      .path('first', 'relaxed', 'won')
      .path('second', 'tight', 'won')
      .path('third', 'free', 'won');

  test.each([
    // 9 relaxed, 10 free (9:02), 11 relaxed (9:05), 12 tight (9:20).
    ['firstCome', { free: 58, relaxed: 115 / 2, tight: 160, kept: 0 }],
    // 9 relaxed, 10 tight (due 11:20), 11 relaxed (due 19:05), 12 free (never due).
    ['earliestLimit', { free: 178, relaxed: 115 / 2, tight: 40, kept: 1 }],
  ] as const)('%s', (discipline, { free, relaxed, tight, kept }) => {
    const week = ranForAWeek(aroundClock(limited()), { discipline });
    expect(week.node('free').waitMinutes?.mean).toBe(free);
    expect(week.node('relaxed').waitMinutes?.mean).toBe(relaxed);
    expect(week.node('tight').waitMinutes?.mean).toBe(tight);
    expect(week.node('tight').shareWithinLimit?.mean).toBe(kept);
  });

  test('with equal limits who came first is first', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: severalAt(3, '12T09:00') })
          .step('call', { effort: minutes(60), timeLimit: { duration: elapsedHours(3) } })
          .step('note', { effort: minutes(10) })
          .outcome('won')
          .path('lead', 'call', 'note', 'won'),
      ),
      { discipline: 'earliestLimit' },
    );
    // All three calls are due at noon and go before notes, which are never due.
    expect(week.node('call').shareWithinLimit?.mean).toBe(1);
    expect(week.cycles).toBe(190 + 200 + 210);
  });

  test('at the opening the most urgent goes first, though others are linked to it by third ones only', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('engineer')
          .source('c', { arrivals: leadsAt('12T08:00') })
          .step('z-solve', { effort: minutes(60), priority: 2 })
          .lane('manager')
          .source('b', { arrivals: leadsAt('12T08:00') })
          .step('y-visit', { effort: minutes(60), priority: 1, helpers: helpedBy('engineer') })
          .source('a', { arrivals: leadsAt('12T08:00') })
          .step('x-call', { effort: minutes(60) })
          .outcome('won')
          .path('a', 'x-call', 'won')
          .path('b', 'y-visit', 'won')
          .path('c', 'z-solve', 'won'),
      ),
    );
    // Solving has the engineer first; so the visit can't begin and the manager calls meanwhile.
    expect(week.node('z-solve').waitMinutes?.mean).toBe(60);
    expect(week.node('x-call').waitMinutes?.mean).toBe(60);
    expect(week.node('y-visit').waitMinutes?.mean).toBe(120);
  });

  test('at the opening all who wait are looked at in order, whatever step they wait for', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('manager')
          .source('first', { arrivals: leadsAt('12T08:00') })
          .step('later', { effort: minutes(60) })
          .source('second', { arrivals: leadsAt('12T07:00') })
          .step('earlier', { effort: minutes(60) })
          .outcome('won')
          .path('first', 'later', 'won')
          .path('second', 'earlier', 'won'),
      ),
    );
    expect(week.node('earlier').waitMinutes?.mean).toBe(120);
    expect(week.node('later').waitMinutes?.mean).toBe(120);
  });
});

describe('people', () => {
  test('who does another’s work too is one and the same person', () => {
    const week = ranForAWeek(
      aProject()
        .calendar(officeCalendar)
        .participant('closer', { poolOf: idOf('hunter'), headcount: 7 })
        .variant(
          aVariant()
            .lane('hunter', { headcount: 1 })
            .source('lead', { arrivals: severalAt(2, '12T09:00') })
            .step('call', { effort: minutes(60) })
            .lane('closer')
            .step('close', { effort: minutes(30) })
            .outcome('won')
            .path('lead', 'call', 'close', 'won'),
        )
        .build(),
    );
    // Call 9, call 10 (the first deal joins its queue after that), close 11, close 11:30.
    expect(week.cycles).toBe(150 + 180);
    expect(week.load('hunter')).toBe(180 / 2400);
    expect(week.load('closer')).toBe(180 / 2400);
  });

  test('other duties: held longer, loaded as much as the work asks of what is left', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('manager', { otherDuties: 0.25 })
          .source('lead', { arrivals: severalAt(2, '12T09:00') })
          .step('call', { effort: minutes(90) })
          .outcome('won')
          .path('lead', 'call', 'won'),
      ),
    );
    // 90 minutes of effort take 120: till 11, till 13.
    expect(week.cycles).toBe(120 + 240);
    expect(week.load('manager')).toBeCloseTo(180 / (2400 * 0.75), 12);
    expect(week.result.details.touchMinutes?.mean).toBe(90);
  });

  test('two processes compete for the same people', () => {
    const one = (id: string, time: string) =>
      aVariant(id)
        .lane('manager')
        .source(`${id}Lead`, { arrivals: leadsAt(time) })
        .step(`${id}Call`, { effort: minutes(60) })
        .outcome(`${id}Won`)
        .path(`${id}Lead`, `${id}Call`, `${id}Won`);
    const project = aProject()
      .calendar(officeCalendar)
      .process('sale')
      .variant(one('sale', '12T09:00'))
      .process('service')
      .variant(one('service', '12T09:10'))
      .build();
    const runs = ['sale', 'service'].map((id) => ({
      processId: idOf<'Process'>(id),
      variantIds: [idOf<'Variant'>(id)],
    }));
    const together = ranForAWeek(project, { runs });
    expect(together.node('serviceCall').waitMinutes?.mean).toBe(50);
    expect(together.load('manager')).toBe(120 / 2400);
    expect(ranForAWeek(project, { runs: runs.slice(1) }).cycles).toBe(60);
  });

  test('helpers whose hours never meet are refused, with the step', () => {
    const morning = [{ from: '08:00', to: '09:00' }];
    const early: Calendar = {
      ...aroundTheClock,
      id: idOf('early'),
      week: { mon: morning, tue: morning, wed: [], thu: [], fri: [], sat: [], sun: [] },
    };
    const project = aProject()
      .calendar(officeCalendar)
      .calendar(early)
      .participant('guard', { calendarId: early.id })
      .variant(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .step('visit', { helpers: helpedBy('guard') })
          .outcome('won')
          .path('lead', 'visit', 'won'),
      )
      .build();
    expect(problemsOf(project)).toEqual(['performersNeverMeet visit']);
  });

  test('clients and systems without a headcount are always there, in any number', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('crm', { kind: 'system' })
          .source('lead', { arrivals: severalAt(500, '17T03:00') })
          .step('note', { effort: minutes(5) })
          .outcome('won')
          .path('lead', 'note', 'won'),
      ),
    );
    expect(week.cycles).toBe(500 * 5);
    expect(week.result.participants[idOf<'Participant'>('crm')]?.load).toBeNull();
  });
});
