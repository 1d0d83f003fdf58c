/** People with other duties, and those who work together with them. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { compileScenario } from '#shared/simulation';
import { aProject, aVariant, every, minutes, officeCalendar } from '#test/builders';
import { aroundClock, leadsAt, ranForAWeek } from '#test/one-week';
import { aScenario, rowOf } from '#test/simulating';

/** The manager leads the talk, an engineer who has half of the day for deals helps. */
const talk = (fields: { readonly engineers?: number } = {}) =>
  aVariant()
    .lane('engineer', { otherDuties: 0.5, hourlyCost: 600, headcount: fields.engineers ?? 1 })
    .lane('manager', { hourlyCost: 300 })
    .step('talk', {
      effort: minutes(60),
      helpers: [{ participantId: idOf('engineer'), count: 1 }],
    })
    .outcome('won')
    .path('talk', 'won');

describe('a helper with other duties sets the pace', () => {
  const week = ranForAWeek(
    aProject()
      .calendar(officeCalendar)
      .variant(
        talk()
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .path('lead', 'talk'),
      )
      .build(),
  );

  test('and whoever works with them is held as long, and loaded by it', () => {
    // An hour of effort takes two of the 40 hours of both: all of the manager's, half of the engineer's.
    expect(week.cycles).toBe(120);
    expect(week.load('manager')).toBe(120 / 2400);
    expect(week.load('engineer')).toBe(60 / 1200);
    const { participants } = week.result.details;
    expect(
      participants[idOf<'Participant'>('manager')]?.loadByNode[idOf<'Node'>('talk')]?.mean,
    ).toBe(120 / 2400);
    expect(
      participants[idOf<'Participant'>('engineer')]?.loadByNode[idOf<'Node'>('talk')]?.mean,
    ).toBe(60 / 1200);
  });

  test('and the time of all is paid: two hours of the manager, one of the engineer', () => {
    const { participants } = week.result.details;
    expect(participants[idOf<'Participant'>('manager')]?.costPerWeek?.mean).toBe(600);
    expect(participants[idOf<'Participant'>('engineer')]?.costPerWeek?.mean).toBe(600);
    expect(week.result.money.costPerWonDeal?.mean).toBe(1200);
    expect(week.source('lead').costPerWeek?.mean).toBe(1200);
  });

  test('effort stays what it is', () => {
    expect(week.result.details.touchMinutes?.mean).toBe(60);
    expect(rowOf(week.tally.nodeWorkedMinutes, week.run.node('talk'))).toBe(60);
  });
});

test('two of one team are held by a slower third, each as long', () => {
  const week = ranForAWeek(
    aroundClock(
      aVariant()
        .lane('engineer', { otherDuties: 0.75 })
        .lane('manager', { headcount: 3, otherDuties: 0.5 })
        .source('lead', { arrivals: leadsAt('12T09:00') })
        .step('talk', {
          effort: minutes(60),
          helpers: [
            { participantId: idOf('manager'), count: 1 },
            { participantId: idOf('engineer'), count: 1 },
          ],
        })
        .outcome('won')
        .path('lead', 'talk', 'won'),
    ),
  );
  expect(week.cycles).toBe(240);
  // Two of three managers for four hours, and one engineer.
  expect(week.load('manager')).toBe((2 * 240) / (3 * 10_080));
  expect(week.load('engineer')).toBe(240 / 10_080);
});

describe('whether the work can be done is seen', () => {
  const meaning = (gap: number) => {
    const project = aroundClock(
      talk({ engineers: 4 })
        .source('lead', { arrivals: every(gap) })
        .path('lead', 'talk'),
    );
    const compiled = compileScenario(project, aScenario(project, { until: { weeks: 1 } }));
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const { participants, offeredLoad, isGrowing } = compiled.value.meaning;
    return Object.fromEntries(
      participants.map(({ id, pool }) => [id, [offeredLoad[pool], isGrowing[pool]]]),
    );
  };

  test('by how long people are held', () => {
    // A lead every 160 minutes holds the manager for 120, and takes 60 of 4 · 80.
    expect(meaning(160)).toEqual({ manager: [0.75, false], engineer: [0.1875, false] });
  });

  test('where those who are held can’t keep up, though the effort alone would fit', () => {
    expect(meaning(96).manager).toEqual([1.25, true]);
  });
});

test('people of a pool that another one lends are as busy as their owner', () => {
  const project = aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .lane('engineer', { otherDuties: 0.5 })
        .lane('presales', { poolOf: idOf('engineer') })
        .source('lead', { arrivals: leadsAt('12T09:00') })
        .step('look', { effort: minutes(60) })
        .outcome('won')
        .path('lead', 'look', 'won'),
    )
    .build();
  const week = ranForAWeek(project);
  expect(week.cycles).toBe(120);
  expect(week.load('presales')).toBe(60 / 1200);
});
