/**
 * Times that were computed, rounded to what the eye needs: «45 мин», «5 ч 20 мин», «6,5 дня».
 * What is read side by side is said on one scale: the same unit, the same decimals.
 */
import type { Language } from './catalogue.ts';
import { formatNumber } from './number.ts';
import { translateInto } from './translator.ts';

export interface MinutesStyle {
  /** Minutes of a working day, where the minutes are working time; else days have 24 hours. */
  readonly workingDayMinutes?: number;
}

export type ComputedUnit = 'minute' | 'hourAndMinute' | 'hour' | 'day' | 'workingDay';

/** In what a computed time is said. */
export interface TimeScale {
  readonly unit: ComputedUnit;
  readonly unitMinutes: number;
  /** Decimals that a time of this size is worth. */
  readonly digits: number;
}

const HOUR = 60;
const DAY = 1440;
/** From here on a computed time is said in whole hours. */
const MANY_HOURS_MINUTES = 600;
/** What is said with decimals takes the form of a fraction: «11,0 дня», `1.0 days`. */
const A_FRACTION = 1.5;

export function timeScaleOf(minutes: number, { workingDayMinutes }: MinutesStyle = {}): TimeScale {
  if (Math.abs(minutes) < 10) return { unit: 'minute', unitMinutes: 1, digits: 1 };
  const rounded = Math.round(minutes);
  if (rounded < HOUR) return { unit: 'minute', unitMinutes: 1, digits: 0 };
  const dayMinutes = workingDayMinutes ?? DAY;
  if (rounded < 2 * dayMinutes) {
    // Of many hours nobody wants the minutes, and no simulation knows them.
    return rounded >= MANY_HOURS_MINUTES
      ? { unit: 'hour', unitMinutes: HOUR, digits: 0 }
      : { unit: 'hourAndMinute', unitMinutes: 1, digits: 0 };
  }
  return {
    unit: workingDayMinutes === undefined ? 'day' : 'workingDay',
    unitMinutes: dayMinutes,
    // A difference of two such times must agree with them, and is often a day or less.
    digits: minutes / dayMinutes < 99.95 ? 1 : 0,
  };
}

/** For a column of times: the unit of the largest, in decimals, so that no hours stand beside days. */
export function timeScaleAmong(largestMinutes: number, style: MinutesStyle = {}): TimeScale {
  const scale = timeScaleOf(largestMinutes, style);
  const isHours = scale.unit === 'hour' || scale.unit === 'hourAndMinute';
  return isHours ? { unit: 'hour', unitMinutes: HOUR, digits: 1 } : scale;
}

/** A time by itself; zeros after the comma are left out. */
export function formatMinutes(
  minutes: number,
  language: Language,
  style: MinutesStyle = {},
): string {
  const scale = timeScaleOf(minutes, style);
  if (scale.unit !== 'hourAndMinute') {
    // Nothing below zero is nothing: + 0 takes the sign off «−0 мин».
    const count = Number((minutes / scale.unitMinutes).toFixed(scale.digits)) + 0;
    const amount = formatNumber(count, language, { maximumFractionDigits: scale.digits });
    return inUnit(scale.unit, { count, amount }, language);
  }
  const whole = Math.round(minutes);
  const hours = inUnit('hour', wholeOf(Math.floor(whole / HOUR), language), language);
  const rest = whole % HOUR;
  return rest === 0 ? hours : `${hours} ${inUnit('minute', wholeOf(rest, language), language)}`;
}

/** A time on the scale of others, with that many decimals even where they are zeros. */
export function formatMinutesAt(
  { unit, unitMinutes }: TimeScale,
  minutes: number,
  { language, digits }: { readonly language: Language; readonly digits: number },
): string {
  if (unit === 'hourAndMinute') return formatClock(minutes, language);
  const count = Number((minutes / unitMinutes).toFixed(digits)) + 0;
  const amount = formatNumber(count, language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return inUnit(unit, { count: digits > 0 ? A_FRACTION : count, amount }, language);
}

/** «5 ч 00 мин»; less than an hour has none. */
function formatClock(minutes: number, language: Language): string {
  const whole = Math.round(minutes) + 0;
  if (whole < HOUR) return inUnit('minute', wholeOf(whole, language), language);
  const hours = inUnit('hour', wholeOf(Math.floor(whole / HOUR), language), language);
  const rest = whole % HOUR;
  const amount = String(rest).padStart(2, '0');
  return `${hours} ${inUnit('minute', { count: rest, amount }, language)}`;
}

interface Amount {
  readonly count: number;
  readonly amount: string;
}

function wholeOf(count: number, language: Language): Amount {
  return { count, amount: formatNumber(count, language) };
}

const MESSAGES = {
  minute: 'time.minuteShort',
  hour: 'time.hourShort',
  day: 'time.computedDay',
  workingDay: 'time.computedWorkingDay',
} as const satisfies Record<Exclude<ComputedUnit, 'hourAndMinute'>, string>;

function inUnit(
  unit: keyof typeof MESSAGES,
  { count, amount }: Amount,
  language: Language,
): string {
  return translateInto(language)(MESSAGES[unit], { count, amount });
}
