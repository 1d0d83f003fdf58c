/** The language that a call is answered in before a project has said its own. */
import type { Language } from '#shared/i18n';

export const LANGUAGES = ['ru', 'en'] as const satisfies readonly Language[];

type Environment = Readonly<Record<string, string | undefined>>;

/** Named among the arguments, whatever else is wrong with them; else that of the system. */
export function languageNamed(args: readonly string[]): Language {
  const at = args.findIndex((argument) => /^--language(=|$)/u.test(argument));
  const named = args[at]?.split('=')[1] ?? args[at + 1];
  const known = LANGUAGES.find((language) => language === named);
  return at >= 0 && known ? known : systemLanguage();
}

/** By the variables of POSIX in their order, or by the system's own setting where there are none (Windows). */
export function systemLanguage(environment: Environment = process.env): Language {
  const locale =
    environment.LC_ALL ||
    environment.LC_MESSAGES ||
    environment.LANG ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ru(?![a-z])/iu.test(locale) ? 'ru' : 'en';
}
