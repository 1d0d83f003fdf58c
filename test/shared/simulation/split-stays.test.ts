/** Deals that are split: they stay in a stage once, from the first part that comes to the last that goes. */
import { describe, expect, test } from 'vitest';
import type { Escalation, Patience, Stage } from '#shared/model';
import { aVariant, elapsedHours, elapsedMinutes, minutes } from '#test/builders';
import { aroundClock, leadsAt, ranForAWeek } from '#test/one-week';
import { limit, withDirector } from '#test/time-limits';

const WEEK = 10_080;
const elapsed = (value: number): Patience => ({ distribution: minutes(value), clock: 'elapsed' });

/** Either order of the two branches: whichever happens to carry the stay, nothing may differ. */
const ORDERS = [
  ['inside', 'outside'],
  ['outside', 'inside'],
] as const;

describe.each(ORDERS)('split in a stage, one branch leaves it: %s before %s', (one, other) => {
  /** 9:00 split; inside till 12:20, outside from 9:00, joined in the stage beyond. */
  const split = (fields: Partial<Stage>, insideMinutes = 200) =>
    aVariant()
      .stage('offer', fields)
      .lane('client', { kind: 'client' })
      .source('lead', { arrivals: leadsAt('12T09:00') })
      .fork('both')
      .wait('inside', { delay: minutes(insideMinutes) })
      .stage('elsewhere')
      .wait('outside', { delay: minutes(10) })
      .join('ready')
      .outcome('won')
      .path('both', one)
      .path('both', other)
      .path('lead', 'both')
      .path('inside', 'ready', 'won')
      .path('outside', 'ready');

  test('patience goes on in the one that stays', () => {
    const week = ranForAWeek(aroundClock(split({ patience: elapsed(90) })));
    expect(week.cycles).toBe(90);
    expect(week.left[0]).toEqual(['stagePatience', 'offer', 1]);
  });

  test('the stay lasts until that one leaves', () => {
    const week = ranForAWeek(
      aroundClock(
        split({ timeLimit: { duration: elapsedMinutes(199), remindBefore: elapsedMinutes(9) } }),
      ),
    );
    const offer = week.stage('offer');
    expect(week.cycles).toBe(200);
    expect(offer.enteredPerWeek.mean).toBe(1);
    expect(offer.inProgress?.mean).toBe(200 / WEEK);
    expect(offer.shareWithinLimit?.mean).toBe(0);
    expect([offer.breachedPerWeek.mean, offer.remindedPerWeek.mean]).toEqual([1, 1]);
    expect(week.stage('elsewhere').enteredPerWeek.mean).toBe(1);
    expect(week.stage('elsewhere').inProgress?.mean).toBe(200 / WEEK);
  });

  test('its limit is kept when that one leaves in time', () => {
    const week = ranForAWeek(
      aroundClock(split({ timeLimit: { duration: elapsedMinutes(200) } }, 200)),
    );
    expect(week.stage('offer').shareWithinLimit?.mean).toBe(1);
  });

  test('a supervisor asked before or after the split lets the deal go', () => {
    const decide = { action: 'decideOnClient', continueShare: 0 } as const;
    const letGo = (fields: Partial<Escalation>) =>
      ranForAWeek(
        withDirector(split({ timeLimit: limit(elapsedHours(1), { ...decide, ...fields }) })),
      );
    // Late at 10:00, decided on half an hour later.
    expect(letGo({ effort: minutes(30) }).cycles).toBe(90);
    expect(letGo({ after: elapsedMinutes(20), effort: minutes(30) }).cycles).toBe(110);
    expect(letGo({ effort: minutes(30) }).left[0]).toEqual(['escalation', 'offer', 1]);
  });
});

