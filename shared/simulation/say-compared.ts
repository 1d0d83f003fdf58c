/**
 * Values that stand beside each other to be compared: in one unit, and with the decimals that
 * the difference between them needs, so that nobody reads «2,0 → 2,0, +0,04», and whoever subtracts finds
 * the difference that is said: «1,4 → 2,1, +0,6» are 1,43 and 2,07.
 */
import { type TimeScale, timeScaleOf } from '#shared/i18n';
import type { Estimate } from './result.ts';
import { sayMargin } from './say-estimate.ts';
import {
  type FigureKind,
  inWorkingDays,
  onTimeScale,
  type Scale,
  type SpokenIn,
  scaleOf,
  WORKING_DAY_MINUTES,
} from './scales.ts';

export interface Compared {
  readonly former: Estimate;
  readonly latter: Estimate;
  readonly difference: Estimate;
}

/** More decimals aren't read, however small the difference is. */
const MOST_DIGITS = 3;

const IN_MINUTES: TimeScale = { unit: 'minute', unitMinutes: 1, digits: 0 };
const BY_THE_CLOCK: TimeScale = { unit: 'hourAndMinute', unitMinutes: 1, digits: 0 };

/** How both values are said. */
export function spokenBeside<Spoken extends SpokenIn>(
  kind: FigureKind,
  { former, latter, difference }: Compared,
  spoken: Spoken,
): Spoken {
  const size = Math.max(Math.abs(former.mean), Math.abs(latter.mean));
  const between = Math.abs(difference.mean);
  const scale = unitFor(kind, { size, between }, spoken);
  const { unit, digits, isNothing } = sayMargin(kind, difference, spoken);
  // In the unit of the difference, its decimals let a reader subtract.
  const least = unit === scale.unit ? digits : digitsShowing(between / scale.unit);
  const isTold = (decimals: number) =>
    isNothing || scale.say(former.mean, decimals) !== scale.say(latter.mean, decimals);
  const isSubtracted = (decimals: number) =>
    unit !== scale.unit ||
    isSame(
      roundedTo(decimals, latter.mean / unit) - roundedTo(decimals, former.mean / unit),
      difference.mean / unit,
      digits,
    );
  let told = Math.max(scale.digits, Math.min(least, MOST_DIGITS));
  while (told < MOST_DIGITS && !(isTold(told) && isSubtracted(told))) told += 1;
  return { ...spoken, scale: { ...scale, digits: told, finest: Math.max(scale.finest, told) } };
}

function roundedTo(decimals: number, value: number): number {
  return Number(value.toFixed(decimals));
}

/** Said with so many decimals. What is subtracted of rounded values is off by a last bit. */
function isSame(one: number, other: number, decimals: number): boolean {
  return roundedTo(decimals, Number(one.toFixed(9))) === roundedTo(decimals, other);
}

function digitsShowing(difference: number): number {
  return difference === 0 ? 0 : Math.ceil(-Math.log10(difference));
}

interface Sizes {
  readonly size: number;
  readonly between: number;
}

/** Hours that differ by minutes are said with their minutes, and by less than one, in minutes. */
function unitFor(kind: FigureKind, { size, between }: Sizes, spoken: SpokenIn): Scale {
  const isWorkingDays = kind === 'workingTime' && between >= WORKING_DAY_MINUTES;
  // What lies between is said in working days then, and so are both.
  const scale = scaleOf(kind, isWorkingDays ? inWorkingDays(size) : size, spoken);
  if (isWorkingDays) return scale;
  const isTime = kind === 'time' || kind === 'workingTime';
  if (!isTime || between === 0 || spoken.largestMinutes !== undefined) return scale;
  const style = kind === 'time' ? {} : { workingDayMinutes: WORKING_DAY_MINUTES };
  const { unit } = timeScaleOf(size, style);
  if (unit !== 'hour' && unit !== 'hourAndMinute') return scale;
  if (between < 1) return onTimeScale(IN_MINUTES, spoken);
  return unit === 'hour' && between < 60 ? onTimeScale(BY_THE_CLOCK, spoken) : scale;
}
