/** Time limits of steps and stages: kept, reminded of, broken. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Calendar, Duration, TimeLimit } from '#shared/model';
import {
  aProject,
  aroundTheClock,
  aVariant,
  elapsedMinutes,
  minutes,
  officeCalendar,
  workingDays,
  workingHours,
} from '#test/builders';
import { aroundClock, inOffice, leadsAt, ranForAWeek, severalAt } from '#test/one-week';
import { rowOf } from '#test/simulating';

import { calls } from '#test/time-limits';

describe('a limit of a step', () => {
  test('runs from entering the step, queue included, and its very moment is in time', () => {
    const week = ranForAWeek(aroundClock(calls(3, 60, { duration: elapsedMinutes(120) })));
    // Done after 60, 120 and 180 minutes.
    expect(week.node('call').shareWithinLimit?.mean).toBe(2 / 3);
    expect(week.node('call').breachedPerWeek.mean).toBe(1);
  });

  test('in working days: at the same time of day, closed days left out, clamped to a short day', () => {
    // Tuesday is a holiday, Wednesday closes at noon.
    const calendar = {
      ...officeCalendar,
      exceptions: { '2026-01-13': [], '2026-01-14': [{ from: '09:00', to: '12:00' }] },
    };
    const project = (effort: number) =>
      aProject()
        .calendar(calendar)
        .variant(
          aVariant()
            .lane('manager')
            .source('lead', { arrivals: leadsAt('12T16:00') })
            .step('call', { effort: minutes(effort), timeLimit: { duration: workingDays(1) } })
            .outcome('won')
            .path('lead', 'call', 'won'),
        )
        .build();
    // Due on Wednesday at noon: 120 minutes on Monday and 180 on Wednesday.
    expect(ranForAWeek(project(300)).node('call').shareWithinLimit?.mean).toBe(1);
    // A minute more ends on Thursday at 9:01.
    const late = ranForAWeek(project(301));
    expect(late.node('call').shareWithinLimit?.mean).toBe(0);
    expect(late.cycles).toBe(2 * 24 * 60 + 17 * 60 + 1);
  });

  test('what comes at night counts from the opening', () => {
    const at = (time: string) =>
      inOffice(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: leadsAt(time) })
          .step('call', { effort: minutes(480), timeLimit: { duration: workingDays(1) } })
          .outcome('won')
          .path('lead', 'call', 'won'),
      );
    // Saturday counts from Monday 9:00 to Tuesday 9:00; the work is done on Monday at 18:00.
    expect(ranForAWeek(at('17T15:00')).node('call').shareWithinLimit?.mean).toBe(1);
    // Friday 10:00: due Monday 10:00, done Monday 10:00.
    expect(ranForAWeek(at('16T10:00')).node('call').shareWithinLimit?.mean).toBe(1);
  });

  test('on the hours that all its performers have in common', () => {
    const morning = [{ from: '09:00', to: '11:00' }];
    const mornings: Calendar = {
      ...aroundTheClock,
      id: idOf('mornings'),
      week: { mon: morning, tue: morning, wed: morning, thu: morning, fri: [], sat: [], sun: [] },
    };
    const project = aProject()
      .calendar(officeCalendar)
      .calendar(mornings)
      .participant('expert', { calendarId: mornings.id })
      .variant(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: severalAt(2, '12T09:00') })
          .step('visit', {
            effort: minutes(120),
            helpers: [{ participantId: idOf('expert'), count: 1 }],
            timeLimit: { duration: workingHours(4), remindBefore: workingHours(2) },
          })
          .outcome('won')
          .path('lead', 'visit', 'won'),
      )
      .build();
    const week = ranForAWeek(project);
    // Due on Tuesday at 11:00: the second is finished then. Reminded on Tuesday at 9:00 is the second only.
    expect(week.node('visit').shareWithinLimit?.mean).toBe(1);
    expect(week.node('visit').remindedPerWeek.mean).toBe(1);
  });

  test('counts anew at each visit', () => {
    const week = ranForAWeek(
      aroundClock(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: leadsAt('12T09:00') })
          .step('call', { effort: minutes(60), timeLimit: { duration: elapsedMinutes(90) } })
          .branch('again')
          .outcome('won')
          .path('lead', 'call', 'again')
          .flow('again', 'call', { probability: 1 - 1e-12, maxTimes: 2 })
          .flow('again', 'won', { probability: 1e-12 }),
      ),
    );
    expect(rowOf(week.tally.nodeCompleted, week.run.node('call'))).toBe(3);
    expect(week.node('call').shareWithinLimit?.mean).toBe(1);
  });

  test('who leaves before it is due has broken nothing; who leaves after has', () => {
    const impatient = (patience: number) =>
      aroundClock(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: severalAt(2, '12T09:00') })
          .step('call', {
            effort: minutes(300),
            patience: { distribution: minutes(patience), clock: 'elapsed' },
            timeLimit: { duration: elapsedMinutes(60), remindBefore: elapsedMinutes(20) },
          })
          .outcome('won')
          .path('lead', 'call', 'won'),
      );
    // The first is late in any case.
    expect(ranForAWeek(impatient(30)).node('call').breachedPerWeek.mean).toBe(1);
    expect(ranForAWeek(impatient(30)).node('call').remindedPerWeek.mean).toBe(1);
    expect(ranForAWeek(impatient(50)).node('call').remindedPerWeek.mean).toBe(2);
    expect(ranForAWeek(impatient(50)).node('call').breachedPerWeek.mean).toBe(1);
    expect(ranForAWeek(impatient(90)).node('call').breachedPerWeek.mean).toBe(2);
    // Only completions keep a limit, or don't.
    expect(ranForAWeek(impatient(90)).node('call').shareWithinLimit?.mean).toBe(0);
  });
});

describe('a reminder due before the deal comes', () => {
  const reminded = (effort: number, remindBefore: number) =>
    ranForAWeek(
      aroundClock(
        calls(1, effort, {
          duration: elapsedMinutes(60),
          remindBefore: elapsedMinutes(remindBefore),
        }),
      ),
    ).node('call').remindedPerWeek.mean;

  test('comes with it: everybody is reminded of, but who goes on at that very moment', () => {
    expect([reminded(10, 50), reminded(11, 50)]).toEqual([0, 1]);
    expect([reminded(1, 60), reminded(1, 500)]).toEqual([1, 1]);
    expect([reminded(0, 60), reminded(0, 500)]).toEqual([0, 0]);
  });

  test('in a stage too', () => {
    const stage = (effort: number) =>
      ranForAWeek(
        aroundClock(
          aVariant()
            .stage('offer', {
              timeLimit: { duration: elapsedMinutes(60), remindBefore: elapsedMinutes(90) },
            })
            .lane('manager')
            .source('lead', { arrivals: leadsAt('12T09:00') })
            .step('call', { effort: minutes(effort) })
            .outcome('won')
            .path('lead', 'call', 'won'),
        ),
      ).stage('offer').remindedPerWeek.mean;
    expect([stage(0), stage(5)]).toEqual([0, 1]);
  });
});

describe('a limit of a stage', () => {
  const staged = (timeLimit: TimeLimit) =>
    aVariant()
      .stage('offer', { timeLimit })
      .lane('manager')
      .source('lead', { arrivals: leadsAt('12T09:00') })
      .step('write', { effort: minutes(60) })
      .lane('client', { kind: 'client' })
      .wait('think', { delay: minutes(60) })
      .stage('contract')
      .outcome('won')
      .path('lead', 'write', 'think', 'won');

  test('runs through all its nodes, on the company calendar', () => {
    const kept = (duration: Duration) =>
      ranForAWeek(inOffice(staged({ duration }))).stage('offer').shareWithinLimit?.mean;
    expect(kept(elapsedMinutes(120))).toBe(1);
    expect(kept(elapsedMinutes(119))).toBe(0);
    expect(kept(workingHours(2))).toBe(1);
    expect(kept(workingDays(1))).toBe(1);
  });

  test('reminders and breaches are those of the whole stay', () => {
    const { remindedPerWeek, breachedPerWeek } = ranForAWeek(
      inOffice(staged({ duration: elapsedMinutes(100), remindBefore: elapsedMinutes(50) })),
    ).stage('offer');
    expect([remindedPerWeek.mean, breachedPerWeek.mean]).toEqual([1, 1]);
  });
});