describe('both branches through one stage', () => {
  const through = (fields: Partial<Stage>) =>
    aVariant()
      .stage('offer')
      .lane('client', { kind: 'client' })
      .source('lead', { arrivals: leadsAt('12T09:00') })
      .fork('both')
      .wait('before', { delay: minutes(30) })
      .stage('middle', fields)
      .wait('early', { delay: minutes(60) })
      .wait('late', { delay: minutes(100) })
      .stage('end')
      .join('ready')
      .outcome('won')
      .path('lead', 'both', 'early', 'ready', 'won')
      .path('both', 'before', 'late', 'ready');

  test('are one stay, from the first that enters to the last that leaves', () => {
    // 9:00–10:00 and 9:30–11:10: within 130 minutes, not within 129.
    const stage = (within: number) =>
      ranForAWeek(aroundClock(through({ timeLimit: { duration: elapsedMinutes(within) } }))).stage(
        'middle',
      );
    const middle = stage(130);
    expect(middle.enteredPerWeek.mean).toBe(1);
    expect(middle.inProgress?.mean).toBe(130 / WEEK);
    expect(middle.shareWithinLimit?.mean).toBe(1);
    expect(stage(129).shareWithinLimit?.mean).toBe(0);
    expect(stage(129).breachedPerWeek.mean).toBe(1);
  });

  test('have one patience, counted from the first that enters', () => {
    const week = ranForAWeek(aroundClock(through({ patience: elapsed(125) })));
    expect(week.cycles).toBe(125);
    expect(week.stage('middle').outOfPatiencePerWeek.mean).toBe(1);
    expect(ranForAWeek(aroundClock(through({ patience: elapsed(130) }))).cycles).toBe(130);
  });

  test('are two stays where the first has left before the second enters', () => {
    const apart = through({}).wait('before', { delay: minutes(70) });
    const middle = ranForAWeek(aroundClock(apart)).stage('middle');
    expect(middle.enteredPerWeek.mean).toBe(2);
    expect(middle.inProgress?.mean).toBe(160 / WEEK);
  });

  test('fall below a minimum of one deal once', () => {
    const week = ranForAWeek(aroundClock(through({ minimumDeals: { count: 1, notify: [] } })));
    expect(week.stage('middle').minimum?.crossingsPerWeek.mean).toBe(1);
  });
});

test.each([
  ['splits', [70, 100, 100, 0], 1],
  ['is joined', [0, 70, 75, 60], 1],
  ['splits and is joined', [65, 10, 20, 60], 1],
  // On Monday at 10:25 it has left the stage.
  ['leaves', [0, 70, 85, 0], 0],
] as const)(
  'a supervisor is asked about a deal, which then %s',
  (_, [think, one, two, after], letGo) => {
    const week = ranForAWeek(
      withDirector(
        aVariant()
          .stage('offer', {
            timeLimit: limit(elapsedHours(1), {
              effort: minutes(30),
              action: 'decideOnClient',
              continueShare: 0,
            }),
          })
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .wait('think', { delay: minutes(think) })
          .fork('both')
          .wait('one', { delay: minutes(one) })
          .wait('two', { delay: minutes(two) })
          .join('ready')
          .wait('after', { delay: minutes(after) })
          .stage('contract')
          .wait('sign', { delay: minutes(500) })
          .outcome('won')
          .path('lead', 'think', 'both', 'one', 'ready', 'after', 'sign', 'won')
          .path('both', 'two', 'ready'),
      ),
    );
    // Late at 10:00, decided on at 10:30.
    expect(week.result.deals.lostPerWeek.mean).toBe(letGo);
    expect(week.cycles).toBe(letGo === 1 ? 90 : 585);
  },
);

test('a fork in a fork: the stay goes from branch to branch, to the join and on', () => {
  const week = ranForAWeek(
    aroundClock(
      aVariant()
        .stage('offer', { patience: elapsed(500), timeLimit: { duration: elapsedMinutes(190) } })
        .lane('client', { kind: 'client' })
        .source('lead', { arrivals: leadsAt('12T09:00') })
        .fork('outer')
        .fork('inner')
        .wait('one', { delay: minutes(20) })
        .wait('two', { delay: minutes(50) })
        .join('ready')
        .join('done')
        .wait('on', { delay: minutes(60) })
        .stage('elsewhere')
        .wait('three', { delay: minutes(130) })
        .outcome('won')
        .path('lead', 'outer', 'inner', 'one', 'ready', 'done', 'on', 'won')
        .path('inner', 'two', 'ready')
        .path('outer', 'three', 'done'),
    ),
  );
  // In the offer till 9:50 by the inner branches, at the join till 11:10, and an hour more.
  const offer = week.stage('offer');
  expect(week.cycles).toBe(190);
  expect(offer.enteredPerWeek.mean).toBe(1);
  expect(offer.inProgress?.mean).toBe(190 / WEEK);
  expect(offer.shareWithinLimit?.mean).toBe(1);
  expect(week.stage('elsewhere').inProgress?.mean).toBe(130 / WEEK);
});

test('the outcome that a branch reaches in the stage completes the stay of all', () => {
  const week = ranForAWeek(
    aroundClock(
      aVariant()
        .stage('offer', { timeLimit: { duration: elapsedMinutes(60) } })
        .lane('client', { kind: 'client' })
        .source('lead', { arrivals: leadsAt('12T09:00', '12T12:00') })
        .fork('both')
        .wait('long', { delay: minutes(300) })
        .wait('short', { delay: minutes(60) })
        .outcome('won')
        .join('ready')
        .outcome('lost', { result: 'lost' })
        .path('lead', 'both', 'long', 'ready', 'lost')
        .path('both', 'short', 'won'),
    ),
  );
  expect(week.cycles).toBe(120);
  expect(week.stage('offer').shareWithinLimit?.mean).toBe(1);
  expect(week.stage('offer').inProgress?.mean).toBe(120 / WEEK);
});
