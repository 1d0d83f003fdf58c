/**
 * Dates as people type them, day before month: «12.01.2026», «12 января 2026 г.», `12 Jan 2026`,
 * `2026-01-12`. Names of months are understood in both languages; a day that no calendar has
 * is refused and never moved to another.
 */
import { failure, type Result, success } from '#shared/base';
import type { Language } from './catalogue.ts';
import { formatDate } from './date.ts';
import { isTooLongToRead, LOCALES, type ParseFailure } from './number.ts';

/** A date in a field: what is shown is read back as the same date in either language. */
export function formatTypedDate(isoDate: string, language: Language): string {
  if (language === 'ru') return formatDate(isoDate, language, 'short');
  // 01/05/2026 is two different days for two readers of English.
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(isoDate.slice(0, 10)));
}

/** `2026-01-12T09:00` → «12.01.2026, 09:00»; the clock is whoever's the wall is. */
export function formatTypedMoment(wallClock: string, language: Language): string {
  const [date = '', time = ''] = wallClock.split('T');
  return `${formatTypedDate(date, language)}, ${time}`;
}

const MONTHS: readonly RegExp[] = [
  /^(янв|jan)/u,
  /^(фев|feb)/u,
  /^(мар|mar)/u,
  /^(апр|apr)/u,
  /^(ма[йя]|may)/u,
  /^(июн|jun)/u,
  /^(июл|jul)/u,
  /^(авг|aug)/u,
  /^(сен|sep)/u,
  /^(окт|oct)/u,
  /^(ноя|nov)/u,
  /^(дек|dec)/u,
];

const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u;
const IN_NUMBERS = /^(?<day>\d{1,2})\s*[./-]\s*(?<month>\d{1,2})\s*[./-]\s*(?<year>\d{4}|\d{2})$/u;
const IN_WORDS = /^(?<day>\d{1,2})\s+(?<name>\p{L}+)\.?,?\s+(?<year>\d{4})$/u;
const MONTH_FIRST = /^(?<name>\p{L}+)\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/u;

/** ISO date out: `2026-01-12`. */
export function parseDate(text: string): Result<string, ParseFailure> {
  if (isTooLongToRead(text)) return failure({ code: 'notADate', text });
  const plain = text
    .toLowerCase()
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/\s*г(ода)?\.?$/u, '')
    .trim();
  if (plain === '') return failure({ code: 'noDate', text });
  const groups = [ISO, IN_NUMBERS, IN_WORDS, MONTH_FIRST]
    .map((pattern) => pattern.exec(plain)?.groups)
    .find((found) => found !== undefined);
  if (!groups) return failure({ code: 'notADate', text });
  const { day = '', month, name = '', year = '' } = groups;
  const monthNumber =
    month === undefined ? MONTHS.findIndex((pattern) => pattern.test(name)) + 1 : Number(month);
  if (month === undefined && monthNumber === 0) return failure({ code: 'notADate', text });
  const isoDate = [
    year.length === 2 ? `20${year}` : year,
    String(monthNumber).padStart(2, '0'),
    day.padStart(2, '0'),
  ].join('-');
  return isDay(isoDate) ? success(isoDate) : failure({ code: 'noSuchDay', text });
}

/** A date and a time of day: `2026-01-12T09:00`. */
export function parseMoment(text: string): Result<string, ParseFailure> {
  if (text.trim() === '') return failure({ code: 'noDate', text });
  const parts = isTooLongToRead(text)
    ? null
    : /^(?<date>.*?)(?:\s*,\s*|\s+|(?<=\d)t)(?<hour>\d{1,2}):(?<minute>\d{2})$/iu.exec(text.trim());
  if (!parts?.groups) {
    const date = parseDate(text);
    return date.ok ? failure({ code: 'noTimeOfDay', text }) : date;
  }
  const { date: said = '', hour = '', minute = '' } = parts.groups;
  const date = parseDate(said);
  if (!date.ok) return failure({ ...date.error, text });
  if (Number(hour) > 23 || Number(minute) > 59) return failure({ code: 'noSuchTime', text });
  return success(`${date.value}T${hour.padStart(2, '0')}:${minute}`);
}

/** Whether the calendar has it; what it lacks would become another day: 31 February, 3 March. */
function isDay(isoDate: string): boolean {
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(isoDate);
}
