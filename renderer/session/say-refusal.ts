/** Why an edit was not done, in words for the field where it was tried. */
import { formatNumber } from '#shared/i18n';
import { refusalTextKey } from '#shared/rules';
import type { Words } from './describe-host-failure.ts';
import type { SessionRefusal } from './project-state.ts';

export function sayRefusal(refusal: SessionRefusal, { t, language }: Words): string {
  if (refusal.code === 'readOnly') return t('app.readOnlyExplanation');
  const params = Object.entries(refusal.params).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value, language) : value,
  ]);
  return t(refusalTextKey(refusal.code), Object.fromEntries(params));
}
