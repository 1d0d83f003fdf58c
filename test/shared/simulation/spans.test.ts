/** Claims over spans, the minimum of a stage, and which deals are measured. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Duration } from '#shared/model';
import {
  aVariant,
  elapsedMinutes,
  every,
  minutes,
  type VariantBuilder,
  workingDays,
  workingHours,
} from '#test/builders';
import { aroundClock, inOffice, leadsAt, ranForAWeek, severalAt } from '#test/one-week';
import { rowOf } from '#test/simulating';

const SURELY = 1 - 1e-12;
const HARDLY = 1e-12;
const claimId = idOf<'SlaClaim'>('claim');

function claimOf(variant: VariantBuilder, office = false) {
  const week = ranForAWeek(office ? inOffice(variant) : aroundClock(variant));
  const details = present(week.result.details.claims[claimId], 'claim');
  return {
    closed: details.closedPerWeek.mean,
    turnaround: details.turnaroundMinutes?.mean,
    leftInside: details.shareLeftInside?.mean,
    kept: week.result.claims[claimId]?.shareKept?.mean,
  };
}

describe('a span', () => {
  /** 10 – 20 – 40 minutes, and once back from the end to the beginning. */
  const loop = (from: string, to: string) =>
    aVariant()
      .lane('client', { kind: 'client' })
      .source('lead', { arrivals: leadsAt('12T09:00') })
      .wait('a', { delay: minutes(10) })
      .wait('b', { delay: minutes(20) })
      .wait('c', { delay: minutes(40) })
      .branch('again')
      .outcome('won')
      .path('lead', 'a', 'b', 'c', 'again')
      .flow('again', 'a', { probability: SURELY, maxTimes: 1 })
      .flow('again', 'won', { probability: HARDLY })
      .claim('claim', { from, to, duration: elapsedMinutes(50) });

  test('that is entered again after it was closed opens again', () => {
    expect(claimOf(loop('a', 'b'))).toEqual({ closed: 2, turnaround: 30, leftInside: 0, kept: 1 });
  });

  test('that is entered again while it is open stays open from the first entry', () => {
    // From the first b at 10 over c and a to the second completion … of a at 80.
    expect(claimOf(loop('b', 'a'))).toEqual({
      closed: 1,
      turnaround: 70,
      leftInside: 0.5,
      kept: 0,
    });
  });

  test('closes at the first completion of its end, though the deal comes there again', () => {
    expect(claimOf(loop('a', 'a')).turnaround).toBe(10);
    expect(claimOf(loop('c', 'won'))).toEqual({
      closed: 1,
      turnaround: 40 + 70,
      leftInside: 0,
      kept: 0,
    });
  });

  test('of a step includes its queue', () => {
    const variant = aVariant()
      .lane('manager')
      .source('lead', { arrivals: severalAt(2, '12T09:00') })
      .step('call', { effort: minutes(30) })
      .outcome('won')
      .path('lead', 'call', 'won')
      .claim('claim', { from: 'call', to: 'call', duration: elapsedMinutes(30) });
    expect(claimOf(variant)).toEqual({ closed: 2, turnaround: 45, leftInside: 0, kept: 0.5 });
  });

  test('that nobody enters, or leaves alive, says so', () => {
    const variant = (probability: number) =>
      aVariant()
        .lane('client', { kind: 'client' })
        .source('lead', { arrivals: severalAt(3, '12T09:00') })
        .branch('way')
        .wait('a', { delay: minutes(10) })
        .outcome('lost', { result: 'lost' })
        .wait('b')
        .outcome('won')
        .path('lead', 'way')
        .flow('way', 'a', { probability })
        .flow('way', 'b', { probability: 1 - probability })
        .path('a', 'lost')
        .path('b', 'won')
        .claim('claim', { from: 'a', to: 'b', duration: elapsedMinutes(50) });
    const none = { closed: 0, turnaround: undefined, kept: undefined };
    expect(claimOf(variant(HARDLY))).toEqual({ ...none, leftInside: undefined });
    expect(claimOf(variant(SURELY))).toEqual({ ...none, leftInside: 1 });
  });

  const parallel = (from: string, to: string, minutesOfA: number) =>
    aVariant()
      .lane('client', { kind: 'client' })
      .source('lead', { arrivals: leadsAt('12T09:00') })
      .fork('both')
      .wait('a', { delay: minutes(minutesOfA) })
      .wait('b', { delay: minutes(20) })
      .join('ready')
      .wait('c', { delay: minutes(5) })
      .outcome('won')
      .path('lead', 'both', 'a', 'ready', 'c', 'won')
      .path('both', 'b', 'ready')
      .claim('claim', { from, to, duration: elapsedMinutes(50) });

  test('over a fork lasts until the slowest branch has joined', () => {
    expect(claimOf(parallel('both', 'ready', 60)).turnaround).toBe(60);
    expect(claimOf(parallel('both', 'ready', 10)).turnaround).toBe(20);
    expect(claimOf(parallel('a', 'c', 10)).turnaround).toBe(25);
  });

  test('from one branch to the other is measured where the one is entered first', () => {
    expect(claimOf(parallel('a', 'b', 60))).toEqual({
      closed: 1,
      turnaround: 20,
      leftInside: 0,
      kept: 1,
    });
    // c is entered after b is done, so nobody sees b completed after it.
    expect(claimOf(parallel('c', 'b', 60)).leftInside).toBe(1);
  });

  test('of several departments runs on the company calendar', () => {
    const over = (duration: Duration) =>
      claimOf(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: leadsAt('16T17:00') })
          .step('call', { effort: minutes(30) })
          .lane('engineer')
          .step('solve', { effort: minutes(90) })
          .outcome('won')
          .path('lead', 'call', 'solve', 'won')
          .claim('claim', { from: 'call', to: 'solve', duration }),
        true,
      ).kept;
    // Friday 17:00 to Monday 10:00: 65 hours by the clock, two working hours.
    expect(over(workingHours(2))).toBe(1);
    expect(over(workingDays(1))).toBe(1);
    expect(over(elapsedMinutes(65 * 60))).toBe(1);
    expect(over(elapsedMinutes(65 * 60 - 1))).toBe(0);
  });

  test('from a source counts from the moment at which the lead comes', () => {
    const variant = aVariant()
      .lane('manager')
      .source('lead', { arrivals: severalAt(2, '12T09:00') })
      .step('call', { effort: minutes(30) })
      .wait('think', { delay: minutes(10) })
      .outcome('won')
      .path('lead', 'call', 'think', 'won')
      .claim('claim', { from: 'lead', to: 'think', duration: elapsedMinutes(40) });
    expect(claimOf(variant)).toEqual({ closed: 2, turnaround: 55, leftInside: 0, kept: 0.5 });
  });

  test('claims that are settled or withdrawn are not asked about', () => {
    const variant = loop('a', 'b').claim('old', { from: 'a', to: 'b', status: 'withdrawn' });
    const { result } = ranForAWeek(aroundClock(variant));
    expect(Object.keys(result.claims)).toEqual(['claim']);
  });
});

