/** Uncertain sums of money as people say them: «100 000», «100–250–900 тыс.», «1,2 млн». */
import { failure, type Result, success } from '#shared/base';
import type { Language } from './catalogue.ts';
import {
  currencySign,
  formatMoney,
  formatNumber,
  isTooLongToRead,
  NUMBER_SOURCE,
  numberOf,
  type ParseFailure,
} from './number.ts';
import { distributionOf, type SpokenDistribution } from './spoken-distribution.ts';

const amountPattern = new RegExp(
  `^(?:(?:\\p{Sc}|[a-z]{3})\\s*)?(${NUMBER_SOURCE})\\s*(\\p{L}*)\\.?\\s*(?:\\p{Sc}|руб\\.?|р\\.)?$`,
  'u',
);

const multipliers: readonly (readonly [number, RegExp])[] = [
  [1, /^(руб|р|rub|)$/u],
  [1000, /^(т|тыс|тысяч[аи]?|k|thousand)$/u],
  [1_000_000, /^(м|млн|миллион(а|ов)?|m|mln|millions?)$/u],
];

/** One number is exact, two are the limits, three are at best, usually and at worst. */
export function parseAmounts(
  text: string,
  language: Language,
): Result<SpokenDistribution, ParseFailure> {
  if (isTooLongToRead(text)) return failure({ code: 'notANumber', text });
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return failure({ code: 'empty', text });
  if (/^[-\u2212]/.test(trimmed)) return failure({ code: 'negative', text });
  const matches = trimmed.split(/\s*(?:\.\.+|…|[-–—])\s*/u).map((part) => amountPattern.exec(part));
  if (matches.length > 3) return failure({ code: 'tooManyParts', text });
  const lastWord = matches.at(-1)?.[2] ?? '';
  const values = matches.map((match) => amountOf(match, lastWord, language));
  if (!values.every((value) => Number.isFinite(value)))
    return failure({ code: 'notANumber', text });
  const distribution = distributionOf(values);
  return distribution ? success(distribution) : failure({ code: 'notOrdered', text });
}

/** NaN where it isn't one; «100–250 тыс.» says its word once, at the end. */
function amountOf(match: RegExpExecArray | null, lastWord: string, language: Language): number {
  const [, digits = '', word = ''] = match ?? [];
  const spoken = word || lastWord;
  const multiplier =
    spoken === '' ? 1 : multipliers.find(([, pattern]) => pattern.test(spoken))?.[0];
  return multiplier === undefined || digits === ''
    ? Number.NaN
    : Number((numberOf(digits, language) * multiplier).toFixed(6));
}

/** «100 000–250 000–900 000 ₽»; kinds that aren't typed as numbers show their mean. */
export function formatAmounts(
  distribution: Readonly<SpokenDistribution>,
  currency: string,
  language: Language,
): string {
  const values = shownValues(distribution);
  const style = { maximumFractionDigits: 2 };
  if (values.length === 1) return formatMoney(values[0] ?? 0, currency, language, style);
  const numbers = values.map((value) => formatNumber(value, language)).join('–');
  // The currency's sign stands where the language has it: after the numbers or before them.
  const sign = currencySign(currency, language);
  return language === 'ru'
    ? `${numbers}\u00a0${sign}`
    : `${sign}${sign.length > 1 ? '\u00a0' : ''}${numbers}`;
}

function shownValues(distribution: Readonly<SpokenDistribution>): number[] {
  switch (distribution.kind) {
    case 'constant':
      return [distribution.value];
    case 'uniform':
      return [distribution.min, distribution.max];
    case 'triangular':
    case 'pert':
      return [distribution.min, distribution.mode, distribution.max];
    case 'normal':
    case 'lognormal':
    case 'gamma':
    case 'exponential':
      return [distribution.mean];
    case 'weibull':
      return [distribution.scale];
    case 'empirical':
      return [Math.min(...distribution.values), Math.max(...distribution.values)];
  }
}
