/** What keeps a drawing from being simulated is said, with the place; nothing hangs. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Distribution } from '#shared/model';
import {
  aProject,
  aVariant,
  minutes,
  officeCalendar,
  poisson,
  type VariantBuilder,
} from '#test/builders';
import { problemsOf, runOf } from '#test/simulating';

function aDrawing(): VariantBuilder {
  return aVariant().lane('manager').source('lead');
}

function problemsIn(variant: VariantBuilder): string[] {
  return problemsOf(aProject().calendar(officeCalendar).variant(variant).build());
}

/** Flows between the nodes that were drawn, with one step from the source to the outcome. */
function aSale(fields: Parameters<VariantBuilder['step']>[1]): VariantBuilder {
  return aDrawing().step('call', fields).outcome('won').path('lead', 'call', 'won');
}

describe('incomplete drawings', () => {
  test.each<readonly [string, VariantBuilder, readonly string[]]>([
    ['nothing drawn', aVariant(), ['emptyVariant variant']],
    ['no source', aVariant().step('call').outcome('won').path('call', 'won'), ['noSource variant']],
    [
      'no outcome',
      aDrawing().step('call').path('lead', 'call'),
      ['deadEnd call', 'noOutcome variant'],
    ],
    [
      'two flows out of a step',
      aSale({}).outcome('lost').path('call', 'lost'),
      ['severalFlows call'],
    ],
    [
      'a wait that takes nobody knows how long',
      aDrawing()
        .wait('answer', { delay: minutes(-5) })
        .outcome('won')
        .path('lead', 'answer', 'won'),
      ['distributionImpossible answer'],
    ],
    [
      'a loop that is always taken',
      aDrawing()
        .step('call')
        .branch('again')
        .outcome('won')
        .path('lead', 'call', 'again')
        .flow('again', 'call', { probability: 1 })
        .flow('again', 'won', { probability: 0 }),
      ['noOutcome variant'],
    ],
    [
      'a branch whose free flows sum to 0',
      aDrawing()
        .step('call')
        .branch('again')
        .outcome('won')
        .path('lead', 'call', 'again')
        .flow('again', 'call', { probability: 1, maxTimes: 3 })
        .flow('again', 'won', { probability: 0 }),
      ['branchWithoutFreeFlow again', 'noOutcome variant'],
    ],
    [
      'a join without a fork',
      aDrawing().step('call').join('all').outcome('won').path('lead', 'call', 'all', 'won'),
      ['joinWithoutFork all'],
    ],
    [
      'a flow that leaves a block from the side',
      aDrawing()
        .fork('both')
        .step('one')
        .branch('way')
        .step('two')
        .join('all')
        .step('after')
        .outcome('won')
        .path('lead', 'both', 'one', 'way', 'all', 'after', 'won')
        .path('both', 'two', 'all')
        .flow('way', 'after', { probability: 0.5 }),
      ['forkNotNested after'],
    ],
    [
      'a base that leads to no step',
      aVariant()
        .source('base', { arrivals: { kind: 'base', size: 10 } })
        .wait('pause')
        .outcome('won')
        .path('base', 'pause', 'won'),
      ['baseNotBeforeStep base'],
    ],
  ])('%s', (_, variant, problems) => {
    expect(problemsIn(variant)).toEqual(problems);
  });

  test('a step without effort, among people nobody has counted', () => {
    const project = aProject().calendar(officeCalendar).variant(aSale({})).build();
    const node =
      project.processes[idOf<'Process'>('process')]?.variants[idOf<'Variant'>('variant')];
    const step = node?.nodes[idOf<'Node'>('call')];
    if (step?.kind === 'step') delete step.effort;
    const manager = project.participants[idOf<'Participant'>('manager')];
    if (manager) delete manager.headcount;
    expect(problemsOf(project)).toEqual([
      'stepWithoutEffort call',
      'participantWithoutHeadcount manager',
    ]);
  });

  test.each([
    [0, 'headcountZero manager'],
    [1.5, 'headcountNotWhole manager'],
  ])('a headcount of %s', (headcount, problem) => {
    const variant = aVariant()
      .lane('manager', { headcount })
      .source('lead')
      .step('call')
      .outcome('won')
      .path('lead', 'call', 'won');
    expect(problemsIn(variant)).toEqual([problem]);
  });

  test('a calendar that never opens, and performers who never meet', () => {
    const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const night = { ...closed, mon: [{ from: '00:00', to: '05:00' }] };
    const project = aProject()
      .calendar(officeCalendar)
      .calendar({ ...officeCalendar, id: idOf('never'), name: 'Никогда', week: closed })
      .calendar({ ...officeCalendar, id: idOf('night'), week: night })
      .participant('ghost', { calendarId: idOf('never') })
      .participant('guard', { calendarId: idOf('night') })
      .variant(
        aSale({ helpers: [{ participantId: idOf('guard'), count: 1 }] })
          .lane('ghost')
          .step('haunt')
          .flow('call', 'haunt', { id: 'call-won' })
          .path('haunt', 'won'),
      )
      .build();
    expect(problemsOf(project)).toEqual(['performersNeverMeet call', 'calendarNeverOpen never']);
  });

  test('more people at once than there are', () => {
    expect(problemsIn(aSale({ helpers: [{ participantId: idOf('manager'), count: 2 }] }))).toEqual([
      'tooFewPeople call',
    ]);
  });

  test('a scenario that doesn’t begin on a Monday', () => {
    const project = aProject().calendar(officeCalendar).variant(aSale({})).build();
    expect(problemsOf(project, { startsOn: '2026-01-13' })).toEqual([
      'startsNotMonday default-scenario',
    ]);
  });

  test.each<Distribution>([
    { kind: 'pert', min: 30, mode: 20, max: 60 },
    { kind: 'uniform', min: 5, max: 1 },
    { kind: 'gamma', mean: 10, sd: 1e6 },
    { kind: 'empirical', values: [] },
    { kind: 'weibull', shape: 0, scale: 1 },
    { kind: 'constant', value: Number.NaN },
  ])('an impossible effort: %o', (effort) => {
    expect(problemsIn(aSale({ effort }))).toEqual(['distributionImpossible call']);
  });
});

describe('runs that would take for ever', () => {
  test('leads that never come give figures of nothing', () => {
    const project = aProject()
      .calendar(officeCalendar)
      .variant(
        aDrawing()
          .source('silent', { arrivals: poisson(0) })
          .step('call')
          .outcome('won')
          .path('silent', 'call', 'won')
          .path('lead', 'call'),
      )
      .build();
    const lever = { kind: 'arrivals', factor: 0 } as const;
    const [tally] = runOf(project, { levers: [lever], replications: 1 }).tallies;
    expect(tally?.entered).toBe(0);
  });
});
