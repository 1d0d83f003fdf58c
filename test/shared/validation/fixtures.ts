/**
 * For every code a drawing that earns it, with the targets it must name, and drawings
 * near to it that must not.
 */
import { idOf } from '#shared/base';
import type { IssueCode } from '#shared/validation';
import { aVariant } from '#test/builders';
import {
  answered,
  board,
  loop,
  parallel,
  performedBy,
  sound,
  uncounted,
  withoutField,
} from './drawings.ts';
import type { Fixtures } from './fixture.ts';
import { timeFixtures } from './time-fixtures.ts';

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
  ...timeFixtures,
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
