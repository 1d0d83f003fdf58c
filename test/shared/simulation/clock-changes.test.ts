/** Weeks in which the clock is changed, seen by deals: Berlin in spring and autumn, Moscow never. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Calendar, Duration } from '#shared/model';
import {
  aProject,
  aVariant,
  minutes,
  officeCalendar,
  type VariantBuilder,
  workingDays,
  workingHours,
} from '#test/builders';
import { ranForAWeek } from '#test/one-week';

const HOUR = 60;

interface Week {
  readonly startsOn: string;
  readonly timeZone: string;
  /** Friday and Saturday of that week. */
  readonly friday: string;
  readonly saturday: string;
  /** Of local time, before the change. */
  readonly offset: string;
  /** How many hours more than usual pass over that week-end. */
  readonly more: number;
}

const weeks: readonly (readonly [string, Week])[] = [
  [
    'Berlin, spring',
    {
      startsOn: '2026-03-23',
      timeZone: 'Europe/Berlin',
      friday: '2026-03-27',
      saturday: '2026-03-28',
      offset: '+01:00',
      more: -1,
    },
  ],
  [
    'Berlin, autumn',
    {
      startsOn: '2026-10-19',
      timeZone: 'Europe/Berlin',
      friday: '2026-10-23',
      saturday: '2026-10-24',
      offset: '+02:00',
      more: 1,
    },
  ],
  [
    'Moscow, the same spring week',
    {
      startsOn: '2026-03-23',
      timeZone: 'Europe/Moscow',
      friday: '2026-03-27',
      saturday: '2026-03-28',
      offset: '+03:00',
      more: 0,
    },
  ],
];

describe.each(weeks)('%s', (_, { startsOn, timeZone, friday, saturday, offset, more }) => {
  const office: Calendar = { ...officeCalendar, timeZone };
  const ran = (variant: VariantBuilder, calendar: Calendar = office, fields: object = {}) =>
    ranForAWeek(aProject().calendar(calendar).variant(variant).build(), { startsOn, ...fields });
  const leadAt = (date: string, time: string) => ({
    arrivals: { kind: 'batch' as const, at: [`${date}T${time}:00${offset}`], size: 1 },
  });
  const call = (effort: number, fields: object = {}) =>
    aVariant()
      .lane('manager')
      .source('lead', leadAt(friday, '17:30'))
      .step('call', { effort: minutes(effort), ...fields })
      .outcome('won')
      .path('lead', 'call', 'won');

  test('work goes on at nine o’clock on Monday, whatever the clock has done', () => {
    const week = ran(call(60));
    // Half an hour on Friday, 63 hours more or less an hour, half an hour on Monday.
    expect(week.cycles).toBe(60 + (63 + more) * HOUR);
    expect(week.result.workingCycleMinutes?.mean.mean).toBe(60);
  });

  test('a working day later is the same time of day; two working hours are two', () => {
    const isKept = (effort: number, duration: Duration) =>
      ran(call(effort, { timeLimit: { duration } })).node('call').shareWithinLimit?.mean;
    // Due on Monday at 17:30, after half an hour and 4 + 3.5 hours of work.
    expect(isKept(8 * HOUR, workingDays(1))).toBe(1);
    expect(isKept(8 * HOUR + 1, workingDays(1))).toBe(0);
    expect(isKept(2 * HOUR, workingHours(2))).toBe(1);
    expect(isKept(2 * HOUR + 1, workingHours(2))).toBe(0);
  });

  test('who waits by the clock on the wall of nobody waits full hours', () => {
    const week = ran(
      aVariant()
        .lane('client', { kind: 'client' })
        .source('lead', leadAt(saturday, '12:00'))
        .wait('think', { delay: minutes(24 * HOUR) })
        .lane('manager')
        .step('call', { effort: minutes(0) })
        .outcome('won')
        .path('lead', 'think', 'call', 'won'),
    );
    // Till Sunday, then till Monday at nine: 45 hours by the wall.
    expect(week.cycles).toBe((45 + more) * HOUR);
  });

  test('a night shift over the change works the hours that there are', () => {
    const nights: Calendar = {
      ...office,
      id: idOf('nights'),
      week: {
        mon: [],
        tue: [],
        wed: [],
        thu: [],
        fri: [],
        sat: [{ from: '22:00', to: '24:00' }],
        sun: [{ from: '00:00', to: '06:00' }],
      },
    };
    const week = ran(
      aVariant()
        .lane('guard')
        .source('lead', leadAt(saturday, '22:00'))
        .step('watch', { effort: minutes((8 + more) * HOUR) })
        .outcome('won')
        .path('lead', 'watch', 'won'),
      nights,
    );
    // On the last minute of the shift.
    expect(week.cycles).toBe((8 + more) * HOUR);
    expect(week.load('guard')).toBe(1);
  });

  test('after a warm-up over the change the window opens at midnight all the same', () => {
    const monday = { '2026-03-23': '2026-03-30', '2026-10-19': '2026-10-26' }[startsOn] ?? startsOn;
    const before = ran(call(60), office, { startsOn: monday, warmUpWeeks: 1 });
    // Friday's deal came in the warm-up; half an hour of it is worked in the window.
    expect(before.tally.insideAtStart).toBe(1);
    expect(before.tally.entered).toBe(0);
    expect(before.load('manager')).toBe(30 / 2400);
    // Midnight to half past nine.
    expect(before.result.deals.inProgress?.mean).toBeCloseTo((9.5 * HOUR) / (168 * HOUR), 12);
  });
});

test('clocks and holidays are followed for as long as the weeks of a run last: in its sixth year', () => {
  const office: Calendar = {
    ...officeCalendar,
    timeZone: 'Europe/Berlin',
    exceptions: { '2031-07-07': [] },
  };
  // A Friday, and a Monday that is a holiday: eight o’clock in summer.
  const at = ['2031-07-04T08:00:00+02:00', '2031-07-07T08:00:00+02:00'];
  const variant = aVariant()
    .lane('manager')
    .source('lead', { arrivals: { kind: 'batch', at, size: 1 } })
    .step('call', { effort: minutes(10) })
    .outcome('won')
    .path('lead', 'call', 'won');
  const project = aProject().calendar(office).variant(variant).build();
  const { cycles, ended } = ranForAWeek(project, { startsOn: '2026-01-12', until: { weeks: 300 } });
  // From nine on, the second one on Tuesday.
  expect([ended, cycles]).toEqual([2, HOUR + 10 + 25 * HOUR + 10]);
});
