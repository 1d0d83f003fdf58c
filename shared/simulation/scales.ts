/**
 * How values of each kind are said: alone, and on a scale that a figure shares with its
 * interval. Nothing is computed here.
 */
import {
  formatMinutes,
  formatMinutesAt,
  formatMoney,
  formatMoneyAt,
  formatNumber,
  formatShare,
  type Language,
  moneyScaleOf,
  type TimeScale,
  timeScaleAmong,
  timeScaleOf,
  translateInto,
} from '#shared/i18n';

/** What a figure counts, and so how it is said. */
export type FigureKind =
  | 'count'
  | 'rate'
  | 'time'
  | 'workingTime'
  | 'money'
  | 'share'
  | 'wholeShare';

export interface SpokenIn {
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  /** The largest of the times that are read beside each other: all are said in its unit. */
  readonly largestMinutes?: number;
  /** Shared with what stands beside the value: all of them are said with its decimals. */
  readonly scale?: Scale;
}

/** One unit and the decimals in it. */
export interface Scale {
  /** How much of the quantity one of what is written is. */
  readonly unit: number;
  /** Decimals that a value of this size is worth. */
  readonly digits: number;
  /** The most decimals, where an interval is so narrow that it would show no width otherwise. */
  readonly finest: number;
  say(value: number, digits: number): string;
}

/** Of a working day of eight hours, as people count working days. */
export const WORKING_DAY_MINUTES = 480;

function fixed(value: number, digits: number, { language }: SpokenIn): string {
  return formatNumber(value, language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** One decimal below a hundred, also where it is a zero: «2,0» beside «1,9–2,1». */
function countDigits(size: number): number {
  return size < 99.95 ? 1 : 0;
}

/** Of what there may be little of: two decimals below one, so that «0,08» isn't «0,1». */
function rateDigits(size: number): number {
  if (size >= 0.995) return countDigits(size);
  return size < 0.005 ? 0 : 2;
}

function plainScale(digits: number, finest: number, spoken: SpokenIn): Scale {
  return { unit: 1, digits, finest, say: (value, asked) => fixed(value, asked, spoken) };
}

function shareScale(digits: number, finest: number, { language }: SpokenIn): Scale {
  return {
    unit: 0.01,
    digits,
    finest,
    say: (value, asked) =>
      formatShare(value, language, { minimumFractionDigits: asked, maximumFractionDigits: asked }),
  };
}

function timeScale(size: number, spoken: SpokenIn, workingDayMinutes?: number): Scale {
  const { largestMinutes } = spoken;
  const style = workingDayMinutes === undefined ? {} : { workingDayMinutes };
  const scale =
    largestMinutes === undefined ? timeScaleOf(size, style) : timeScaleAmong(largestMinutes, style);
  return onTimeScale(scale, spoken);
}

function moneyScale(size: number, spoken: SpokenIn): Scale {
  const scale = moneyScaleOf(size);
  return {
    ...scale,
    finest: scale.digits + 1,
    say: (amount, digits) => formatMoneyAt(scale, amount, { ...spoken, digits }),
  };
}

/** The scale for values about as large as `size`. */
export function scaleOf(kind: FigureKind, size: number, spoken: SpokenIn): Scale {
  switch (kind) {
    case 'count':
      // Of less than one a tenth may be all there is.
      return plainScale(countDigits(size), size < 0.995 ? 2 : countDigits(size), spoken);
    case 'rate':
      return plainScale(rateDigits(size), Math.max(rateDigits(size), 2), spoken);
    case 'time':
      return timeScale(size, spoken);
    case 'workingTime':
      return timeScale(size, spoken, WORKING_DAY_MINUTES);
    case 'money':
      return moneyScale(size, spoken);
    case 'share':
      return shareScale(1, 2, spoken);
    case 'wholeShare':
      // Of how busy people are and which limits are kept nobody wants decimals.
      return shareScale(0, 0, spoken);
  }
}

/** Times in that unit, whatever their size. */
export function onTimeScale(scale: TimeScale, { language }: SpokenIn): Scale {
  return {
    unit: scale.unitMinutes,
    digits: scale.digits,
    finest: scale.unit.startsWith('hour') ? scale.digits : scale.digits + 1,
    say: (minutes, digits) => formatMinutesAt(scale, minutes, { language, digits }),
  };
}

/** Differences of shares are points, in which nobody is content with whole ones. */
export function differenceScaleOf(kind: FigureKind, size: number, spoken: SpokenIn): Scale {
  // However narrow a margin is, «±0,0» would promise too much.
  if (kind === 'count') return plainScale(countDigits(size), countDigits(size) + 1, spoken);
  if (kind === 'workingTime') return timeScale(inWorkingDays(size), spoken, WORKING_DAY_MINUTES);
  if (kind !== 'share' && kind !== 'wholeShare') return scaleOf(kind, size, spoken);
  return {
    unit: 0.01,
    digits: 1,
    finest: 2,
    say: (value, digits) => points(fixed(value * 100, digits, spoken), spoken),
  };
}

/**
 * From a working day on a difference is said in working days, as what it lies between: thirteen hours
 * of work beside days would be read by the clock, as half a day.
 */
export function inWorkingDays(minutes: number): number {
  const isDays = Math.abs(minutes) >= WORKING_DAY_MINUTES;
  return isDays ? Math.max(Math.abs(minutes), 2 * WORKING_DAY_MINUTES) : minutes;
}

function points(amount: string, { language }: SpokenIn): string {
  return translateInto(language)('simulate.points', { amount });
}

/** A difference of which no interval is known. */
export function differenceSpeakerOf(kind: FigureKind, spoken: SpokenIn): (value: number) => string {
  if (kind === 'workingTime') {
    return (value) => {
      const { digits, say } = differenceScaleOf(kind, value, spoken);
      return Math.abs(value) < WORKING_DAY_MINUTES
        ? speakerOfKind(kind, spoken)(value)
        : say(value, digits);
    };
  }
  if (kind !== 'share' && kind !== 'wholeShare') return speakerOfKind(kind, spoken);
  return (value) => points(fixed(value * 100, 1, spoken), spoken);
}

/** A value of which no interval is known. */
export function speakerOfKind(kind: FigureKind, spoken: SpokenIn): (value: number) => string {
  const { language, currency } = spoken;
  switch (kind) {
    case 'count':
      return (value) => fixed(value, countDigits(Math.abs(value)), spoken);
    case 'rate':
      return (value) => fixed(value, rateDigits(Math.abs(value)), spoken);
    case 'time':
      return (value) => formatMinutes(value, language);
    case 'workingTime':
      return (value) => formatMinutes(value, language, { workingDayMinutes: WORKING_DAY_MINUTES });
    case 'money':
      return (value) =>
        formatMoney(value, currency, language, {
          maximumSignificantDigits: 3,
          notation: 'compact',
        });
    case 'share':
      // A zero too: «100,0 %» beside «99,6 %».
      return (value) => shareScale(1, 2, spoken).say(value, 1);
    case 'wholeShare':
      return (value) => formatShare(value, language, { maximumFractionDigits: 0 });
  }
}
