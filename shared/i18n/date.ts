/** Dates as read in a document or a list. What «now» is comes from the caller. */
import type { Language } from './catalogue.ts';
import { LOCALES } from './number.ts';

/**
 * `long` «12 января 2026 г.», `short` «12.01.2026» and `12 Jan 2026`: 12/01/2026 is two different days
 * for two readers of English. A date without time has no zone to shift it.
 */
export function formatDate(
  isoDate: string,
  language: Language,
  style: 'long' | 'short' = 'long',
): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'short' && language === 'ru'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: style, year: 'numeric' };
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  return format.format(new Date(isoDate.slice(0, 10))).replaceAll(' ', '\u00a0');
}

export interface DateTimeStyle {
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
}

/** «12 января 2026 г., 09:00» on the clocks of the zone. */
export function formatDateTime(isoDateTime: string, { language, timeZone }: DateTimeStyle): string {
  const instant = new Date(isoDateTime);
  const day = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  const time = new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return `${day.format(instant).replaceAll(' ', '\u00a0')}, ${time.format(instant)}`;
}
