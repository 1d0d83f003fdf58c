/** What is wrong with the arguments of `deploy`, where that can be said in a line; the usage follows. */
import { parseArgs } from 'node:util';
import { createTranslate } from '#shared/i18n';
import { CRMS } from '#shared/stage-definitions';
import { languageNamed } from '../usage.ts';

export function sayMisuse(args: readonly string[]): string[] {
  const t = createTranslate(languageNamed(args));
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      crm: { type: 'string' },
      existing: { type: 'string' },
      execute: { type: 'boolean' },
    },
    strict: false,
  });
  const known = CRMS.join(', ');
  const { crm } = values;
  const isKnown = CRMS.some((one) => one === crm);
  return [
    ...(positionals.length === 0 ? [t('stages.misuse_file')] : []),
    ...(crm === undefined ? [t('stages.misuse_crm', { known })] : []),
    ...(typeof crm === 'string' && !isKnown ? [t('stages.misuse_crmUnknown', { crm, known })] : []),
    ...(values.existing !== undefined && values.execute ? [t('stages.misuse_existing')] : []),
  ];
}
