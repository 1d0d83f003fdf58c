/**
 * Durations as people type and print them: «5 рабочих дней», «2 ч», «1д 4ч». What was
 * typed stays in its unit; nothing is converted through a calendar here.
 */
import { failure, type Result, success } from '#shared/base';
import type { Language } from './catalogue.ts';
import { formatNumber, type ParseFailure, parseNumber } from './number.ts';
import { parseTimeAmounts, type TimeAmount, type TimeUnit } from './time-amounts.ts';
import { translateInto } from './translator.ts';

/** The shape of the model's Duration. */
export interface SpokenDuration {
  amount: number;
  unit: TimeUnit;
  clock: 'working' | 'elapsed';
}

export interface DurationReading {
  /** The clock of minutes and hours when people don't name one; `working` unless said. */
  readonly clock?: 'working' | 'elapsed';
}

const MINUTES = { minute: 1, hour: 60, workingDay: 480, day: 1440, week: 10_080 } as const;
/** Longer than any promise in sales; keeps arithmetic on durations far from overflow. */
const LONGEST_MINUTES = 1000 * MINUTES.week;
const bySize = ['minute', 'hour', 'day', 'week'] as const;

/** All clocks that the amounts imply: days and weeks elapse, working days are worked. */
function clocksOf(amounts: readonly TimeAmount[]): Set<'working' | 'elapsed'> {
  const clocks = new Set<'working' | 'elapsed'>();
  for (const { unit, clock } of amounts) {
    if (clock) clocks.add(clock);
    else if (unit === 'workingDay') clocks.add('working');
    else if (unit === 'day' || unit === 'week') clocks.add('elapsed');
  }
  return clocks;
}

/** Several amounts become one in the smallest unit that was named. */
function sum(amounts: readonly TimeAmount[]): { amount: number; unit: TimeUnit } {
  const units = new Set(amounts.map(({ unit }) => unit));
  const unit = bySize.find((candidate) => units.has(candidate)) ?? 'minute';
  const minutes = amounts.reduce(
    (total, part) => total + part.amount * MINUTES[part.unit ?? unit],
    0,
  );
  return { amount: Number((minutes / MINUTES[unit]).toFixed(9)), unit };
}

/** Units: «мин», «ч», «рд» (working days), «д» (calendar days), «нед»; `30 min`, `2h`, `3 wd`. */
export function parseDuration(
  text: string,
  language: Language,
  { clock = 'working' }: DurationReading = {},
): Result<SpokenDuration, ParseFailure> {
  const parsed = parseTimeAmounts(text, language);
  if (!parsed.ok) return parsed;
  const amounts = parsed.value;
  if (amounts.some(({ unit }) => unit === undefined)) return failure({ code: 'noUnit', text });
  const clocks = clocksOf(amounts);
  if (clocks.size > 1) return failure({ code: 'mixedClocks', text });
  const [first] = amounts;
  const isWorkingDays = amounts.some(({ unit }) => unit === 'workingDay');
  if (isWorkingDays && amounts.length > 1) return failure({ code: 'mixedWorkingDays', text });
  const total =
    isWorkingDays && first ? { amount: first.amount, unit: 'workingDay' as const } : sum(amounts);
  if (!(total.amount * MINUTES[total.unit] <= LONGEST_MINUTES)) {
    return failure({ code: 'tooLong', text });
  }
  const [said] = clocks;
  return success({ ...total, clock: said ?? clock });
}

/** A time limit: something that is over at once limits nothing, and whoever writes a word is shown an example. */
export function parseTimeLimit(
  text: string,
  language: Language,
): Result<SpokenDuration, ParseFailure> {
  const parsed = parseDuration(text, language);
  if (parsed.ok) return parsed.value.amount > 0 ? parsed : failure({ code: 'zeroLimit', text });
  const { code } = parsed.error;
  const bare = code === 'noUnit' ? parseNumber(text, language) : null;
  if (bare?.ok && bare.value === 0) return failure({ code: 'zeroLimit', text });
  return code === 'notANumber' ? failure({ code: 'notALimit', text }) : parsed;
}

/**
 * `full` «5 рабочих дней» for text and documents, `field` «5 раб. дней» where it is typed over, `short`
 * «5 рд» for cards. Reads back as the same.
 */
export function formatDuration(
  duration: Readonly<SpokenDuration>,
  language: Language,
  style: 'full' | 'field' | 'short' = 'full',
): string {
  const translate = translateInto(language);
  const { amount: count, unit, clock } = duration;
  const params = { count, amount: formatNumber(count, language, { maximumFractionDigits: 4 }) };
  const isByTheClock = unit === 'minute' || unit === 'hour';
  if (style === 'field' && unit === 'workingDay') {
    return translate('time.computedWorkingDay', params);
  }
  if (style !== 'full') {
    const text = translate(`time.${unit}Short`, params);
    return isByTheClock && clock === 'elapsed' ? translate('time.elapsedShort', { text }) : text;
  }
  if (isByTheClock && clock === 'working') {
    return translate(unit === 'minute' ? 'time.workingMinute' : 'time.workingHour', params);
  }
  const text = translate(`time.${unit}`, params);
  return isByTheClock ? translate('time.elapsed', { text }) : text;
}

/** «до 2 ч»: the short label of a time limit on a card. */
export function formatLimit(duration: Readonly<SpokenDuration>, language: Language): string {
  return translateInto(language)('time.upTo', {
    text: formatDuration(duration, language, 'short'),
  });
}
