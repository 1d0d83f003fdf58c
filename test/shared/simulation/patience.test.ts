/** Clients who wait no longer: in a queue, in a stage, on their clock, to the very minute. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Patience } from '#shared/model';
import { aVariant, minutes, type VariantBuilder } from '#test/builders';
import { aroundClock, inOffice, leadsAt, ranForAWeek, severalAt } from '#test/one-week';

const elapsed = (value: number): Patience => ({ distribution: minutes(value), clock: 'elapsed' });
const working = (value: number): Patience => ({ distribution: minutes(value), clock: 'working' });

describe('in a queue', () => {
  const queueing = (patience: Patience, ...times: string[]) =>
    aVariant()
      .lane('manager')
      .source('lead', { arrivals: leadsAt(...times) })
      .step('call', { effort: minutes(60), patience })
      .outcome('won')
      .path('lead', 'call', 'won');

  test('who has waited beyond it leaves as lost, with that as the reason', () => {
    const week = ranForAWeek(
      aroundClock(queueing(elapsed(30), '12T09:00', '12T09:10', '12T09:40')),
    );
    // The second leaves at 9:40 after 30 minutes, the third is served at 10:00.
    expect(week.cycles).toBe(60 + 30 + 80);
    expect(week.left).toEqual([
      ['outcome', 'won', 2],
      ['queuePatience', 'call', 1],
    ]);
    expect(week.result.deals.lostPerWeek.mean).toBe(1);
    expect(week.node('call').outOfPatiencePerWeek.mean).toBe(1);
    // Waits that ended with a start.
    expect(week.node('call').waitMinutes?.mean).toBe(10);
    expect(week.wasted).toBe(0);
  });

  test('nobody loses patience while being served', () => {
    const week = ranForAWeek(aroundClock(queueing(elapsed(1), '12T09:00')));
    expect(week.left[0]).toEqual(['outcome', 'won', 1]);
    expect(week.cycles).toBe(60);
  });

  test('none at all: who finds free hands is served, who must wait is gone at once', () => {
    const week = ranForAWeek(
      aroundClock(queueing(elapsed(0), '12T09:00', '12T09:59', '12T10:00', '12T12:00')),
    );
    // At 10:00 the first has just been finished.
    expect(week.left).toEqual([
      ['outcome', 'won', 3],
      ['queuePatience', 'call', 1],
    ]);
    expect(week.cycles).toBe(3 * 60);
  });

  test('at night it runs on the elapsed clock and stands still on the working one', () => {
    const times = ['12T17:30', '12T17:40'] as const;
    const atNight = ranForAWeek(inOffice(queueing(elapsed(120), ...times)));
    // The first is begun and finished on Tuesday at 9:30; the second leaves at 19:40.
    expect(atNight.cycles).toBe(16 * 60 + 120);
    const onShift = ranForAWeek(inOffice(queueing(working(51), ...times)));
    // 20 minutes till closing and 30 till 9:30.
    expect(onShift.left[0]).toEqual(['outcome', 'won', 2]);
    const tooShort = ranForAWeek(inOffice(queueing(working(40), ...times)));
    expect(tooShort.cycles).toBe(16 * 60 + 15 * 60 + 40);
  });

  test('is the same client’s at the second visit of another length, and counts anew', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: severalAt(2, '12T09:00') })
          .step('call', { effort: minutes(20), patience: elapsed(25) })
          .branch('again')
          .outcome('won')
          .path('lead', 'call', 'again')
          .flow('again', 'call', { probability: 1 - 1e-12, maxTimes: 1 })
          .flow('again', 'won', { probability: 1e-12 }),
      ),
    );
    // A 9–9:20, B 9:20–9:40, A 9:40–10:00, B 10:00–10:20: each waits 20 minutes at a time.
    expect(week.cycles).toBe(60 + 80);
    expect(week.left[0]).toEqual(['outcome', 'won', 2]);
  });
});

describe('patience that ends at the very moment of service still holds', () => {
  const threeAt = (patience: Patience, effort: number): VariantBuilder =>
    aVariant()
      .lane('manager')
      .source('lead', { arrivals: severalAt(3, '12T09:00') })
      .step('call', { effort: minutes(effort), patience })
      .outcome('won')
      .path('lead', 'call', 'won');

  test('when the first in the queue is served', () => {
    const week = ranForAWeek(aroundClock(threeAt(elapsed(60), 60)));
    // The second has waited 60 minutes at 10:00, the third is gone then: 60 is not beyond 60 …
    expect(week.cycles).toBe(60 + 120 + 60);
  });

  test('when work that began after the client came is finished then', () => {
    const week = ranForAWeek(aroundClock(threeAt(elapsed(60), 30)));
    expect(week.left[0]).toEqual(['outcome', 'won', 3]);
    expect(week.cycles).toBe(30 + 60 + 90);
  });

  test('at the opening', () => {
    const week = ranForAWeek(
      inOffice(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: leadsAt('12T08:00') })
          .step('call', { effort: minutes(10), patience: elapsed(60) })
          .outcome('won')
          .path('lead', 'call', 'won'),
      ),
    );
    expect(week.left[0]).toEqual(['outcome', 'won', 1]);
  });
});

describe('in a stage', () => {
  const staying = (patience: Patience) =>
    aVariant()
      .stage('offer', { patience })
      .lane('manager')
      .source('lead', { arrivals: leadsAt('12T09:00') })
      .step('write', { effort: minutes(60) })
      .lane('client', { kind: 'client' })
      .wait('think', { delay: minutes(60) })
      .stage('contract')
      .lane('lawyer')
      .step('check', { effort: minutes(600) })
      .outcome('won')
      .path('lead', 'write', 'think', 'check', 'won');

  test('counts the whole stay, through all its nodes, and ends with it', () => {
    expect(ranForAWeek(aroundClock(staying(elapsed(121)))).cycles).toBe(720);
    const waiting = ranForAWeek(aroundClock(staying(elapsed(90))));
    expect(waiting.cycles).toBe(90);
    expect(waiting.left[0]).toEqual(['stagePatience', 'offer', 1]);
    expect(waiting.stage('offer').outOfPatiencePerWeek.mean).toBe(1);
    expect(waiting.wasted).toBe(0);
  });

  test('that is left at the very moment is not beyond', () => {
    expect(ranForAWeek(aroundClock(staying(elapsed(120)))).left[0]).toEqual(['outcome', 'won', 1]);
  });

  test('goes on while people work: they finish in vain', () => {
    const week = ranForAWeek(aroundClock(staying(elapsed(30))));
    expect(week.cycles).toBe(30);
    expect(week.wasted).toBe(60);
    expect(week.load('manager')).toBe(60 / 10_080);
    expect(week.result.details.touchMinutes?.mean).toBe(0);
  });

  test('begins anew when the stage is entered again', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .stage('offer', { patience: elapsed(90) })
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .wait('think', { delay: minutes(60) })
          .stage('talk')
          .wait('talking', { delay: minutes(60) })
          .branch('again')
          .outcome('won')
          .path('lead', 'think', 'talking', 'again')
          .flow('again', 'think', { probability: 1 - 1e-12, maxTimes: 2 })
          .flow('again', 'won', { probability: 1e-12 }),
      ),
    );
    expect(week.cycles).toBe(6 * 60);
    expect(week.stage('offer').enteredPerWeek.mean).toBe(3);
  });

  test('goes on at the join, where one branch waits for the other', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .stage('elsewhere')
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .fork('both')
          .wait('long', { delay: minutes(200) })
          .stage('offer', { patience: elapsed(90) })
          .wait('short', { delay: minutes(10) })
          .join('ready')
          .outcome('won')
          .path('lead', 'both', 'short', 'ready', 'won')
          .path('both', 'long', 'ready'),
      ),
    );
    expect(week.cycles).toBe(90);
    expect(week.left[0]).toEqual(['stagePatience', 'offer', 1]);
  });
});

test('who leaves out of a queue lets those behind come forward', () => {
  const week = ranForAWeek(
    aroundClock(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: leadsAt('12T09:00') })
        .step('talk', { effort: minutes(120) })
        .source('hasty', { arrivals: leadsAt('12T09:10') })
        .step('ask', {
          effort: minutes(60),
          patience: elapsed(30),
          helpers: [{ participantId: idOf('manager'), count: 1 }],
        })
        .source('calm', { arrivals: leadsAt('12T09:20') })
        .step('call', { effort: minutes(60) })
        .lane('manager', { headcount: 2 })
        .outcome('won')
        .path('lead', 'talk', 'won')
        .path('hasty', 'ask', 'won')
        .path('calm', 'call', 'won'),
    ),
  );
  expect(week.cycles).toBe(120 + 30 + 60);
  expect(week.node('call').waitMinutes?.mean).toBe(0);
});
