/**
 * A number as it goes into a table: seven significant digits, whole numbers whole. An estimate is known to two
 * or three digits, so nothing that is known is lost, and what binary fractions leave behind (0.30000000000000004)
 * doesn't look like something that was found. Reading it back gives the very number that was written.
 */
const SIGNIFICANT_DIGITS = 7;

export function writtenNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}
