/** What happens past a time limit: who is asked when, and what supervisors do then. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Calendar, Duration, Escalation, TimeLimit } from '#shared/model';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedHours,
  elapsedMinutes,
  minutes,
  poisson,
  type VariantBuilder,
} from '#test/builders';
import { leadsAt, ranForAWeek, severalAt } from '#test/one-week';
import { runOf } from '#test/simulating';

const director = idOf<'Participant'>('director');

function limit(duration: Duration, escalation: Partial<Escalation> = {}): TimeLimit {
  return {
    duration,
    escalation: {
      after: elapsedMinutes(0),
      toParticipantId: director,
      effort: minutes(0),
      action: 'remind',
      ...escalation,
    },
  };
}

function withDirector(variant: VariantBuilder, calendar: Calendar = aroundTheClock) {
  return aProject()
    .calendar(aroundTheClock)
    .calendar(calendar)
    .participant('director', { calendarId: calendar.id })
    .variant(variant)
    .build();
}

/** One manager, one step, leads at once at nine. */
function calls(leads: number, effort: number, timeLimit: TimeLimit): VariantBuilder {
  return aVariant()
    .lane('manager')
    .source('lead', { arrivals: severalAt(leads, '12T09:00') })
    .step('call', { effort: minutes(effort), timeLimit })
    .outcome('won')
    .path('lead', 'call', 'won');
}

const escalations = (week: ReturnType<typeof ranForAWeek>) =>
  week.result.participants[director]?.escalationsPerWeek.mean;

