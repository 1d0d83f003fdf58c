/** Deals that are late in a stage and were raised: first in every queue of it until they leave. */
import { describe, expect, test } from 'vitest';
import type { Escalation, Stage } from '#shared/model';
import { aVariant, elapsedHours, minutes, type VariantBuilder } from '#test/builders';
import { leadsAt, ranForAWeek, severalAt } from '#test/one-week';
import { limit, withDirector } from '#test/time-limits';

/** Late at 10:00, looked at till 10:10. */
const lateInAnHour = (action: Escalation['action']): Partial<Stage> => ({
  timeLimit: limit(elapsedHours(1), { effort: minutes(10), action }),
});

/** The manager's other deals, more important: an hour each from 8:00 on, five of them till 13:00. */
function withOthers(variant: VariantBuilder): VariantBuilder {
  return variant
    .stage('others')
    .lane('manager')
    .source('other', { arrivals: severalAt(5, '12T08:00') })
    .step('plain', { effort: minutes(60), priority: 50 })
    .path('other', 'plain', 'won');
}

/** The deal comes at 9:00 and is before the manager's step for 100 minutes. */
const offer = (action: Escalation['action']) =>
  aVariant()
    .stage('offer', lateInAnHour(action))
    .source('lead', { arrivals: leadsAt('12T09:00') })
    .lane('manager')
    .step('write', { effort: minutes(30) });

const waits = (variant: VariantBuilder, step: string) =>
  ranForAWeek(withDirector(variant)).node(step).waitMinutes?.mean;

describe.each([
  // At 10:40 the third of five is being served: the next start is at 11:00, after all others 13:00.
  ['raisePriority', 20],
  ['remind', 140],
] as const)('late in a stage, %s', (action, expected) => {
  test('while it was waited for', () => {
    const waiting = withOthers(
      offer(action)
        .lane('client', { kind: 'client' })
        .wait('before', { delay: minutes(100) })
        .outcome('won')
        .path('lead', 'before', 'write', 'won'),
    );
    expect(waits(waiting, 'write')).toBe(expected);
  });

  test('while somebody else worked on it', () => {
    const served = withOthers(
      offer(action)
        .lane('lawyer')
        .step('before', { effort: minutes(100) })
        .outcome('won')
        .path('lead', 'before', 'write', 'won'),
    );
    expect(waits(served, 'write')).toBe(expected);
  });

  test.each([
    ['one', 'two'],
    ['two', 'one'],
  ])('while another of its branches waited: %s before %s', (first, second) => {
    const split = withOthers(
      offer(action)
        .lane('client', { kind: 'client' })
        .fork('both')
        .wait('one', { delay: minutes(100) })
        .wait('two', { delay: minutes(500) })
        .join('ready')
        .outcome('won')
        .path('lead', 'both', first)
        .path('both', second)
        .path('one', 'write', 'ready', 'won')
        .path('two', 'ready'),
    );
    expect(waits(split, 'write')).toBe(expected);
  });

  test('and then split, or joined', () => {
    const split = withOthers(
      offer(action)
        .lane('client', { kind: 'client' })
        .wait('before', { delay: minutes(80) })
        .fork('both')
        .wait('one', { delay: minutes(10) })
        .wait('two', { delay: minutes(10) })
        .join('ready')
        .wait('after', { delay: minutes(10) })
        .outcome('won')
        .path('lead', 'before', 'both', 'one', 'ready', 'after', 'write', 'won')
        .path('both', 'two', 'ready'),
    );
    expect(waits(split, 'write')).toBe(expected);
  });
});

test('a branch that comes into the stage after its deal was raised there is raised too', () => {
  const waitsOf = (action: Escalation['action']) =>
    waits(
      withOthers(
        aVariant()
          .stage('start')
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .fork('both')
          .wait('before', { delay: minutes(100) })
          .stage('offer', lateInAnHour(action))
          .wait('long', { delay: minutes(500) })
          .lane('manager')
          .step('write', { effort: minutes(30) })
          .join('ready')
          .outcome('won')
          .path('lead', 'both', 'long', 'ready', 'won')
          .path('both', 'before', 'write', 'ready'),
      ),
      'write',
    );
  expect([waitsOf('raisePriority'), waitsOf('remind')]).toEqual([20, 140]);
});

test('all of a deal’s branches that queue in the stage go first, in the order in which they came', () => {
  const week = ranForAWeek(
    withDirector(
      withOthers(
        offer('raisePriority')
          .step('check', { effort: minutes(60) })
          .lane('client', { kind: 'client' })
          .fork('both')
          .wait('before', { delay: minutes(10) })
          .join('ready')
          .outcome('won')
          .path('lead', 'both', 'write', 'ready', 'won')
          .path('both', 'before', 'check', 'ready'),
      ),
    ),
  );
  // Raised at 10:10, while the third of the others is served: from 11:00 and from 11:30.
  expect(week.node('write').waitMinutes?.mean).toBe(120);
  expect(week.node('check').waitMinutes?.mean).toBe(140);
});

test('in the next stage it is what it was before', () => {
  const waitsIn = (stage: string) =>
    waits(
      withOthers(
        aVariant()
          .stage('offer', lateInAnHour('raisePriority'))
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .wait('before', { delay: minutes(100) })
          .stage(stage)
          .lane('manager')
          .step('write', { effort: minutes(30) })
          .outcome('won')
          .path('lead', 'before', 'write', 'won'),
      ),
      'write',
    );
  expect([waitsIn('offer'), waitsIn('contract')]).toEqual([20, 140]);
});

test('coming back into the stage it begins anew', () => {
  const week = ranForAWeek(
    withDirector(
      withOthers(
        aVariant()
          .stage('offer', lateInAnHour('raisePriority'))
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: leadsAt('12T08:30') })
          .wait('before', { delay: minutes(100) })
          .stage('talk')
          .wait('between', { delay: minutes(30) })
          .stage('offer')
          .lane('manager')
          .step('write', { effort: minutes(30) })
          .outcome('won')
          .path('lead', 'before', 'between', 'write', 'won'),
      ),
    ),
  );
  // In the stage again at 10:40, late at 11:40, raised at 11:50: served at noon.
  expect(week.node('write').waitMinutes?.mean).toBe(80);
});
