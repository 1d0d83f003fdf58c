/** The key of a refusal's sentence in the catalogue area `refusals`. */
import type { MessageKey } from '#shared/i18n';
import type { RefusalCode } from './verdict.ts';

export function refusalTextKey(code: RefusalCode): MessageKey {
  return `refusals.${code}`;
}
