/** When a row of the network's limits, counted from some moment, is due; and patience likewise. */
import {
  afterWorking,
  afterWorkingDays,
  beforeWorking,
  beforeWorkingDays,
  type WorkingTime,
} from '#shared/calendar';
import { DUE_ELAPSED, DUE_WORKING, type Network } from './network.ts';

export function calendarOf(network: Network, calendar: number): WorkingTime {
  return network.calendars[calendar] as WorkingTime;
}

export function dueOf(network: Network, limit: number, from: number): number {
  const { limits } = network;
  const amount = limits.amount[limit] as number;
  const clock = limits.clock[limit] as number;
  if (clock === DUE_ELAPSED) return from + amount;
  const calendar = calendarOf(network, limits.calendar[limit] as number);
  return clock === DUE_WORKING
    ? afterWorking(calendar, from, amount)
    : afterWorkingDays(calendar, from, amount);
}

/** When people are reminded of a limit that is due then; Infinity where nobody is. */
export function remindOf(network: Network, limit: number, due: number): number {
  const { limits } = network;
  const before = limits.remind[limit] as number;
  if (before < 0) return Number.POSITIVE_INFINITY;
  const amount = limits.amount[before] as number;
  const clock = limits.clock[before] as number;
  if (clock === DUE_ELAPSED || due === Number.POSITIVE_INFINITY) return due - amount;
  const calendar = calendarOf(network, limits.calendar[before] as number);
  return clock === DUE_WORKING
    ? beforeWorking(calendar, due, amount)
    : beforeWorkingDays(calendar, due, amount);
}

/** When so many minutes on a calendar (-1: elapsed ones) have passed. */
export function afterMinutes(
  network: Network,
  calendar: number,
  from: number,
  minutes: number,
): number {
  return calendar < 0 ? from + minutes : afterWorking(calendarOf(network, calendar), from, minutes);
}