describe('the minimum of a stage', () => {
  const watched = (count: number, ...times: string[]) =>
    ranForAWeek(
      aroundClock(
        aVariant()
          .stage('work', { minimumDeals: { count, notify: [] } })
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: leadsAt(...times) })
          .wait('think', { delay: minutes(120) })
          .stage('end')
          .outcome('won')
          .path('lead', 'think', 'won'),
      ),
    ).stage('work').minimum;

  test('is fallen below each time the number comes down through it', () => {
    // One from 9 to 10, two till 11, one till 12; later one for two hours.
    const minimum = present(watched(2, '12T09:00', '12T10:00', '13T09:00'), 'minimum');
    expect(minimum.crossingsPerWeek.mean).toBe(1);
    expect(minimum.shareOfTimeBelow?.mean).toBe((10_080 - 60) / 10_080);
    const one = present(watched(1, '12T09:00', '12T10:00', '13T09:00'), 'minimum');
    expect(one.crossingsPerWeek.mean).toBe(2);
    expect(one.shareOfTimeBelow?.mean).toBe((10_080 - 180 - 120) / 10_080);
  });

  test('never reached is never fallen below, and always missed', () => {
    const minimum = present(watched(3, '12T09:00', '12T10:00'), 'minimum');
    expect(minimum.crossingsPerWeek.mean).toBe(0);
    expect(minimum.shareOfTimeBelow?.mean).toBe(1);
  });

  test('is not asked for where nobody set one', () => {
    expect(watched(0, '12T09:00')).toBeNull();
  });
});

describe('measured deals', () => {
  test('are those that came in the window; they run on until they end', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: leadsAt('10T12:00', '18T23:00', '19T00:00') })
          .wait('think', { delay: minutes(3 * 1440) })
          .outcome('won')
          .path('lead', 'think', 'won'),
      ),
      { warmUpWeeks: 1 },
    );
    // Saturday's came in the warm-up and ends in the window; Sunday's ends after it.
    expect(week.tally.entered).toBe(1);
    expect(week.cycles).toBe(3 * 1440);
    expect(week.result.deals.wonPerWeek.mean).toBe(1);
    expect(week.result.deals.inProgress?.mean).toBeCloseTo((60 + 36 * 60) / 10_080, 12);
    expect(week.result.notes.censoredShare).toBe(0);
  });

  test('that never end are counted and said', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: severalAt(4, '12T09:00') })
          .branch('way')
          .wait('ever', { delay: minutes(60 * 7 * 1440) })
          .outcome('lost', { result: 'lost' })
          .wait('year', { delay: minutes(50 * 7 * 1440) })
          .outcome('won')
          .path('lead', 'way')
          .flow('way', 'ever', { probability: 0.5 })
          .flow('way', 'year', { probability: 0.5 })
          .path('ever', 'lost')
          .path('year', 'won'),
      ),
    );
    // A year is waited for after a window of a week.
    const ever = rowOf(week.tally.nodeEntered, week.run.node('ever'));
    expect(week.result.notes.censoredShare).toBe(ever / 4);
    expect(week.ended).toBe(4 - ever);
  });

  test('a number of deals closes the window with the last of them', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: every(60) })
          .wait('think', { delay: minutes(90) })
          .outcome('won')
          .path('lead', 'think', 'won'),
      ),
      { until: { deals: 24 } },
    );
    expect(week.tally.entered).toBe(24);
    expect(week.ended).toBe(24);
    expect(week.result.weeks).toBeCloseTo(1440 / 10_080, 12);
  });
});
