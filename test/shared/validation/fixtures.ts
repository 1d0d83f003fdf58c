/**
 * For every code a drawing that earns it, with the targets it must name, and drawings
 * near to it that must not.
 */
import { idOf } from '#shared/base';
import type { IssueCode } from '#shared/validation';
import {
  aVariant,
  days,
  elapsedHours,
  type VariantBuilder,
  workingDays,
  workingHours,
} from '#test/builders';
import {
  answered,
  board,
  limits,
  loop,
  normal,
  parallel,
  performedBy,
  reminders,
  sound,
  spread,
  uncounted,
  withoutField,
} from './drawings.ts';

export interface Fixture {
  readonly what: string;
  readonly drawing: VariantBuilder;
}

export interface Fixtures {
  readonly invalid: readonly (Fixture & { readonly targets: readonly string[] })[];
  readonly valid: readonly Fixture[];
}
export const fixtures: Readonly<Record<Exclude<IssueCode, 'ruleFailed'>, Fixtures>> = {
  noSource: {
    invalid: [{ what: 'no source', drawing: board().outcome('won'), targets: ['variant'] }],
    valid: [
      { what: 'a source', drawing: sound() },
      { what: 'a board on which nothing stands yet', drawing: aVariant() },
    ],
  },
  noOutcome: {
    invalid: [{ what: 'no outcome', drawing: board().source('lead'), targets: ['variant'] }],
    valid: [{ what: 'an outcome', drawing: sound() }],
  },
  unreachableNode: {
    invalid: [
      {
        what: 'a step beside the way, and what follows it',
        drawing: sound()
          .step('stray', answered)
          .step('next', answered)
          .path('stray', 'next', 'won'),
        targets: ['stray', 'next'],
      },
    ],
    valid: [
      { what: 'a note', drawing: sound().note('remark') },
      { what: 'no source at all, which is said once', drawing: board().step('call', answered) },
      { what: 'a second source', drawing: sound().source('phone').path('phone', 'call') },
    ],
  },
  deadEnd: {
    invalid: [
      {
        what: 'a step, a branch and a source that lead nowhere',
        drawing: sound().step('stuck', answered).branch('open').source('phone'),
        targets: ['stuck', 'open', 'phone'],
      },
    ],
    valid: [{ what: 'outcomes and notes', drawing: sound().note('remark') }],
  },
  endlessLoop: {
    invalid: [
      { what: 'back with probability 1', drawing: loop(1, 0), targets: ['fits'] },
      {
        what: 'back a bounded number of times, then nowhere',
        drawing: loop(1, 0, 3),
        targets: ['fits'],
      },
      {
        what: 'two steps in a ring',
        drawing: board()
          .source('lead')
          .step('a', answered)
          .step('b', answered)
          .outcome('won')
          .path('lead', 'a', 'b', 'a'),
        targets: ['a'],
      },
    ],
    valid: [
      { what: 'back in one case of ten', drawing: loop(0.1, 0.9) },
      { what: 'back always, but never got to', drawing: loop(0, 1) },
      {
        what: 'a dead end, which has a rule of its own',
        drawing: board().source('lead').step('a'),
      },
    ],
  },
  sharesDoNotSum: {
    invalid: [
      { what: 'too little', drawing: loop(0.1, 0.8), targets: ['fits'] },
      { what: 'too much', drawing: loop(0.5, 0.6), targets: ['fits'] },
      {
        what: 'nobody has said',
        drawing: board().source('lead').branch('fits').outcome('won').path('lead', 'fits', 'won'),
        targets: ['fits'],
      },
    ],
    valid: [
      { what: 'tenths that don’t add up in binary', drawing: loop(0.1 + 0.2, 0.7) },
      { what: 'a branch that leads nowhere yet', drawing: board().branch('fits') },
    ],
  },
  branchWithOneWay: {
    invalid: [
      {
        what: 'one flow',
        drawing: board()
          .source('lead')
          .branch('fits')
          .outcome('won')
          .path('lead', 'fits')
          .flow('fits', 'won', { probability: 1 }),
        targets: ['fits'],
      },
    ],
    valid: [
      { what: 'two flows', drawing: sound() },
      { what: 'none, which is a dead end', drawing: board().branch('fits') },
    ],
  },
  flowNeverTaken: {
    invalid: [{ what: 'probability 0', drawing: loop(0, 1), targets: ['fits-call'] }],
    valid: [{ what: 'probability above 0', drawing: loop(0.01, 0.99) }],
  },
  joinNeverCompletes: {
    invalid: [
      { what: 'ways of a branch', drawing: parallel('branch', 'join'), targets: ['close'] },
      {
        what: 'a choice inside one way of a fork',
        drawing: parallel('fork', 'join')
          .branch('which')
          .step('c', answered)
          .path('b', 'which')
          .flow('which', 'c', { probability: 0.5 })
          .flow('which', 'close', { probability: 0.5 })
          .flow('c', 'close'),
        targets: ['close'],
      },
    ],
    valid: [
      { what: 'ways of a fork', drawing: parallel('fork', 'join') },
      { what: 'ways of a branch that meet in a step', drawing: parallel('branch', 'step') },
      {
        what: 'a flow from the fork straight to the join',
        drawing: parallel('fork', 'join').flow('open', 'close'),
      },
    ],
  },
  forkWithoutJoin: {
    invalid: [
      { what: 'ways that meet in a step', drawing: parallel('fork', 'step'), targets: ['open'] },
      {
        what: 'a way that goes back before the fork',
        drawing: parallel('fork', 'join')
          .branch('again')
          .path('b', 'again')
          .flow('again', 'open', { probability: 0.5 })
          .flow('again', 'close', { probability: 0.5 }),
        targets: ['open'],
      },
      {
        what: 'a flow that comes in from the side',
        drawing: parallel('fork', 'join').source('phone').path('phone', 'a'),
        targets: ['open'],
      },
    ],
    valid: [
      { what: 'a block', drawing: parallel('fork', 'join') },
      {
        what: 'a block within a block',
        drawing: board()
          .source('lead')
          .fork('open')
          .step('a', answered)
          .fork('inner')
          .step('b', answered)
          .step('c', answered)
          .join('innerClose')
          .join('close')
          .outcome('won')
          .path('lead', 'open', 'a', 'close', 'won')
          .path('open', 'inner', 'b', 'innerClose', 'close')
          .path('inner', 'c', 'innerClose'),
      },
      {
        what: 'a way that may end the deal',
        drawing: parallel('fork', 'join')
          .branch('refused')
          .outcome('lost')
          .path('a', 'refused')
          .flow('refused', 'lost', { probability: 0.2 })
          .flow('refused', 'close', { probability: 0.8 }),
      },
    ],
  },
  joinWithoutFork: {
    invalid: [
      {
        what: 'nested forks that meet in one join',
        drawing: board()
          .source('lead')
          .fork('open')
          .step('a', answered)
          .fork('inner')
          .step('b', answered)
          .step('c', answered)
          .join('close')
          .outcome('won')
          .path('lead', 'open', 'a', 'close', 'won')
          .path('open', 'inner', 'b', 'close')
          .path('inner', 'c', 'close'),
        targets: ['close'],
      },
    ],
    valid: [
      { what: 'a block', drawing: parallel('fork', 'join') },
      {
        what: 'a join that never completes, which is said once',
        drawing: parallel('branch', 'join'),
      },
    ],
  },
  stepWithoutEffort: {
    invalid: [
      {
        what: 'a step as it is when just drawn',
        drawing: withoutField(sound().step('new', answered).path('price', 'new'), 'new', 'effort'),
        targets: ['new'],
      },
    ],
    valid: [{ what: 'every step has one', drawing: sound() }],
  },
  waitWithoutDelay: {
    invalid: [
      {
        what: 'a wait as it is when just drawn',
        drawing: withoutField(sound().wait('answer'), 'answer', 'delay'),
        targets: ['answer'],
      },
    ],
    valid: [{ what: 'a wait with a delay', drawing: sound().wait('answer') }],
  },
  normalCutAtZero: {
    invalid: [
      {
        what: 'the effort of a step',
        drawing: spread({ effort: normal(60, 60) }),
        targets: ['call'],
      },
      {
        what: 'the patience at a step',
        drawing: spread({ patience: { distribution: normal(60, 30), clock: 'elapsed' } }),
        targets: ['call'],
      },
      {
        what: 'a wait',
        drawing: sound().wait('think', { delay: normal(9, 5) }),
        targets: ['think'],
      },
      {
        what: 'the gap of a source and the value of a deal, once',
        drawing: sound().source('ads', {
          arrivals: { kind: 'interval', gap: normal(60, 60) },
          dealValue: normal(60, 60),
        }),
        targets: ['ads'],
      },
      {
        what: 'the patience in a stage',
        drawing: sound().stage('offer', {
          patience: { distribution: normal(60, 60), clock: 'elapsed' },
        }),
        targets: ['offer'],
      },
    ],
    valid: [
      { what: 'three standard deviations above zero', drawing: spread({ effort: normal(60, 20) }) },
      { what: 'no spread', drawing: spread({ effort: normal(60, 0) }) },
      {
        what: 'one that is never negative',
        drawing: spread({ effort: { kind: 'gamma', mean: 60, sd: 60 } }),
      },
    ],
  },
  noHeadcount: {
    invalid: [
      {
        what: 'said once for two steps',
        drawing: uncounted(performedBy({})),
        targets: ['engineer'],
      },
      { what: 'none', drawing: performedBy({ headcount: 0 }), targets: ['engineer'] },
      {
        what: 'a helper nobody counted',
        drawing: uncounted(
          board()
            .lane('engineer')
            .lane('manager')
            .step('both', {
              ...answered,
              helpers: [{ participantId: idOf('engineer'), count: 1 }],
            }),
        ),
        targets: ['engineer'],
      },
    ],
    valid: [
      { what: 'people', drawing: performedBy({ headcount: 2 }) },
      { what: 'a client', drawing: performedBy({ kind: 'client' }) },
      { what: 'a system', drawing: performedBy({ kind: 'system' }) },
      {
        what: 'people in this variant',
        drawing: uncounted(performedBy({}).staffing('engineer', { headcount: 1 })),
      },
      {
        what: 'somebody else’s people',
        drawing: performedBy({ headcount: 0, poolOf: idOf('manager') }),
      },
    ],
  },
  noAccountable: {
    invalid: [
      { what: 'nobody', drawing: sound().step('new').path('price', 'new'), targets: ['new'] },
    ],
    valid: [
      { what: 'somebody', drawing: sound() },
      {
        what: 'the client does it',
        drawing: sound().lane('buyer', { kind: 'client' }).step('new'),
      },
    ],
  },
  noExitCriterion: {
    invalid: [
      { what: 'none', drawing: sound().stage('offer', { exitCriteria: [] }), targets: ['offer'] },
      {
        what: 'an empty line',
        drawing: sound().stage('offer', { exitCriteria: [' '] }),
        targets: ['offer'],
      },
    ],
    valid: [
      {
        what: 'stages where deals end',
        drawing: sound()
          .stage('paid', { exitCriteria: [], semantics: 'won' })
          .stage('refused', { exitCriteria: [], semantics: 'lost' }),
      },
    ],
  },
  stepLimitLongerThanStage: {
    invalid: [
      {
        what: '5 working days in 3',
        drawing: limits(workingDays(5), workingDays(3)),
        targets: ['call'],
      },
      {
        what: '20 working hours in 2 days of 8',
        drawing: limits(workingHours(20), workingDays(2)),
        targets: ['call'],
      },
      { what: '50 hours in 2 days', drawing: limits(elapsedHours(50), days(2)), targets: ['call'] },
      {
        what: '4 working days in 3 days',
        drawing: limits(workingDays(4), days(3)),
        targets: ['call'],
      },
      {
        what: '8 days in 1 working day',
        drawing: limits(days(8), workingDays(1)),
        targets: ['call'],
      },
    ],
    valid: [
      { what: 'equal', drawing: limits(workingDays(3), workingDays(3)) },
      {
        what: '16 working hours in 2 days of 8',
        drawing: limits(workingHours(16), workingDays(2)),
      },
      {
        what: '3 days in 2 working days: over a weekend it fits',
        drawing: limits(days(3), workingDays(2)),
      },
      {
        what: '20 working hours in 2 days: the hours may pass at once',
        drawing: limits(workingHours(20), days(2)),
      },
    ],
  },
  reminderBeforeStart: {
    invalid: [
      {
        what: 'of a step, 3 working days before the end of 2',
        drawing: reminders('step', workingDays(2), workingDays(3)),
        targets: ['call'],
      },
      {
        what: 'of a stage, 9 working hours before the end of a day of 8',
        drawing: reminders('stage', workingDays(1), workingHours(9)),
        targets: ['deal'],
      },
    ],
    valid: [
      {
        what: 'a day before the end of 2',
        drawing: reminders('step', workingDays(2), workingDays(1)),
      },
      {
        what: 'a day before the end of 10 working hours: they may take more',
        drawing: reminders('stage', workingHours(10), days(1)),
      },
      { what: 'none', drawing: limits(workingDays(3), workingDays(3)) },
    ],
  },
  claimEndUnreachable: {
    invalid: [
      {
        what: 'backwards',
        drawing: sound().claim('wrong', { from: 'check', to: 'call' }),
        targets: ['wrong'],
      },
    ],
    valid: [
      { what: 'forwards', drawing: sound() },
      { what: 'one step', drawing: sound().claim('step', { from: 'call', to: 'call' }) },
      {
        what: 'withdrawn',
        drawing: sound().claim('old', { from: 'check', to: 'call', status: 'withdrawn' }),
      },
    ],
  },
};
