/**
 * A value together with its interval: in one unit and with the same decimals, as many as give
 * half of the interval's width two significant digits (an uncertainty isn't known any better:
 * Guide to the Expression of Uncertainty in Measurement, JCGM 100:2008, 7.2.6), but no more than
 * a value of that size is worth to people, and one if there would be none.
 */
import type { Estimate } from './result.ts';
import {
  differenceScaleOf,
  differenceSpeakerOf,
  type FigureKind,
  type Scale,
  type SpokenIn,
  scaleOf,
  speakerOfKind,
} from './scales.ts';

export interface SaidEstimate {
  readonly value: string;
  /** «3,1–3,5»; null where one replication gave no interval, or it has no width to be seen. */
  readonly interval: string | null;
}

export function sayEstimate(kind: FigureKind, estimate: Estimate, spoken: SpokenIn): SaidEstimate {
  const { mean, low, high } = estimate;
  const half = halfWidth(estimate);
  const scale = spoken.scale ?? scaleOf(kind, Math.abs(mean), spoken);
  if (low === null || high === null || half === null || half === 0) {
    const say = speakerOfKind(kind, spoken);
    return { value: spoken.scale ? scale.say(mean, scale.digits) : say(mean), interval: null };
  }
  const digits = spoken.scale?.digits ?? digitsFor(half, scale);
  const say = (value: number) => scale.say(value, digits);
  return {
    value: mean > 0 && say(mean) === say(0) ? lessThanSaid(mean, scale, digits) : say(mean),
    // No quantity here can be negative, whatever Student's t says of a short run.
    interval: spanOf(say(Math.max(low, 0)), say(high)),
  };
}

/** How many decimals it is said with by itself. */
export function saidDigits(kind: FigureKind, estimate: Estimate, spoken: SpokenIn): number {
  const half = halfWidth(estimate);
  const scale = scaleOf(kind, Math.abs(estimate.mean), spoken);
  return half === null || half === 0 ? scale.digits : digitsFor(half, scale);
}

export interface SaidMargin {
  /** Without a sign. */
  readonly amount: string;
  /** «0,4», in the unit of the amount, which is not said twice where it is one; null without an interval. */
  readonly margin: string | null;
  /** Whether the amount rounds to nothing. */
  readonly isNothing: boolean;
  /** The number by which words after the amount take their form. */
  readonly count: number;
  /** In which it is said. */
  readonly unit: number;
  readonly digits: number;
}

const MINUS = '\u2212';
/** What is said with decimals takes the form of a fraction: «2,0 сделки», `1.0 deals`. */
const A_FRACTION = 1.5;

/** How large a difference is, with its margin. */
export function sayMargin(kind: FigureKind, difference: Estimate, spoken: SpokenIn): SaidMargin {
  const size = Math.abs(difference.mean);
  const half = halfWidth(difference);
  const scale = differenceScaleOf(kind, Math.max(size, half ?? 0), spoken);
  const digits = half === null || half === 0 ? scale.digits : digitsFor(half, scale);
  const isExact = half === null || half === 0;
  const alone = differenceSpeakerOf(kind, spoken);
  const say = (value: number) => (isExact ? alone(value) : scale.say(value, digits));
  const amount = say(size);
  const margin = half === null ? null : say(half);
  return {
    amount,
    margin: margin === null || !namesItsUnit(kind, amount) ? margin : withoutUnit(margin),
    isNothing: say(size) === say(0),
    count: digits > 0 && !isExact ? A_FRACTION : Math.round(size / scale.unit),
    unit: scale.unit,
    digits,
  };
}

/** Of what may be less than nothing: «−0,2 … 1,4». */
export function saySigned(kind: FigureKind, estimate: Estimate, spoken: SpokenIn): SaidEstimate {
  const { mean, low, high } = estimate;
  const half = halfWidth(estimate);
  const scale = spoken.scale ?? scaleOf(kind, Math.max(Math.abs(mean), half ?? 0), spoken);
  const isAlone = half !== null && half !== 0 && spoken.scale === undefined;
  const digits = isAlone ? digitsFor(half, scale) : scale.digits;
  const say = (value: number) => {
    const amount = scale.say(Math.abs(value), digits);
    return value < 0 && amount !== scale.say(0, digits) ? `${MINUS}${amount}` : amount;
  };
  const interval = low === null || high === null ? null : `${say(low)} … ${say(high)}`;
  return { value: say(mean), interval };
}

/**
 * Whether a bare number beside the amount can only be meant in its unit: not beside «8 ч 42 мин», where
 * it may be of either, nor beside a sum, which is counted in thousands or millions.
 */
function namesItsUnit(kind: FigureKind, amount: string): boolean {
  return kind !== 'money' && isOneNumber(withoutUnit(amount));
}

function halfWidth({ mean, low, high }: Estimate): number | null {
  return low === null || high === null ? null : Math.max(high - mean, mean - low);
}

/** «< 0,01»: «0,00» would say that it never happens. */
function lessThanSaid(mean: number, { unit, finest, say }: Scale, digits: number): string {
  const bound = mean < unit * 10 ** -finest ? finest : digits;
  return `<\u00a0${say(unit * 10 ** -bound, bound)}`;
}

/** Decimals in the scale's unit. */
function digitsFor(half: number, { unit, digits, finest }: Scale): number {
  const inUnits = Number((half / unit).toPrecision(2));
  const two = 1 - Math.floor(Math.log10(inUnits));
  const seen = -Math.floor(Math.log10(2 * inUnits));
  if (seen > finest) return digits;
  return Math.max(0, seen, Math.min(two, digits));
}

/** Both ends; their unit stands once, at the end. */
function spanOf(from: string, to: string): string | null {
  if (from === to) return null;
  const bare = withoutUnit(from);
  const isBare = isOneNumber(bare) && isOneNumber(withoutUnit(to));
  return isBare ? `${bare}–${to}` : `${from} – ${to}`;
}

/** «9,9 млн ₽» → «9,9»; what has two units, or one before the number, stays as it is. */
function withoutUnit(text: string): string {
  const bare = text.replace(/([\u00a0\s]\D+|%)$/u, '');
  return isOneNumber(bare) ? bare : text;
}

function isOneNumber(text: string): boolean {
  return /^[\d.,\u00a0\u202f]+$/u.test(text);
}
