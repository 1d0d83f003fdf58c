/** Times, amounts and calendars for tests, said the way a hand computation says them. */
import { idOf } from '#shared/base';
import type { Arrivals, Calendar, Distribution, Duration } from '#shared/model';

const officeHours = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];

/** Monday to Friday, 09:00–18:00 with lunch from 13:00 to 14:00; UTC+3 all year round. */
export const officeCalendar: Calendar = {
  id: idOf('office'),
  name: 'Рабочая неделя',
  timeZone: 'Europe/Moscow',
  week: {
    mon: officeHours,
    tue: officeHours,
    wed: officeHours,
    thu: officeHours,
    fri: officeHours,
    sat: [],
    sun: [],
  },
  exceptions: {},
};

export const aroundTheClock: Calendar = {
  id: idOf('always'),
  name: 'Круглосуточно',
  timeZone: 'Europe/Moscow',
  exceptions: {},
};

/** Always exactly so many minutes. */
export function minutes(value: number): Distribution {
  return { kind: 'constant', value, unit: 'minute' };
}

/** Always exactly so many hours. */
export function hours(value: number): Distribution {
  return { kind: 'constant', value: value * 60, unit: 'hour' };
}

/** Exponential with this mean, in minutes. */
export function exponential(mean: number): Distribution {
  return { kind: 'exponential', mean, unit: 'minute' };
}

/** At best, usually, at worst, in minutes. */
export function pert(min: number, mode: number, max: number): Distribution {
  return { kind: 'pert', min, mode, max, unit: 'minute' };
}

export function workingHours(amount: number): Duration {
  return { amount, unit: 'hour', clock: 'working' };
}

export function elapsedMinutes(amount: number): Duration {
  return { amount, unit: 'minute', clock: 'elapsed' };
}

export function elapsedHours(amount: number): Duration {
  return { amount, unit: 'hour', clock: 'elapsed' };
}

export function workingDays(amount: number): Duration {
  return { amount, unit: 'workingDay', clock: 'working' };
}

export function days(amount: number): Duration {
  return { amount, unit: 'day', clock: 'elapsed' };
}

/** A Poisson stream around the clock. */
export function poisson(perHour: number): Arrivals {
  return { kind: 'poisson', perHour };
}

/** One lead every so many minutes, around the clock. */
export function every(gapMinutes: number): Arrivals {
  return { kind: 'interval', gap: minutes(gapMinutes) };
}
