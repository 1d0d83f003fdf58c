/** Why nothing was printed, or not as asked, as a sentence. */
import type { DocumentFailure } from '#shared/documents';
import { createTranslate, type Language } from '#shared/i18n';
import { type ChoiceFailure, describeChoice } from '../asking/choice-failure.ts';
import { describeReadFailure, type ReadFailure } from '../project-file.ts';
import { saySystemFault } from '../say-system-fault.ts';
import type { WriteFailure } from '../writing/write-safely.ts';
import type { BookOptionFailure } from './book-options.ts';

export type PublishCommandFailure =
  | DocumentFailure
  | WriteFailure
  | BookOptionFailure
  | { readonly code: 'notRead'; readonly failure: ReadFailure }
  | ChoiceFailure;

export function describePublishFailure(error: PublishCommandFailure, language: Language): string {
  if (error.code === 'notRead') return describeReadFailure(error.failure, language);
  if ('of' in error) return describeChoice(error, language);
  const { code, ...facts } = error;
  const words = wordsOf(facts);
  const { reason } = words;
  // Of a file that can't be read or written the system gives its code.
  const said = typeof reason === 'string' ? { reason: saySystemFault(reason, language) } : {};
  return createTranslate(language)(`documents.failure_${code}`, { ...words, ...said });
}

function wordsOf(facts: Readonly<Record<string, string | number | null>>) {
  const words: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts)) words[name] = fact ?? '—';
  return words;
}
