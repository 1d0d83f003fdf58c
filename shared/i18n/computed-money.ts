/**
 * Sums that were computed: «9,99 млн ₽», three digits, since a simulated sum knows no roubles.
 * What is read side by side is said on one scale: the same word, the same decimals.
 */
import type { Language } from './catalogue.ts';
import { formatNumber, LOCALES } from './number.ts';

/** In what a computed sum is said. */
export interface MoneyScale {
  /** 1, a thousand, a million … */
  readonly unit: number;
  /** Decimals that a sum of this size is worth. */
  readonly digits: number;
}

const SIGNIFICANT_DIGITS = 3;
/** Words for larger numbers aren't known: there are thousands of billions then. */
const LARGEST_WORD = 1e12;
const NUMBER_PARTS: ReadonlySet<string> = new Set([
  'minusSign',
  'integer',
  'group',
  'decimal',
  'fraction',
]);

export function moneyScaleOf(amount: number): MoneyScale {
  const rounded = Math.abs(Number(amount.toPrecision(SIGNIFICANT_DIGITS)));
  // Nothing, but for what arithmetic leaves of it.
  if (rounded < 0.005) return { unit: 1, digits: 0 };
  if (rounded < 1) return { unit: 1, digits: SIGNIFICANT_DIGITS - 1 };
  const magnitude = Math.floor(Math.log10(rounded) + 1e-9);
  const unit = Math.min(10 ** (magnitude - (magnitude % 3)), LARGEST_WORD);
  const inUnit = Math.floor(Math.log10(rounded / unit) + 1e-9);
  return { unit, digits: Math.max(0, SIGNIFICANT_DIGITS - 1 - inUnit) };
}

/** A sum on the scale of others, with that many decimals even where they are zeros. */
export function formatMoneyAt(
  { unit }: MoneyScale,
  amount: number,
  {
    currency,
    language,
    digits,
  }: { readonly currency: string; readonly language: Language; readonly digits: number },
): string {
  const number = formatNumber(amount / unit, language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const parts = wordsAround(unit, currency, language);
  return parts.map((part) => part ?? number).join('');
}

/** What stands before and after the number, which is null itself. */
function wordsAround(unit: number, currency: string, language: Language): (string | null)[] {
  const parts = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumSignificantDigits: SIGNIFICANT_DIGITS,
    notation: 'compact',
  }).formatToParts(unit);
  const words: (string | null)[] = [];
  for (const { type, value } of parts) {
    if (!NUMBER_PARTS.has(type)) words.push(value);
    else if (words.at(-1) !== null) words.push(null);
  }
  return words;
}
