/** What stood in the way of opening or saving, as a headline and the lines below it. */
import { describeOpenFailure, describeTooLarge } from '#shared/model';
import {
  type Description,
  describeHostFailure,
  type OpeningFailure,
  type SavingFailure,
  type Words,
} from '../session/index.ts';

function headline(text: string): Description {
  return { headline: text, lines: [] };
}

export function describeOpening(failure: OpeningFailure, words: Words): Description {
  const { t, language } = words;
  switch (failure.code) {
    case 'notAProject':
    case 'documentDamaged':
      return describeOpenFailure(failure.reason, language);
    case 'unsavedChanges':
      return headline(t('app.unsavedChanges'));
    case 'notKept':
      return headline(
        t(failure.reason === 'storageFull' ? 'app.noRoomForProject' : 'app.storageSilent'),
      );
    case 'documentMissing':
      return headline(t('app.documentMissing'));
    case 'sampleUnavailable':
      return headline(t('app.sampleUnavailable'));
    case 'tooLarge':
      return headline(describeTooLarge(failure, language));
    default:
      return describeHostFailure(failure, words);
  }
}

export function describeSaving(failure: SavingFailure, words: Words): Description {
  return failure.code === 'tooLarge'
    ? headline(describeTooLarge(failure, words.language))
    : describeHostFailure(failure, words);
}
