/** The translator of each language, made once. */
import { createTranslate, type Language, type Translate } from '#shared/i18n';

const made = new Map<Language, Translate>();

export function wordsIn(language: Language): Translate {
  const known = made.get(language);
  if (known) return known;
  const translate = createTranslate(language);
  made.set(language, translate);
  return translate;
}
