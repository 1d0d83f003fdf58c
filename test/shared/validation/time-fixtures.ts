/** Fixtures of the warnings about times: what is cut, what is longer than the whole, what comes too early. */
import { days, elapsedHours, workingDays, workingHours } from '#test/builders';
import { limits, normal, reminders, sound, spread } from './drawings.ts';
import type { Fixtures } from './fixture.ts';

export const timeFixtures = {
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
} as const satisfies Record<string, Fixtures>;
