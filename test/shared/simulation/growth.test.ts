/** Where more work comes than can be done: said as growth, with means withheld. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Patience, Project } from '#shared/model';
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

describe('behind people who let no more through than they can do', () => {
  /** Two leads an hour; the manager calls one an hour, so that no more than one comes to the closer. */
  const behind = (closing: number, patience?: Patience) =>
    aProject()
      .calendar(aroundTheClock)
      .variant(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: poisson(2) })
          .step('call', { effort: exponential(60), ...(patience ? { patience } : {}) })
          .lane('closer')
          .step('close', { effort: exponential(closing) })
          .outcome('won')
          .path('lead', 'call', 'close', 'won'),
      )
      .build();
  const impatient = { distribution: exponential(240), clock: 'elapsed' } as const;
  const close = idOf<'Node'>('close');
  const shortly = (project: Project) => resultOf(project, { until: { weeks: 2 }, replications: 2 });

  test('nothing grows where those who are too many have lost patience before', async () => {
    const { notes, cycleMinutes, nodes } = await shortly(behind(45, impatient));
    expect(notes.overloaded).toEqual([]);
    expect(cycleMinutes).not.toBeNull();
    expect(nodes[close]?.waitMinutes?.mean).toBeGreaterThan(0);
    // What is asked of them is still what all the leads would ask.
    expect(notes.offeredLoad[idOf<'Participant'>('closer')]).toBeCloseTo(1.5, 10);
  });

  test('it does where those who come through are too many', async () => {
    const { notes, nodes } = await shortly(behind(75, impatient));
    expect(notes.overloaded).toEqual(['closer']);
    expect(nodes[close]?.waitMinutes).toBeNull();
  });

  test('a queue that grows keeps back who would overload the next', async () => {
    const { notes, nodes } = await shortly(behind(45));
    expect(notes.overloaded).toEqual(['manager']);
    expect(nodes[call]?.waitMinutes).toBeNull();
    expect(nodes[close]?.waitMinutes?.mean).toBeGreaterThan(0);
  });

  test('one behind the other, each letting through less', async () => {
    const names = ['first', 'second', 'third', 'fourth', 'fifth'];
    const variant = aVariant()
      .lane('client', { kind: 'client' })
      .source('lead', { arrivals: poisson(32) });
    // 32 come an hour; 16, 8, 4, 2 and 3 can be done: at the last one fewer come than it could do.
    for (const [place, name] of names.entries()) {
      const patience = { distribution: exponential(60), clock: 'elapsed' } as const;
      variant.lane(name).step(`at-${name}`, {
        effort: exponential(60 / (16 / 2 ** place + (place === 4 ? 2 : 0))),
        ...(place < 4 ? { patience } : {}),
      });
    }
    variant.outcome('won').path('lead', ...names.map((name) => `at-${name}`), 'won');
    const { notes } = await resultOf(aProject().calendar(aroundTheClock).variant(variant).build(), {
      until: { weeks: 1 },
      replications: 2,
    });
    expect(notes.overloaded).toEqual([]);
  });

  test('in a loop the one that can’t keep up is still found', async () => {
    const variant = aVariant()
      .lane('manager')
      .source('lead', { arrivals: poisson(1) })
      .step('call', { effort: exponential(40) })
      .branch('again')
      .lane('closer')
      .step('close', { effort: exponential(70) })
      .outcome('won')
      .path('lead', 'call', 'again')
      .flow('again', 'call', { probability: 0.5 })
      .flow('again', 'close', { probability: 0.5 })
      .path('close', 'won');
    const { notes } = await shortly(aProject().calendar(aroundTheClock).variant(variant).build());
    // Two calls a lead, one and a half an hour: the closer gets three leads in four hours, a load of 0.875.
    expect(notes.overloaded).toEqual(['manager']);
  });
});
