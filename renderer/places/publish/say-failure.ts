/** Why a document could not be made, as a sentence. */
import { unreachable } from '#shared/base';
import type { Translate } from '#shared/i18n';
import type { PrintFailure } from '../../workers/index.ts';

export function sayFailure(failure: PrintFailure, t: Translate): string {
  switch (failure.code) {
    case 'templateRefused': {
      const { line, message } = failure;
      const path = failure.path.replace(/^\//, '');
      return line === null
        ? t('publish.templateRefusedSomewhere', { path, message })
        : t('publish.templateRefused', { path, line, message });
    }
    case 'compilerBroken':
      return t('publish.compilerBroken', { message: failure.message });
    case 'tooLong':
      return t('publish.tooLong', { seconds: failure.seconds });
    case 'nothingToPublish':
      return t('publish.nothingToPublish');
    case 'noPart':
      return t('publish.noPart');
    case 'cancelled':
      return '';
    default:
      return unreachable(failure);
  }
}
