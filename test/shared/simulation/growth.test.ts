/** Where more work comes than can be done: said as growth, with means withheld. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Patience } from '#shared/model';
import { sayFigure, sayHeadline, simulate } from '#shared/simulation';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  exponential,
  minutes,
  poisson,
} from '#test/builders';
import { aScenario } from '#test/simulating';

function anOverloadedProject(fields: { patience?: Patience } = {}) {
  return aProject()
    .calendar(aroundTheClock)
    .variant(
      aVariant()
        .lane('assistant', { headcount: 2 })
        .source('lead', { arrivals: poisson(1.2) })
        .step('note', { effort: exponential(30) })
        .lane('manager')
        .step('call', {
          effort: exponential(60),
          timeLimit: { duration: elapsedHours(10) },
          ...fields,
        })
        .outcome('won')
        .path('lead', 'note', 'call', 'won')
        .claim('soon', { from: 'note', to: 'call' }),
    )
    .build();
}

async function resultOf(project = anOverloadedProject(), helpers = {}) {
  const scenario = aScenario(project, { until: { weeks: 30 }, replications: 10, ...helpers });
  const answer = await simulate({ project, scenario });
  return present(answer.ok ? answer.value : undefined, 'result');
}

const manager = idOf<'Participant'>('manager');
const call = idOf<'Node'>('call');
const note = idOf<'Node'>('note');

describe('offered load of 1.2', () => {
  const project = anOverloadedProject();
  const ran = resultOf(project);

  test('grows by what is too much, and what is bounded is still told', async () => {
    const result = await ran;
    const { notes, deals } = result;
    expect(notes.offeredLoad[manager]).toBeCloseTo(1.2, 10);
    expect(notes.overloaded).toEqual(['manager']);
    // 1.2 come and 1 leaves an hour.
    const growth = present(notes.growthPerWeek, 'growth');
    expect(growth.low).toBeLessThanOrEqual(0.2 * 168);
    expect(growth.high).toBeGreaterThanOrEqual(0.2 * 168);
    expect(Math.abs(deals.wonPerWeek.mean - 168)).toBeLessThan(4);
    expect(Math.abs((result.participants[manager]?.load?.mean ?? 0) - 1)).toBeLessThan(0.02);
  });

  test('withholds the means that only tell how long one has looked', async () => {
    const result = await ran;
    expect(result.deals.inProgress).toBeNull();
    expect(result.cycleMinutes).toBeNull();
    expect(result.wonCycleMinutes).toBeNull();
    expect(result.workingCycleMinutes).toBeNull();
    // Of those that ended all were won, while ever more wait.
    expect(result.notes.conversion).toBeNull();
    expect(result.details.sources[idOf<'Node'>('lead')]?.conversion).toBeNull();
    expect(sayFigure(result, 'conversion', { language: 'ru', currency: 'RUB' })).toBeNull();
    expect(result.nodes[call]).toMatchObject({ waitMinutes: null, queue: null });
    expect(result.details.nodes[call]?.queue95).toBeNull();
    // Shares of those who came through are of the lucky first ones.
    expect(result.nodes[call]?.shareWithinLimit).toBeNull();
    expect(Object.values(result.claims)).toEqual([{ shareKept: null }]);
    expect(result.details.claims[idOf<'SlaClaim'>('soon')]).toMatchObject({
      turnaroundMinutes: null,
      shareLeftInside: null,
    });
    expect(result.details.touchMinutes).toBeNull();
    expect(result.details.flowEfficiency).toBeNull();
    // Before the narrow place there is a mean: M/M/2 with ρ = 0.3.
    expect(result.nodes[note]?.queue?.mean).toBeGreaterThan(0);
    expect(JSON.stringify(result)).not.toContain('NaN');
  });

  test('is said first', async () => {
    const text = sayHeadline(await ran, { project, language: 'ru' });
    expect(text).toContain('manager');
    expect(text).toContain('120');
    expect(text).not.toContain('null');
  });

  test('asks no pilot for its warm-up', async () => {
    expect((await resultOf(anOverloadedProject(), { warmUpWeeks: 'auto' })).notes.warmUpWeeks).toBe(
      8,
    );
  });
});

test('where clients lose patience nothing grows', async () => {
  const patience = { distribution: exponential(240), clock: 'elapsed' } as const;
  const { notes, cycleMinutes } = await resultOf(anOverloadedProject({ patience }));
  expect(notes.offeredLoad[manager]).toBeCloseTo(1.2, 10);
  expect(notes.overloaded).toEqual([]);
  expect(notes.growthPerWeek).toBeNull();
  expect(cycleMinutes).not.toBeNull();
  expect(notes.conversion?.mean).toBeGreaterThan(0.5);
});

test('people enough for all their hours may still be too few in the hours they share', async () => {
  const day = [{ from: '09:00', to: '10:00' }];
  const week = { mon: day, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const rare = { ...aroundTheClock, id: idOf<'Calendar'>('rare'), week };
  const project = aProject()
    .calendar(aroundTheClock)
    .calendar(rare)
    .participant('expert', { calendarId: rare.id, headcount: 9 })
    .variant(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: poisson(2 / 168) })
        .step('meet', {
          effort: minutes(60),
          helpers: [{ participantId: idOf('expert'), count: 1 }],
        })
        .outcome('won')
        .path('lead', 'meet', 'won'),
    )
    .build();
  const { notes } = await resultOf(project);
  expect(notes.offeredLoad[manager]).toBeLessThan(0.02);
  expect(notes.overloaded).toEqual(['manager', 'expert']);
});
