/**
 * The days on which a calendar opens, by number: day n begins n midnights of the calendar's own
 * wall clock after that of the origin. Found once per calendar; counting working days is then a
 * search, however many there are.
 */
import { momentOfWall, wallAt } from './wall-clock.ts';
import { nextOpening, WEEK_MINUTES, type WorkingTime } from './working-time.ts';

const DAY_MINUTES = 1440;

interface OpenDays {
  /** Of the weeks that are followed one by one. */
  readonly listed: readonly number[];
  /** Of the first regular week after them; every seven days they come again. */
  readonly regular: readonly number[];
}

const known = new WeakMap<WorkingTime, OpenDays>();

export function dayOf(calendar: WorkingTime, time: number): number {
  return Math.floor(wallAt(calendar, time) / DAY_MINUTES);
}

/** When the day begins; not before the origin. */
export function midnightOf(calendar: WorkingTime, day: number): number {
  return Math.max(0, momentOfWall(calendar, day * DAY_MINUTES));
}

function findOpenDays(calendar: WorkingTime): OpenDays {
  const listed: number[] = [];
  const regular: number[] = [];
  const regularFrom = calendar.weekPattern.length * WEEK_MINUTES;
  let opening = nextOpening(calendar, 0);
  while (opening < Number.POSITIVE_INFINITY) {
    const day = dayOf(calendar, opening);
    const [first] = regular;
    if (first !== undefined && day >= first + 7) break;
    (opening < regularFrom ? listed : regular).push(day);
    opening = nextOpening(calendar, midnightOf(calendar, day + 1));
  }
  return { listed, regular };
}

function openDays(calendar: WorkingTime): OpenDays {
  const found = known.get(calendar) ?? findOpenDays(calendar);
  known.set(calendar, found);
  return found;
}

/** How many of these, in rising order, lie before the day. */
function countBelow(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Open days before this one. */
function openDaysBefore({ listed, regular }: OpenDays, day: number): number {
  const [first] = regular;
  if (first === undefined || day <= first) return countBelow(listed, day);
  const weeks = Math.floor((day - first) / 7);
  return listed.length + weeks * regular.length + countBelow(regular, day - 7 * weeks);
}

function openDay({ listed, regular }: OpenDays, number: number): number {
  if (number < 0) return Number.NEGATIVE_INFINITY;
  if (number < listed.length) return listed[number] as number;
  if (regular.length === 0) return Number.POSITIVE_INFINITY;
  const later = number - listed.length;
  const weeks = Math.floor(later / regular.length);
  return 7 * weeks + (regular[later - weeks * regular.length] as number);
}

/**
 * The open day so many open days after this day, or before it where `count` is negative;
 * infinite where there is none.
 */
export function openDayFrom(calendar: WorkingTime, day: number, count: number): number {
  const days = openDays(calendar);
  return openDay(days, openDaysBefore(days, day) + count);
}
