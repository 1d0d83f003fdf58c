/** What stood in the way of opening or saving, as a headline and the lines below it. */
import { unreachable } from '#shared/base';
import type { HostFailure } from '#shared/host';
import { formatNumber, type Language, type Translate } from '#shared/i18n';
import { describeOpenFailure, describeTooLarge } from '#shared/model';
import type { OpeningFailure, SavingFailure } from '../session/index.ts';

export interface Description {
  readonly headline: string;
  readonly lines: readonly string[];
}

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

const MEBIBYTE = 1024 * 1024;

function inMegabytes(bytes: number, language: Language): string {
  return formatNumber(Math.round(bytes / MEBIBYTE), language);
}

function headline(text: string): Description {
  return { headline: text, lines: [] };
}

function describeHostFailure(failure: HostFailure, { t, language }: Words): Description {
  switch (failure.code) {
    case 'fileTooLarge':
      return headline(
        t('app.fileTooLarge', {
          name: failure.name,
          megabytes: inMegabytes(failure.bytes, language),
          limit: inMegabytes(failure.limitBytes, language),
        }),
      );
    case 'addressRefused':
      return headline(t('app.addressRefused', { address: failure.address }));
    case 'notWritten':
      return { headline: t('app.notWritten', { name: failure.name }), lines: [failure.reason] };
    case 'fileGone':
    case 'fileChanged':
    case 'notPermitted':
    case 'diskFull':
      return headline(t(`app.${failure.code}`, { name: failure.name }));
    default:
      return unreachable(failure);
  }
}

export function describeOpening(failure: OpeningFailure, words: Words): Description {
  const { t, language } = words;
  switch (failure.code) {
    case 'notAProject':
    case 'documentDamaged':
      return describeOpenFailure(failure.reason, language);
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
