/**
 * What a typesetter does to text without changing what it says: spaces that mustn't
 * break, dashes, quotation marks.
 */
import type { Language } from '#shared/i18n';

const NBSP = '\u00a0';

/** Prepositions, conjunctions and particles that a line mustn't end with. */
const CLINGS: Readonly<Record<Language, RegExp>> = {
  ru: /(?<=^|[\s(«\u00a0])(а|без|в|во|для|до|за|и|из|или|к|как|ко|на|над|не|ни|но|о|об|от|по|под|при|про|с|со|у|что)\s(?=\S)/giu,
  en: /(?<=^|[\s(\u00a0])(a|an|the|of|to|in|on|at|by|or|no)\s(?=\S)/giu,
};
/** «что бы», «5 дней»: what belongs to the word or the number before it. */
const PARTICLE = /(?<=\S)\s(бы|б|ли|ль|же|ж)(?=[\s,.;:!?)»]|$)/giu;
const NUMBER_AND_UNIT = /(?<=\d)\s(?=[\p{L}%₽$€№])/gu;
/** «3 млн ₽»: the sign of a currency after its number is never the first in a line. */
const BEFORE_CURRENCY = /(?<=\p{L}\.?)\s(?=[₽$€](?!\d))/gu;
/** «отмеченные *, обязательны»: a mark belongs to what is said of it. */
const BEFORE_MARK = /(?<=\p{L})\s(?=[*†][\s,.;:!?)])/gu;
/** «2. Квалификация»: a number that begins a name. */
const NUMBER_OF_NAME = /(?<=^\d{1,3}\.)\s(?=\p{L})/gu;
const SIGN_AND_NUMBER = /(№|§)\s?(?=\d)/gu;
const DASH = /(?<=\S)\s+[-–—]\s+(?=\S)/gu;

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  ru: ['«', '»'],
  en: ['“', '”'],
};
/** Only whole words in straight quotes: code and markup that somebody quoted stays as typed. */
const QUOTED =
  /(?<=^|\s|(?<![\p{L}\p{N}])\()"(?=[\p{L}\p{N}])([^"<>=#$\\]*[\p{L}\p{N}.!?…])"(?=$|[\s.,;:!?)])/gu;

/** Printable text only: a control character is nothing that paper could show. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\n\P{Cc}]|\p{Cs}|[\u2028\u2029\ufeff]/gu, ' ');
}

/** A project written in Russian can be printed in English: each text keeps the customs of its own language. */
export function languageOf(text: string, language: Language): Language {
  const russian = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (russian === latin) return language;
  return russian > latin ? 'ru' : 'en';
}

export function typeset(text: string, language: Language): string {
  const [open, close] = QUOTES[language];
  return withoutControls(text)
    .replace(QUOTED, `${open}$1${close}`)
    .replace(DASH, `${NBSP}${language === 'ru' ? '—' : '–'} `)
    .replace(CLINGS[language], `$1${NBSP}`)
    .replace(PARTICLE, `${NBSP}$1`)
    .replace(NUMBER_AND_UNIT, NBSP)
    .replace(BEFORE_CURRENCY, NBSP)
    .replace(BEFORE_MARK, NBSP)
    .replace(NUMBER_OF_NAME, NBSP)
    .replace(SIGN_AND_NUMBER, `$1${NBSP}`);
}

/** For places that hold one line; cut at a word where there is one. */
export function shorten(text: string, longest: number): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  if (letters.length <= longest) return letters.join('');
  const head = letters.slice(0, longest - 1).join('');
  const atWord = head.replace(/\s\S*$/u, '');
  return `${atWord.length > longest / 2 ? atWord : head}…`;
}