describe('an escalation', () => {
  test('happens so long after the limit, once, and only to who is still there', () => {
    const late = limit(elapsedMinutes(60), { after: elapsedMinutes(30), effort: minutes(15) });
    // Done after 80 minutes: broken, not escalated; after 160 minutes: both.
    const week = ranForAWeek(withDirector(calls(2, 80, late)));
    expect(week.node('call').breachedPerWeek.mean).toBe(2);
    expect(escalations(week)).toBe(1);
    expect(week.load('director')).toBe(15 / 10_080);
    // A reminder changes nothing for the deal.
    expect(week.cycles).toBe(80 + 160);
  });

  test('does not happen at the very moment that the work is done', () => {
    expect(escalations(ranForAWeek(withDirector(calls(1, 60, limit(elapsedMinutes(60))))))).toBe(0);
    expect(escalations(ranForAWeek(withDirector(calls(1, 61, limit(elapsedMinutes(60))))))).toBe(1);
  });

  test('waits for a supervisor on holiday; who is done by then is decided on no more', () => {
    const wednesday: Calendar = {
      ...aroundTheClock,
      id: idOf('wednesday'),
      week: {
        mon: [],
        tue: [],
        wed: [{ from: '09:00', to: '18:00' }],
        thu: [],
        fri: [],
        sat: [],
        sun: [],
      },
    };
    const decide = { effort: minutes(30), action: 'decideOnClient', continueShare: 0 } as const;
    const long = calls(1, 4 * 24 * 60, limit(elapsedMinutes(60), decide));
    const letGo = ranForAWeek(withDirector(long, wednesday));
    // Let go on Wednesday at 9:30, two days and half an hour after nine on Monday.
    expect(letGo.cycles).toBe(2 * 24 * 60 + 30);
    expect(letGo.left[0]).toEqual(['escalation', 'call', 1]);
    expect(letGo.wasted).toBe(4 * 24 * 60);
    const short = ranForAWeek(
      withDirector(calls(1, 120, limit(elapsedMinutes(60), decide)), wednesday),
    );
    expect(short.left[0]).toEqual(['outcome', 'won', 1]);
    expect(short.cycles).toBe(120);
    // The director looks at it all the same.
    expect(short.load('director')).toBe(30 / (9 * 60));
    expect(escalations(short)).toBe(1);
  });

  test('is looked at before other work, but interrupts none', () => {
    const week = ranForAWeek(
      withDirector(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .step('call', {
            effort: minutes(1000),
            timeLimit: limit(elapsedMinutes(60), {
              effort: minutes(10),
              action: 'decideOnClient',
              continueShare: 0,
            }),
          })
          .lane('director')
          .source('own', { arrivals: severalAt(3, '12T09:00') })
          .step('plan', { effort: minutes(50), priority: 1000 })
          .outcome('won')
          .path('lead', 'call', 'won')
          .path('own', 'plan', 'won'),
      ),
    );
    // Plans 9:00 and 9:50 (till 10:40); escalated at 10:00, looked at 10:40–10:50; the third plan till 11:40.
    expect(week.cycles).toBe(50 + 100 + 160 + 110);
  });

  test.each([
    [0, 0],
    [1, 200],
  ])('decideOnClient: a share of %d goes on', (continueShare, won) => {
    const decide = { action: 'decideOnClient', continueShare } as const;
    const week = ranForAWeek(
      withDirector(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: severalAt(200, '12T09:00') })
          .step('think', { effort: minutes(100), timeLimit: limit(elapsedMinutes(60), decide) })
          .outcome('won')
          .path('lead', 'think', 'won'),
      ),
    );
    expect(week.result.deals.wonPerWeek.mean).toBe(won);
    expect(week.result.deals.lostPerWeek.mean).toBe(200 - won);
    expect(escalations(week)).toBe(200);
  });

  test('decideOnClient: a quarter goes on', () => {
    const decide = { action: 'decideOnClient', continueShare: 0.25 } as const;
    const { result } = ranForAWeek(
      withDirector(
        aVariant()
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: severalAt(4000, '12T09:00') })
          .step('think', { effort: minutes(100), timeLimit: limit(elapsedMinutes(60), decide) })
          .outcome('won')
          .path('lead', 'think', 'won'),
      ),
    );
    // Four standard deviations of 4,000 draws are 110.
    expect(Math.abs(result.deals.wonPerWeek.mean - 1000)).toBeLessThan(110);
  });

  test('raisePriority: the late deal overtakes who came before it and is more important', () => {
    const raised = (action: Escalation['action']) =>
      ranForAWeek(
        withDirector(
          aVariant()
            .lane('manager')
            .source('others', { arrivals: severalAt(4, '12T08:00') })
            .step('plain', { effort: minutes(60), priority: 50 })
            .source('lead', { arrivals: leadsAt('12T08:30') })
            .step('call', {
              effort: minutes(60),
              timeLimit: limit(elapsedMinutes(60), { effort: minutes(10), action }),
            })
            .outcome('won')
            .path('others', 'plain', 'won')
            .path('lead', 'call', 'won'),
        ),
      ).node('call').waitMinutes?.mean;
    // Escalated at 9:30, raised at 9:40: served at 10:00 instead of noon.
    expect(raised('raisePriority')).toBe(90);
    expect(raised('remind')).toBe(210);
  });

  test('raisePriority: among the raised of one step the order stays', () => {
    const week = ranForAWeek(
      withDirector(calls(4, 60, limit(elapsedMinutes(70), { action: 'raisePriority' }))),
    );
    expect(week.cycles).toBe(60 + 120 + 180 + 240);
  });

  test('of a stage is the deal’s wherever it stands there', () => {
    const staged = (action: Escalation['action']) =>
      aVariant()
        .stage('offer', {
          timeLimit: limit(elapsedHours(1), {
            after: elapsedMinutes(30),
            effort: minutes(15),
            action,
            continueShare: 0,
          }),
        })
        .lane('manager')
        .source('lead', { arrivals: leadsAt('12T09:00') })
        .step('write', { effort: minutes(45) })
        .lane('client', { kind: 'client' })
        .wait('think', { delay: minutes(120) })
        .stage('contract')
        .outcome('won')
        .path('lead', 'write', 'think', 'won');
    const letGo = ranForAWeek(withDirector(staged('decideOnClient')));
    expect(letGo.cycles).toBe(105);
    expect(letGo.left[0]).toEqual(['escalation', 'offer', 1]);
    const reminded = ranForAWeek(withDirector(staged('remind')));
    expect(reminded.cycles).toBe(165);
    expect(escalations(reminded)).toBe(1);
  });

  test('of a stage that the deal has left in time never comes', () => {
    const week = ranForAWeek(
      withDirector(
        aVariant()
          .stage('offer', { timeLimit: limit(elapsedHours(1)) })
          .lane('manager')
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .step('write', { effort: minutes(59) })
          .stage('contract')
          .step('check', { effort: minutes(600) })
          .outcome('won')
          .path('lead', 'write', 'check', 'won'),
      ),
    );
    expect(escalations(week)).toBe(0);
  });

  test('of a stage happens once, though the deal is split and joined after it', () => {
    const week = ranForAWeek(
      withDirector(
        aVariant()
          .stage('offer', { timeLimit: limit(elapsedHours(1)) })
          .lane('client', { kind: 'client' })
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .wait('think', { delay: minutes(120) })
          .fork('both')
          .wait('one', { delay: minutes(60) })
          .wait('two', { delay: minutes(90) })
          .join('ready')
          .outcome('won')
          .path('lead', 'think', 'both', 'one', 'ready', 'won')
          .path('both', 'two', 'ready'),
      ),
    );
    expect(escalations(week)).toBe(1);
    expect(week.cycles).toBe(210);
    expect(week.stage('offer').inProgress?.mean).toBe(210 / 10_080);
  });

  test('does not delay other deals unless their people are needed', () => {
    const project = withDirector(
      aVariant()
        .lane('manager', { headcount: 2 })
        .source('lead', { arrivals: poisson(2) })
        .step('call', {
          effort: { kind: 'exponential', mean: 50 },
          timeLimit: limit(elapsedMinutes(120), { effort: minutes(5) }),
        })
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const plain = structuredClone(project);
    const call =
      plain.processes[idOf<'Process'>('process')]?.variants[idOf<'Variant'>('variant')]?.nodes[
        idOf<'Node'>('call')
      ];
    if (call?.kind === 'step') delete call.timeLimit;
    const cycles = (which: typeof project) =>
      runOf(which, { until: { weeks: 10 }, replications: 1 }).tallies.map(({ cycle }) => cycle.sum);
    expect(cycles(project)).toEqual(cycles(plain));
  });
});
