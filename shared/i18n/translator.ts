/** From a message key to a sentence in one language. */

import { createInstance } from 'i18next';
import { catalogues, type Language, type MessageKey } from './catalogue.ts';

export type MessageParams = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, params?: MessageParams) => string;

export function createTranslate(language: Language): Translate {
  const instance = createInstance({
    lng: language,
    resources: { [language]: catalogues[language] },
    ns: Object.keys(catalogues[language]),
    nsSeparator: '.',
    keySeparator: false,
    // Everything made here is shown as text, never parsed as markup.
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    initAsync: false,
  });
  void instance.init();
  return (key, params) => instance.t(key, params ?? {});
}

const made = new Map<Language, Translate>();

/** The translator that formatting shares: it has no state but the catalogue, so one per language does. */
export function translateInto(language: Language): Translate {
  const known = made.get(language);
  if (known) return known;
  const translate = createTranslate(language);
  made.set(language, translate);
  return translate;
}
