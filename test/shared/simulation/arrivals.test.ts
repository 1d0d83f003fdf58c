/** Where deals come from: streams on calendars with profiles, gaps, batches, bases, shared leads. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Arrivals, Calendar, Interval, Lever, Week } from '#shared/model';
import { estimate } from '#shared/simulation/statistics';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  minutes,
  officeCalendar,
  poisson,
  type VariantBuilder,
} from '#test/builders';
import { aroundClock, inOffice, leadsAt, ranForAWeek, severalAt } from '#test/one-week';
import { rowOf, runOf } from '#test/simulating';

const closedWeek: Week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

function openOn(id: string, week: Partial<Week>): Calendar {
  return { ...aroundTheClock, id: idOf(id), week: { ...closedWeek, ...week } };
}

const hoursOf = (from: string, to: string): Interval[] => [{ from, to }];

/** Whoever is met by an open door is won at once; the others leave. */
function throughADoor(arrivals: Arrivals, door: Calendar, ...calendars: Calendar[]) {
  const project = aProject().calendar(aroundTheClock).calendar(door);
  for (const calendar of calendars) project.calendar(calendar);
  return project
    .variant(
      aVariant()
        .lane('door', { kind: 'system', calendarId: door.id })
        .source('lead', { arrivals })
        .step('enter', {
          effort: minutes(0),
          patience: { distribution: minutes(0), clock: 'elapsed' },
        })
        .outcome('won')
        .path('lead', 'enter', 'won'),
    )
    .build();
}

const manyWeeks = { until: { weeks: 40 }, replications: 12 };

function expectMean(values: readonly number[], exact: number): void {
  const { low, high } = present(estimate(values, 0.999), 'estimate');
  expect(present(low, 'low')).toBeLessThanOrEqual(exact);
  expect(present(high, 'high')).toBeGreaterThanOrEqual(exact);
  // An interval too wide to be wrong would prove nothing.
  expect(present(high, 'high') - present(low, 'low')).toBeLessThan(exact / 5);
}

describe('a Poisson stream', () => {
  test('comes in the open hours of its calendar only, at the rate given there', () => {
    const office = { ...officeCalendar, exceptions: { '2026-01-14': [] } };
    const project = throughADoor({ kind: 'poisson', perHour: 2, calendarId: office.id }, office);
    const { tallies } = runOf(project, { ...manyWeeks, startsOn: '2026-01-12' });
    // Nobody comes at lunch, at night or on the holiday.
    for (const { exits, outOfPatience } of tallies) {
      expect(outOfPatience).toBe(0);
      expect(rowOf(exits, 0)).toBeGreaterThan(0);
    }
    const openHours = 40 * 40 - 8;
    expectMean(
      tallies.map(({ entered }) => entered),
      2 * openHours,
    );
  });

  test('has independent gaps: the counts of half-days vary as much as their mean', () => {
    const half = openOn('morning', { mon: hoursOf('00:00', '12:00') });
    const { tallies } = runOf(throughADoor(poisson(2), half), {
      until: { weeks: 1 },
      replications: 2000,
    });
    const counts = tallies.map(({ exits }) => rowOf(exits, 0));
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
    // Poisson of 24: variance / mean is 1, its standard error √(2 / 2000) ≈ 0.032; four of them.
    expect(Math.abs(mean - 24)).toBeLessThan(4 * Math.sqrt(24 / 2000));
    expect(Math.abs(variance / mean - 1)).toBeLessThan(0.13);
  });

  test('with a profile: the hours weigh as said, the mean over the open hours is the rate', () => {
    // Open Monday 9–11; nine o'clock weighs 1, ten o'clock 3, all that is closed weighs 100.
    const profile = Array.from({ length: 168 }, (_, hour) => ({ 9: 1, 10: 3 })[hour] ?? 100);
    const morning = openOn('morning', { mon: hoursOf('09:00', '11:00') });
    const nine = openOn('nine', { mon: hoursOf('09:00', '10:00') });
    const arrivals = { kind: 'poisson', perHour: 20, profile, calendarId: morning.id } as const;
    const { tallies } = runOf(throughADoor(arrivals, nine, morning), {
      until: { weeks: 40 },
      replications: 12,
    });
    // 40 a week, a quarter of them in the first hour.
    expectMean(
      tallies.map(({ entered }) => entered),
      40 * 40,
    );
    expectMean(
      tallies.map(({ exits }) => rowOf(exits, 0)),
      10 * 40,
    );
  });

  test('with a profile around the clock: a silent day is silent', () => {
    const profile = Array.from({ length: 168 }, (_, hour) => (hour < 24 ? 0 : 1));
    const monday = openOn('monday', { mon: hoursOf('00:00', '24:00') });
    const project = throughADoor({ kind: 'poisson', perHour: 5, profile }, monday);
    const { tallies } = runOf(project, manyWeeks);
    for (const { exits } of tallies) expect(rowOf(exits, 0)).toBe(0);
    expectMean(
      tallies.map(({ entered }) => entered),
      5 * 168 * 40,
    );
  });

  test('times a factor, for one source or for all', () => {
    const project = aroundClock(
      aVariant()
        .lane('robot', { kind: 'system' })
        .source('site', { arrivals: poisson(4) })
        .source('fair', { arrivals: poisson(4) })
        .step('answer', { effort: minutes(0) })
        .outcome('won')
        .path('site', 'answer', 'won')
        .path('fair', 'answer'),
    );
    const entered = (...levers: Lever[]) => {
      const { program, tallies } = runOf(project, {
        until: { weeks: 5 },
        replications: 12,
        levers,
      });
      return (source: string) =>
        tallies.map(({ sourceEntered }) =>
          rowOf(sourceEntered, program.meaning.sourceIds.indexOf(idOf(source))),
        );
    };
    const one = entered({ kind: 'arrivals', nodeId: idOf('site'), factor: 3 });
    expectMean(one('site'), 12 * 168 * 5);
    expectMean(one('fair'), 4 * 168 * 5);
    const both = entered({ kind: 'arrivals', factor: 0.5 });
    expectMean(both('site'), 2 * 168 * 5);
    expectMean(both('fair'), 2 * 168 * 5);
  });
});

