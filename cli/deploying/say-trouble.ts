/** What went wrong on the way to a CRM, and what helps, as sentences. */
import { createTranslate, type Language } from '#shared/i18n';
import { type Crm, sayCall } from '#shared/stage-definitions';
import type { Request } from './call-once.ts';
import { remedyOf, type Trouble } from './trouble.ts';

/** `attempts`, where it was tried more than once. */
export function sayTrouble(
  trouble: Trouble & { readonly attempts?: number },
  language: Language,
): string {
  const t = createTranslate(language);
  const { code, attempts = 1, ...facts } = trouble;
  const said = t(`stages.failure_${code}`, facts);
  return attempts > 1 ? t('stages.triedOften', { said, count: attempts }) : said;
}

/** What the CRM is asked for or told. */
export function sayRequest(about: Request['about'], language: Language): string {
  return 'kind' in about
    ? createTranslate(language)(`stages.reads_${about.kind}`)
    : sayCall(about, language);
}

/** What people have to put right before they run it again; null: nothing. */
export function sayRemedy(
  error: { readonly code: string },
  crm: Crm,
  language: Language,
): string | null {
  const remedy = remedyOf(error);
  if (remedy === null || remedy === 'patience') return null;
  return createTranslate(language)(`stages.remedy_${remedy}_${crm}`);
}

/** The same of a run that was only to look, where time may help, too: nobody else says so then. */
export function sayAdvice(
  error: { readonly code: string },
  crm: Crm,
  language: Language,
): string | null {
  return remedyOf(error) === 'patience'
    ? createTranslate(language)('stages.remedy_patience')
    : sayRemedy(error, crm, language);
}
