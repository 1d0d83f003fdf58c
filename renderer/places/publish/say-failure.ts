/** Why a document could not be made, or not with all its figures, as a sentence. */
import { unreachable } from '#shared/base';
import type { Translate } from '#shared/i18n';
import type { PrintFailure } from '../../workers/index.ts';
import type { MissingFigures } from './use-figures-for.ts';

/** `variant` by its name. */
export function sayMissing({ reason }: MissingFigures, variant: string, t: Translate): string {
  const why = reason === 'incomplete' ? 'publish.reasonIncomplete' : 'publish.reasonStopped';
  return t('publish.figuresMissing', { variant, reason: t(why) });
}

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