describe('a stream with gaps', () => {
  test('counts its gaps on its calendar', () => {
    // Every 90 open minutes: Monday 10:30, 12:00, 14:30, 16:00, 17:30, Tuesday 10:00 …
    const arrivals: Arrivals = {
      kind: 'interval',
      gap: minutes(90),
      calendarId: officeCalendar.id,
    };
    const tuesdayAtTen = openOn('tuesday', { tue: hoursOf('10:00', '10:01') });
    const week = ranForAWeek(throughADoor(arrivals, tuesdayAtTen, officeCalendar));
    // 2400 open minutes hold 26 gaps of 90.
    expect(week.tally.entered).toBe(26);
    expect(week.left).toContainEqual(['outcome', 'won', 1]);
  });
});

describe('batches', () => {
  test('come whole and at the moment said, also outside office hours', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('manager', { headcount: 5 })
          .source('fair', { arrivals: severalAt(3, '12T07:30', '17T12:00') })
          .step('call', { effort: minutes(30) })
          .outcome('won')
          .path('fair', 'call', 'won'),
      ),
    );
    expect(week.tally.entered).toBe(6);
    // Monday 9:30, and Saturday noon to Monday 9:30.
    expect(week.cycles).toBe(3 * 120 + 3 * (45 * 60 + 30));
  });

  test('in the zone that they name, and before the window they only warm up', () => {
    const at = [
      '2026-01-12T09:00:00+00:00',
      '2026-01-11T09:00:00+03:00',
      '2026-01-19T00:00:00+03:00',
    ];
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('manager')
          .source('fair', { arrivals: { kind: 'batch', at, size: 1 } })
          .step('call', { effort: minutes(30) })
          .outcome('won')
          .path('fair', 'call', 'won'),
      ),
      { warmUpWeeks: 2 },
    );
    // Greenwich nine is Moscow noon; Sunday's is served from Monday 9:00, next week's is after the window.
    expect(week.tally.entered).toBe(1);
    expect(week.tally.insideAtStart).toBe(1);
    expect(week.cycles).toBe(30);
    expect(week.left).toEqual([['outcome', 'won', 2]]);
  });
});

describe('a base', () => {
  const base = (size: number) => ({ arrivals: { kind: 'base', size } as const });

  test('is drawn from only by who has nothing else to do', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('manager')
          .source('base', base(3))
          .step('coldCall', { effort: minutes(60) })
          .source('lead', { arrivals: leadsAt('12T09:30') })
          .step('answer', { effort: minutes(60) })
          .outcome('won')
          .path('base', 'coldCall', 'won')
          .path('lead', 'answer', 'won'),
      ),
    );
    // Base 9–10, the lead 10–11 after half an hour, base 11–12, 12–13.
    expect(week.cycles).toBe(60 * 3 + 90);
    expect(week.node('answer').waitMinutes?.mean).toBe(30);
    expect(week.node('coldCall').waitMinutes?.mean).toBe(0);
    expect(week.tally.entered).toBe(4);
  });

  test('several bases for the same people all empty in the end, one call at a time', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('manager', { headcount: 2 })
          .source('old', base(3))
          .source('new', base(4))
          .step('oldCall', { effort: minutes(60) })
          .step('newCall', { effort: minutes(60) })
          .outcome('won')
          .path('old', 'oldCall', 'won')
          .path('new', 'newCall', 'won'),
      ),
    );
    expect(week.node('oldCall').enteredPerWeek.mean).toBe(3);
    expect(week.node('newCall').enteredPerWeek.mean).toBe(4);
    expect(week.cycles).toBe(7 * 60);
    // Seven hours of two people: four of work each day's morning, none of them overlapping.
    expect(week.load('manager')).toBeCloseTo((7 * 60) / (2 * 2400), 12);
  });

  test('two bases may lead to one step: neither is forgotten', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('manager')
          .source('old', base(3))
          .source('new', base(4))
          .step('call', { effort: minutes(60) })
          .outcome('won')
          .path('old', 'call', 'won')
          .path('new', 'call'),
      ),
    );
    expect(week.source('old').enteredPerWeek.mean).toBe(3);
    expect(week.source('new').enteredPerWeek.mean).toBe(4);
    expect(week.cycles).toBe(7 * 60);
  });

  test('needs all performers of its step to be idle', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('engineer')
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .step('solve', { effort: minutes(90) })
          .lane('manager')
          .source('base', base(1))
          .step('visit', {
            effort: minutes(60),
            helpers: [{ participantId: idOf('engineer'), count: 1 }],
          })
          .outcome('won')
          .path('lead', 'solve', 'won')
          .path('base', 'visit', 'won'),
      ),
    );
    // Whoever begins at nine o'clock, the other is served right after; the base waits outside.
    expect(week.ended).toBe(2);
    expect(week.node('visit').waitMinutes?.mean).toBe(0);
    expect([90 + 60, 90 + 60 + 60]).toContain(week.cycles);
  });

  test('bigger than the time there is: what was not drawn has not come', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('manager')
          .source('base', base(1000))
          .step('call', { effort: minutes(60) })
          .outcome('won')
          .path('base', 'call', 'won'),
      ),
    );
    // 40 hours a week.
    expect(week.tally.entered).toBe(40);
    expect(week.load('manager')).toBe(1);
    expect(week.node('call').queue?.mean).toBe(0);
  });
});

