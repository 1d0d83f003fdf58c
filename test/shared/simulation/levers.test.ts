/** What scenarios try out besides their drawings: hours, effort and ways out of branches, by hand. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Lever } from '#shared/model';
import {
  aProject,
  aroundTheClock,
  aVariant,
  minutes,
  officeCalendar,
  poisson,
} from '#test/builders';
import { ranForAWeek, severalAt } from '#test/one-week';
import { problemsOf, runOf } from '#test/simulating';

/** Two leads on Monday at nine; one manager calls for an hour, then writes for half an hour. */
const sale = aProject()
  .calendar(officeCalendar)
  .variant(
    aVariant()
      .stage('stage')
      .lane('manager', { headcount: 1 })
      .source('lead', { arrivals: severalAt(2, '12T09:00') })
      .step('call', { effort: minutes(60), priority: 1 })
      .step('write', { effort: minutes(30) })
      .outcome('won')
      .path('lead', 'call', 'write', 'won'),
  )
  .build();

const cyclesWith = (...levers: Lever[]) => ranForAWeek(sale, { levers }).cycles;
const call = idOf<'Node'>('call');

describe('effort', () => {
  test('as drawn: calls till ten and eleven, letters till half past eleven and twelve', () => {
    expect(cyclesWith()).toBe(150 + 180);
  });

  test('of one step', () => {
    // Calls till half past nine and ten, letters till half past ten and eleven.
    expect(cyclesWith({ kind: 'effort', nodeId: call, factor: 0.5 })).toBe(90 + 120);
  });

  test('of all steps, on top of that of one', () => {
    // Calls of 15 minutes, letters of 15: 9:15, 9:30, 9:45, 10:00.
    expect(
      cyclesWith({ kind: 'effort', factor: 0.5 }, { kind: 'effort', nodeId: call, factor: 0.5 }),
    ).toBe(45 + 60);
  });

  test('counts in the load that is offered', () => {
    const streams = aProject()
      .variant(
        aVariant()
          .stage('stage')
          .lane('manager', { headcount: 1, calendarId: aroundTheClock.id })
          .source('lead', { arrivals: poisson(1) })
          .step('call', { effort: minutes(30) })
          .outcome('won')
          .path('lead', 'call', 'won'),
      )
      .build();
    const offered = (factor: number) => {
      const { meaning } = runOf(streams, {
        until: { weeks: 1 },
        replications: 1,
        levers: [{ kind: 'effort', factor }],
      }).program;
      return [meaning.offeredLoad[0], meaning.isGrowing[0]];
    };
    // One lead an hour, half an hour each.
    expect(offered(1)).toEqual([0.5, false]);
    expect(offered(1.5)).toEqual([0.75, false]);
    expect(offered(2)).toEqual([1, true]);
  });
});

test('hours: whoever works around the clock goes on where the office closes', () => {
  const late = aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .stage('stage')
        .lane('manager', { headcount: 1 })
        .source('lead', { arrivals: severalAt(1, '12T17:30') })
        .step('call', { effort: minutes(60) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
  const lever = {
    kind: 'calendar',
    participantId: idOf<'Participant'>('manager'),
    calendarId: aroundTheClock.id,
  } as const;
  // Half an hour till six, the rest on Tuesday from nine.
  expect(ranForAWeek(late).cycles).toBe(30 + 15 * 60 + 30);
  expect(ranForAWeek(late, { levers: [lever] }).cycles).toBe(60);
  // The other team of somebody who has one here.
  const other = { ...lever, variantId: idOf<'Variant'>('other') };
  expect(ranForAWeek(late, { levers: [other] }).cycles).toBe(30 + 15 * 60 + 30);
});

describe('the share of a way out of a branch', () => {
  const withBranch = aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .stage('stage')
        .lane('robot', { kind: 'system' })
        .source('lead', { arrivals: severalAt(4000, '12T09:00') })
        .branch('fits')
        .outcome('won')
        .outcome('lost', { result: 'lost' })
        .outcome('unfit', { result: 'disqualified' })
        .path('lead', 'fits', 'won')
        .flow('fits', 'lost', { probability: 0.6 })
        .flow('fits', 'unfit', { probability: 0.2 }),
    )
    .build();
  const tried = (to: string, probability: number): Lever => ({
    kind: 'probability',
    flowId: idOf(`fits-${to}`),
    probability,
  });
  const leftWith = (...levers: Lever[]) => {
    const week = ranForAWeek(withBranch, { levers });
    const counts = new Map(week.left.map(([, id, count]) => [id, count]));
    return ['won', 'lost', 'unfit'].map((id) => counts.get(id) ?? 0);
  };
  /** Four standard deviations of a binomial count of 4,000. */
  const about = (share: number) => {
    const spread = 4 * Math.sqrt(4000 * share * (1 - share));
    return (count: number | undefined) => {
      expect(count).toBeGreaterThanOrEqual(4000 * share - spread);
      expect(count).toBeLessThanOrEqual(4000 * share + spread);
    };
  };

  test('the others share the rest as they do on the drawing', () => {
    const [won, lost, unfit] = leftWith(tried('won', 0.6));
    about(0.6)(won);
    // 0.4 is left, six to two.
    about(0.3)(lost);
    about(0.1)(unfit);
  });

  test('all and nothing', () => {
    expect(leftWith(tried('won', 1))).toEqual([4000, 0, 0]);
    expect(leftWith(tried('won', 0), tried('lost', 0))).toEqual([0, 0, 4000]);
  });

  test('what nobody goes any more may be all that there was', () => {
    const bounded = aProject()
      .variant(
        aVariant()
          .stage('stage')
          .lane('manager', { headcount: 1 })
          .source('lead')
          .step('call', { effort: minutes(30) })
          .branch('fits')
          .outcome('won')
          .path('lead', 'call', 'fits', 'won')
          .flow('fits', 'call', { probability: 0.5, maxTimes: 2 }),
      )
      .build();
    expect(problemsOf(bounded)).toEqual([]);
    // Every deal would go back for ever, but may only twice.
    const back: Lever = { kind: 'probability', flowId: idOf('fits-call'), probability: 1 };
    expect(problemsOf(bounded, { levers: [back] })).toContain('branchWithoutFreeFlow fits');
  });
});
