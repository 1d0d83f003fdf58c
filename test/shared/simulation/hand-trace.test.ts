/** Runs that can be followed by hand, to the minute: lunch, end of shift, weekend, helpers. */
import { expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Calendar } from '#shared/model';
import { aProject, aVariant, minutes, officeCalendar, workingHours } from '#test/builders';
import { rowOf, runOf } from '#test/simulating';

const oneWeek = { startsOn: '2026-01-12', until: { weeks: 1 }, replications: 1 };

/** Moscow time of the scenario's first week. */
function moments(...times: string[]) {
  return { kind: 'batch' as const, at: times.map((time) => `2026-01-${time}:00+03:00`), size: 1 };
}

test('two days across lunch and the weekend', () => {
  // Office hours Mon–Fri 9–13, 14–18; one manager; call 150 minutes, offer 120 minutes.
  const project = aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments('16T12:00', '16T12:30', '16T17:00') })
        .step('call', { effort: minutes(150), timeLimit: { duration: workingHours(4) } })
        .lane('client', { kind: 'client' })
        .wait('answer', { delay: minutes(30), clock: 'working' })
        .outcome('won')
        .path('lead', 'call', 'answer', 'won'),
    )
    .build();
  const run = runOf(project, oneWeek);
  const [tally] = run.tallies;
  if (!tally) throw new Error('no tally');
  // First: Fri 12:00 → 13:00, lunch, 14:00 → 15:30; answer by 16:00: 240 minutes.
  // Second: waits from 12:30 to 15:30, then 15:30 → 18:00; answer Mon 9:30: 69 h = 4140 minutes.
  // Third: waits from Fri 17:00 to Mon 9:00, then 9:00 → 11:30; answer 12:00: 67 h = 4020 minutes.
  expect(tally.cycle.count).toBe(3);
  expect(tally.cycle.sum).toBe(240 + 4140 + 4020);
  // Working: 60 + 120; 30 + 240 + 30; 60 + 180.
  expect(tally.workingCycle.sum).toBe(180 + 300 + 240);
  const call = run.node('call');
  expect(rowOf(tally.nodeWaitMinutes, call)).toBe(0 + 180 + 64 * 60);
  // In the week from Monday to Sunday night: the third still waits, and works on Monday only.
  expect(rowOf(tally.nodeQueueArea, call)).toBe(180 + 55 * 60);
  expect(rowOf(tally.poolWorkedMinutes, run.pool('manager'))).toBe(300);
  expect(rowOf(tally.poolAvailableMinutes, run.pool('manager'))).toBe(2400);
  expect(tally.entered).toBe(3);
  expect(tally.insideAtEnd).toBe(2);
  // The limit of four working hours: 150, 30 + 240 = 270 and 60 + 150 = 210 minutes.
  expect(rowOf(tally.nodeWithinLimit, call)).toBe(2);
  expect(rowOf(tally.nodeCompleted, call)).toBe(3);
});

test('with a helper the step waits until both are free and there', () => {
  const mornings: Calendar = {
    ...officeCalendar,
    id: idOf('mornings'),
    week: {
      mon: [{ from: '10:00', to: '12:00' }],
      tue: [{ from: '10:00', to: '12:00' }],
      wed: [],
      thu: [],
      fri: [],
      sat: [],
      sun: [],
    },
  };
  const project = aProject()
    .calendar(officeCalendar)
    .calendar(mornings)
    .participant('engineer', { calendarId: mornings.id })
    .variant(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments('12T09:00') })
        .step('visit', {
          effort: minutes(180),
          helpers: [{ participantId: idOf('engineer'), count: 1 }],
        })
        .outcome('won')
        .path('lead', 'visit', 'won'),
    )
    .build();
  const run = runOf(project, oneWeek);
  const [tally] = run.tallies;
  if (!tally) throw new Error('no tally');
  // Mon 10 → 12, Tue 10 → 11: 26 hours after Mon 9:00.
  expect(tally.cycle.sum).toBe(26 * 60);
  expect(rowOf(tally.nodeWaitMinutes, run.node('visit'))).toBe(60);
  expect(rowOf(tally.poolWorkedMinutes, run.pool('engineer'))).toBe(180);
  expect(rowOf(tally.poolAvailableMinutes, run.pool('engineer'))).toBe(240);
});

test('other duties take their share: the same effort holds people longer', () => {
  const project = aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .lane('manager', { otherDuties: 0.5 })
        .source('lead', { arrivals: moments('12T09:00') })
        .step('call', { effort: minutes(60) })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
  const [tally] = runOf(project, oneWeek).tallies;
  expect(tally?.cycle.sum).toBe(120);
});

test('a late deal is escalated, and its supervisor works on it', () => {
  const project = aProject()
    .calendar(officeCalendar)
    .participant('director')
    .variant(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments('12T09:00') })
        .step('call', {
          effort: minutes(240),
          timeLimit: {
            duration: workingHours(1),
            escalation: {
              after: workingHours(1),
              toParticipantId: idOf('director'),
              effort: minutes(30),
              action: 'decideOnClient',
              continueShare: 0,
            },
          },
        })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
  const run = runOf(project, oneWeek);
  const [tally] = run.tallies;
  // Due at 10:00, escalated at 11:00, let go at 11:30; the call is finished all the same at 13:00.
  expect(tally?.cycle.sum).toBe(150);
  expect(tally && [...tally.exits]).toEqual([0, 1, 0, 0]);
  expect(tally && [...tally.escalations]).toEqual([1]);
  expect(tally?.wastedMinutes).toBe(240);
  expect(tally && rowOf(tally.poolWorkedMinutes, run.pool('director'))).toBe(30);
});

test('idle performers draw from a base, one after the other', () => {
  const project = aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .lane('manager', { headcount: 2 })
        .source('base', { arrivals: { kind: 'base', size: 5 } })
        .step('call', { effort: minutes(60) })
        .outcome('won')
        .path('base', 'call', 'won'),
    )
    .build();
  const run = runOf(project, oneWeek);
  const [tally] = run.tallies;
  // Two at a time: 9:00, 9:00, 10:00, 10:00, 11:00; nobody queues.
  expect(tally?.entered).toBe(5);
  expect(tally?.cycle.sum).toBe(300);
  expect(tally && rowOf(tally.nodeQueueArea, run.node('call'))).toBe(0);
});

test('a rework loop of at most two passes', () => {
  const project = aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: moments('12T09:00') })
        .step('offer', { effort: minutes(60) })
        .branch('good')
        .outcome('won')
        .path('lead', 'offer', 'good')
        .flow('good', 'offer', { probability: 1 - 1e-12, maxTimes: 2 })
        .flow('good', 'won', { probability: 1e-12 }),
    )
    .build();
  const [tally] = runOf(project, oneWeek).tallies;
  expect(tally?.cycle.sum).toBe(180);
});