describe('leads shared by as-is variants', () => {
  const asIs = (id: string, leadShare: number, effort: number): VariantBuilder =>
    aVariant(id, { kind: 'asIs', leadShare })
      .lane('robot', { kind: 'system' })
      .source(`${id}Lead`, { arrivals: poisson(10) })
      .step(`${id}Call`, { effort: minutes(effort) })
      .outcome(`${id}Won`)
      .path(`${id}Lead`, `${id}Call`, `${id}Won`);
  const runs = [
    {
      processId: idOf<'Process'>('sale'),
      variantIds: [idOf<'Variant'>('anna'), idOf<'Variant'>('boris')],
    },
  ];

  test('each gets its share of the stream', () => {
    const project = aProject()
      .calendar(aroundTheClock)
      .process('sale')
      .variant(asIs('anna', 0.7, 10))
      .variant(asIs('boris', 0.3, 30))
      .build();
    const run = runOf(project, { until: { weeks: 5 }, replications: 12, runs });
    const entered = (id: string) =>
      run.tallies.map(({ nodeEntered }) => rowOf(nodeEntered, run.node(id)));
    expectMean(entered('annaCall'), 7 * 168 * 5);
    expectMean(entered('borisCall'), 3 * 168 * 5);
    expectMean(
      run.tallies.map(({ cycle }) => cycle.sum / cycle.count),
      0.7 * 10 + 0.3 * 30,
    );
  });
});

test('of a batch each lead is shared by its own luck', () => {
  const half = (id: string): VariantBuilder =>
    aVariant(id, { kind: 'asIs', leadShare: 0.5 })
      .lane('robot', { kind: 'system' })
      .source('fair', { arrivals: severalAt(1000, '12T09:00') })
      .step('call', { effort: minutes(1) })
      .outcome('won')
      .path('fair', 'call', 'won');
  // Binomial of 1,000 and one half: four standard deviations are 63.
  expect(Math.abs(ranForAWeek(aroundClock(half('variant'))).tally.entered - 500)).toBeLessThan(63);
});

test('hours of a profile are those of the calendar’s zone, from the first minute of the run on', () => {
  // Monday 00:00 in Moscow is Sunday 16:00 in New York: the profile is silent but on Sundays.
  const profile = Array.from({ length: 168 }, (_, hour) => (hour >= 144 ? 1 : 0));
  const newYork = { ...aroundTheClock, id: idOf<'Calendar'>('ny'), timeZone: 'America/New_York' };
  const early = openOn('early', { mon: hoursOf('00:00', '08:00') });
  const project = throughADoor(
    { kind: 'poisson', perHour: 10, profile, calendarId: newYork.id },
    early,
    newYork,
  );
  // 1,680 a week in the 24 hours of Sunday, 560 of them in its last eight.
  const { tallies } = runOf(project, {
    startsOn: '2026-01-12',
    until: { weeks: 1 },
    replications: 12,
  });
  expectMean(
    tallies.map(({ exits }) => rowOf(exits, 0)),
    560,
  );
});

test('what comes when everybody is gone waits for the next opening', () => {
  const week = ranForAWeek(
    inOffice(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: leadsAt('12T18:00', '16T18:00') })
        .step('call', { effort: minutes(60), timeLimit: { duration: elapsedHours(16) } })
        .outcome('won')
        .path('lead', 'call', 'won'),
    ),
  );
  // The moment of closing is closed: Tuesday 10:00, Monday 10:00.
  expect(week.cycles).toBe(16 * 60 + 64 * 60);
  expect(week.node('call').shareWithinLimit?.mean).toBe(0.5);
});
