/**
 * Numbers, shares and money as people read and type them. Both decimal marks are
 * understood in both languages; a group of three after a comma is thousands in English only.
 */
import { failure, type Result, success } from '#shared/base';
import type { Language } from './catalogue.ts';

/** Why a typed text was not understood; the sentence is `time.<code>` with `{text}`. */
export interface ParseFailure {
  readonly code:
    | 'empty'
    | 'notANumber'
    | 'negative'
    | 'noUnit'
    | 'unknownUnit'
    | 'tooLong'
    | 'mixedWorkingDays'
    | 'mixedClocks'
    | 'notALimit'
    | 'zeroLimit'
    | 'notOrdered'
    | 'tooManyParts'
    | 'shareOutOfRange'
    | 'noDate'
    | 'notADate'
    | 'noSuchDay'
    | 'noTimeOfDay'
    | 'noSuchTime';
  readonly text: string;
}

/** British English: day before month, as the documents have it. */
export const LOCALES = { ru: 'ru-RU', en: 'en-GB' } as const;

export const NBSP = '\u00a0';

/** Digits with optional groups of thousands and a decimal part, for use inside other patterns. */
export const NUMBER_SOURCE = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,3}(?:,\d{3})+(?![\d])|\d+)(?:[.,]\d+)?`;

/** Nobody types more into such a field; patterns for people's words take their time over long texts. */
const LONGEST_TYPED = 500;

export function isTooLongToRead(text: string): boolean {
  return text.length > LONGEST_TYPED;
}

const wholeNumber = new RegExp(`^[-\u2212+]?(?:${NUMBER_SOURCE})$`);

/** Of text that matches NUMBER_SOURCE. */
export function numberOf(text: string, language: Language): number {
  const plain = text.replace(/[ \u00a0\u202f]/g, '').replace('\u2212', '-');
  const isGrouped = language === 'en' && /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  return Number(isGrouped ? plain.replaceAll(',', '') : plain.replace(',', '.'));
}

export function parseNumber(text: string, language: Language): Result<number, ParseFailure> {
  if (isTooLongToRead(text)) return failure({ code: 'notANumber', text });
  const trimmed = text.trim();
  if (trimmed === '') return failure({ code: 'empty', text });
  if (!wholeNumber.test(trimmed)) return failure({ code: 'notANumber', text });
  const value = numberOf(trimmed, language);
  return Number.isFinite(value) ? success(value) : failure({ code: 'notANumber', text });
}

export interface NumberStyle {
  /** 2 unless said. */
  readonly maximumFractionDigits?: number;
  readonly minimumFractionDigits?: number;
  readonly maximumSignificantDigits?: number;
  /** `compact` says «9,99 млн» for millions. */
  readonly notation?: 'standard' | 'compact';
}

const writers = new Map<string, Intl.NumberFormat>();

/** Made once for each style: making one takes a hundred times as long as writing a number with it. */
function writerOf(language: Language, style: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([language, style]);
  const known = writers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[language], {
    // Russian sets four digits without a space: 1234, but 12 345.
    useGrouping: language === 'ru' ? 'min2' : 'auto',
    ...style,
  });
  writers.set(key, made);
  return made;
}

export function formatNumber(value: number, language: Language, style: NumberStyle = {}): string {
  return writerOf(language, { maximumFractionDigits: 2, ...style }).format(value);
}

/** 0.305 → «30,5 %». One decimal unless said. */
export function formatShare(share: number, language: Language, style: NumberStyle = {}): string {
  const percent = formatNumber(share * 100, language, { maximumFractionDigits: 1, ...style });
  return language === 'ru' ? `${percent}${NBSP}%` : `${percent}%`;
}

/** «30», «30 %», «30,5%» → 0.305. A bare number is per cent too, because the field shows per cent. */
export function parseShare(text: string, language: Language): Result<number, ParseFailure> {
  if (isTooLongToRead(text)) return failure({ code: 'notANumber', text });
  const parsed = parseNumber(text.trim().replace(/\s*%$/, ''), language);
  if (!parsed.ok) return failure({ ...parsed.error, text });
  if (parsed.value < 0 || parsed.value > 100) return failure({ code: 'shareOutOfRange', text });
  // Per cent are typed with a few decimals: 29 / 100 must be 0.29 and not 0.28999….
  return success(Number((parsed.value / 100).toFixed(12)));
}

/** Whole units unless said; `currency` is an ISO 4217 code. */
export function formatMoney(
  amount: number,
  currency: string,
  language: Language,
  style: NumberStyle = {},
): string {
  return writerOf(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
    ...style,
  }).format(amount);
}

/** The sign that people read on money: «₽», `$`; the code where a currency has none. */
export function currencySign(currency: string, language: Language): string {
  return formatMoney(0, currency, language).replace(/[\d\s\u00a0]/g, '');
}
