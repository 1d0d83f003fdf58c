/** «Инженер, сметчик и юрист». */
import type { Language } from './catalogue.ts';
import { LOCALES } from './number.ts';

export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}
