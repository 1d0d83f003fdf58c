/** What the program says, from its own catalogues: tests name what they look for, not how it is spelled. */
import { createTranslate, type Language, type MessageKey, type MessageParams } from '#shared/i18n';

export type Wording = (key: MessageKey, params?: MessageParams) => string;

/** Browsers read non-breaking spaces in labels as plain ones. */
function plainSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export function wordingIn(language: Language): Wording {
  const translate = createTranslate(language);
  return (key, params) => plainSpaces(translate(key, params));
}

/** Matches a label that begins with these words, whatever spaces it is typed with. */
export function beginningWith(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\s+/gu, '\\s+')}`, 'u');
}
