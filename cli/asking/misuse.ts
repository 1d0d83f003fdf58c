/** What is wrong with a call, and how that is said: one line, what would be right in it, and where the help is. */
import { createTranslate, type Language } from '#shared/i18n';
import { languageNamed } from './language.ts';
import type { CommandName } from './usage.ts';

export type Misuse =
  | { readonly code: 'optionUnknown'; readonly option: string; readonly known: string }
  | { readonly code: 'optionMisspelt'; readonly option: string; readonly near: string }
  | { readonly code: 'optionMissing'; readonly option: string; readonly expected: Expectation }
  | { readonly code: 'valueMissing'; readonly option: string; readonly expected: Expectation }
  | { readonly code: 'valueNeedless'; readonly option: string; readonly value: string }
  | {
      readonly code: 'valueWrong';
      readonly option: string;
      readonly value: string;
      readonly expected: Expectation;
    }
  | { readonly code: 'optionsExclude'; readonly first: string; readonly second: string }
  | { readonly code: 'fileNotNamed' | 'partsNotNamed' }
  | { readonly code: 'secondFile' | 'wordNeedless'; readonly value: string };

type Expectation = (language: Language) => string;

/** In the language that the call asks for, however wrong the rest of it is. */
export function describeMisuse(
  misuse: Misuse,
  command: CommandName,
  args: readonly string[],
): string {
  const language = languageNamed(args);
  const { code, ...facts } = misuse;
  const expected = 'expected' in facts ? facts.expected(language) : '';
  const said = createTranslate(language)(`cli.misuse_${code}`, { ...facts, command, expected });
  return `${said}\n${helpHint(command, language)}`;
}

export function describeUnknownCommand(
  facts: { readonly name: string; readonly near: string | null; readonly known: string },
  language: Language,
): string {
  const { name, near, known } = facts;
  const t = createTranslate(language);
  const said =
    near === null
      ? t('cli.commandUnknown', { name, known })
      : t('cli.commandMisspelt', { name, near });
  return `${said}\n${helpHint(near, language)}`;
}

/** Where all of it is said: of one command, or of the program. */
export function helpHint(command: string | null, language: Language): string {
  const call = ['npm run -s cli --', ...(command === null ? [] : [command]), '--help'].join(' ');
  return createTranslate(language)('cli.helpHint', { call });
}
