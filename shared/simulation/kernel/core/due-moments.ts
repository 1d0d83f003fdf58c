/** When a row of the network's limits, counted from some moment, is due; and patience likewise. */
import { DUE_ELAPSED, DUE_WORKING } from '../codes';
import { afterWorking, afterWorkingDays, beforeWorking, beforeWorkingDays } from './calendar';
import { limitsAmount, limitsCalendar, limitsClock, limitsRemind } from './network';

export function dueOf(limit: i32, from: f64): f64 {
  const amount = limitsAmount[limit];
  const clock = limitsClock[limit];
  if (clock === DUE_ELAPSED) return from + amount;
  const calendar = limitsCalendar[limit];
  return clock === DUE_WORKING
    ? afterWorking(calendar, from, amount)
    : afterWorkingDays(calendar, from, amount);
}

/** When people are reminded of a limit that is due then; Infinity where nobody is. */
export function remindOf(limit: i32, due: f64): f64 {
  const before = limitsRemind[limit];
  if (before < 0) return Infinity;
  const amount = limitsAmount[before];
  const clock = limitsClock[before];
  if (clock === DUE_ELAPSED || due === Infinity) return due - amount;
  const calendar = limitsCalendar[before];
  return clock === DUE_WORKING
    ? beforeWorking(calendar, due, amount)
    : beforeWorkingDays(calendar, due, amount);
}

/** When so many minutes on a calendar (-1: elapsed ones) have passed. */
export function afterMinutes(calendar: i32, from: f64, minutes: f64): f64 {
  return calendar < 0 ? from + minutes : afterWorking(calendar, from, minutes);
}
