/** What a document had to do without: told as data where it is made, in words where people read it. */
import type { Translate } from '#shared/i18n';
import type { Printed } from './print-pdf.ts';
import type { UnsupportedSummary } from './unsupported-characters.ts';
import type { TypesetFailure } from './writers/typst/typst-input.ts';

export type DocumentWarning =
  | { readonly code: 'logoBroken' }
  | { readonly code: 'themeNotUsed'; readonly failure: TypesetFailure }
  | { readonly code: 'unsupportedCharacters'; readonly summary: UnsupportedSummary };

export function warningsOf(
  { themeFailure, isLogoBroken }: Pick<Printed, 'themeFailure' | 'isLogoBroken'>,
  unsupported: UnsupportedSummary | null,
): DocumentWarning[] {
  return [
    ...(isLogoBroken ? [{ code: 'logoBroken' as const }] : []),
    ...(themeFailure ? [{ code: 'themeNotUsed' as const, failure: themeFailure }] : []),
    ...(unsupported ? [{ code: 'unsupportedCharacters' as const, summary: unsupported }] : []),
  ];
}

export interface Warned {
  /** Of the document. */
  readonly title: string;
  readonly warnings: readonly DocumentWarning[];
}

export interface SaidWarning {
  readonly text: string;
  /** The documents that it is true of. */
  readonly titles: readonly string[];
}

/** Each warning once, however many documents have it. */
export function saidWarnings(documents: readonly Warned[], translate: Translate): SaidWarning[] {
  const titles = new Map<string, Set<string>>();
  for (const { title, warnings } of documents) {
    for (const warning of warnings) {
      const text = sayWarning(warning, translate);
      titles.set(text, (titles.get(text) ?? new Set()).add(title));
    }
  }
  return [...titles].map(([text, of]) => ({ text, titles: [...of] }));
}

function sayWarning(warning: DocumentWarning, translate: Translate): string {
  switch (warning.code) {
    case 'logoBroken':
      return translate('documents.logoBroken');
    case 'themeNotUsed':
      return `${translate('documents.themeNotUsed')} ${sayTypesetFailure(warning.failure, translate)}`;
    case 'unsupportedCharacters':
      return translate('documents.unsupportedCharacters', warning.summary);
  }
}

function sayTypesetFailure(failure: TypesetFailure, translate: Translate): string {
  switch (failure.code) {
    case 'templateRefused': {
      const { path, line, message } = failure;
      const words = { path: path.replace(/^\//u, ''), line: line ?? '—', message };
      return translate('documents.failure_templateRefused', words);
    }
    case 'compilerBroken':
      return translate('documents.failure_compilerBroken', { message: failure.message });
    case 'tooLong':
      return translate('documents.failure_tooLong', { seconds: failure.seconds });
  }
}
