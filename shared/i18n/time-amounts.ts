/** Splits typed time into amounts with units: «1д 4ч» → 1 day, 4 hours. Units of both languages are known in both. */
import { failure, type Result, success } from '#shared/base';
import type { Language } from './catalogue.ts';
import {
  formatNumber,
  isTooLongToRead,
  NUMBER_SOURCE,
  numberOf,
  type ParseFailure,
} from './number.ts';

export type TimeUnit = 'minute' | 'hour' | 'workingDay' | 'day' | 'week';

export interface TimeAmount {
  readonly amount: number;
  /** Absent where a bare number was typed. */
  readonly unit?: TimeUnit;
  /** Absent unless it was said. */
  readonly clock?: 'working' | 'elapsed';
}

const unitPatterns: readonly (readonly [TimeUnit, RegExp])[] = [
  ['minute', /^(м|мин|минут[аыу]?|m|mins?|minutes?)$/u],
  ['hour', /^(ч|час(а|ов|ы)?|h|hrs?|hours?)$/u],
  ['workingDay', /^(рд|р\/д|wd|bd|workdays?)$/u],
  ['day', /^(д|дн|день|дня|дней|дни|сут|сутки|суток|d|days?)$/u],
  ['week', /^(н|нед|недел[яиюь]|недель|w|wks?|weeks?)$/u],
];
const workingWord = /^(р|раб|рабоч(ий|его|их|ие|ая|ей|ую)|working|business|work)$/u;
const elapsedWord =
  /^(к|кал|календ|календарн(ый|ого|ых|ые|ая|ую)|круглосуточно|calendar|elapsed)$/u;
const amountWithWords = new RegExp(`(${NUMBER_SOURCE})([^\\d]*)`, 'gu');

/** Amounts that people say without a digit, and the number that they mean. */
const spokenAmounts: readonly (readonly [RegExp, number, string])[] = [
  [/(?<=^|\s)пол(?=часа|дня|недели)/gu, 0.5, ''],
  [/(?<=^|\s)полтор[аы](?=\s)/gu, 1.5, ''],
  [/(?<=^|\s)half an? (?=hour|day|week)/gu, 0.5, ''],
  [/(?<=^|\s)an? (?=minute|hour|day|week)/gu, 1, ''],
  [/^(час|день|неделя)$/u, 1, '$1'],
];

function withDigits(text: string, language: Language): string {
  return spokenAmounts.reduce(
    (said, [pattern, amount, unit]) =>
      said.replace(pattern, `${formatNumber(amount, language)} ${unit}`),
    text,
  );
}

interface Words {
  readonly unit?: TimeUnit;
  readonly clock?: 'working' | 'elapsed';
}

function wordsOf(text: string): string[] {
  const withoutFillers = text
    .replace(/around the clock/g, ' elapsed ')
    .replace(/[.,;+()]|(^|\s)(и|and)(?=\s|$)/gu, ' ');
  return withoutFillers.split(/\s+/).filter((word) => word !== '');
}

function readWords(words: readonly string[]): Words | null {
  let unit: TimeUnit | undefined;
  let clock: Words['clock'];
  for (const word of words) {
    const found = unitPatterns.find(([, pattern]) => pattern.test(word))?.[0];
    if (found !== undefined && unit === undefined) unit = found;
    else if (word === 'рч') [unit, clock] = ['hour', 'working'];
    else if (workingWord.test(word)) clock = 'working';
    else if (elapsedWord.test(word)) clock = 'elapsed';
    else return null;
  }
  return { ...(unit && { unit }), ...(clock && { clock }) };
}

/** «working» and «day» are said apart, but are one unit. */
function joinWorkingDay({ unit, clock }: Words): Words | null {
  if (unit === 'day' && clock === 'working') return { unit: 'workingDay', clock };
  if (unit === 'workingDay' && clock === 'elapsed') return null;
  // A working week has as many days as the calendar says, so it isn't an amount.
  if (unit === 'week' && clock === 'working') return null;
  return { ...(unit && { unit }), ...(clock && { clock }) };
}

export function parseTimeAmounts(
  text: string,
  language: Language,
): Result<readonly TimeAmount[], ParseFailure> {
  if (isTooLongToRead(text)) return failure({ code: 'notANumber', text });
  const plain = withDigits(
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/24\s*\/\s*7/g, ' elapsed ')
      .trim(),
    language,
  );
  if (plain === '') return failure({ code: 'empty', text });
  if (/^[-\u2212]/.test(plain)) return failure({ code: 'negative', text });
  const matches = [...plain.matchAll(amountWithWords)];
  const first = matches[0];
  if (first === undefined || first.index > 0) return failure({ code: 'notANumber', text });

  const amounts: TimeAmount[] = [];
  for (const [, digits = '', rest = ''] of matches) {
    const words = readWords(wordsOf(rest));
    const joined = words && joinWorkingDay(words);
    if (!joined) return failure({ code: 'unknownUnit', text });
    const amount = numberOf(digits, language);
    if (!Number.isFinite(amount)) return failure({ code: 'notANumber', text });
    amounts.push({ amount, ...joined });
  }
  return success(amounts);
}
