/** What the machine refused, as a headline and the lines below it. */
import { unreachable } from '#shared/base';
import type { HostFailure } from '#shared/host';
import { formatNumber, type Language, type Translate } from '#shared/i18n';

export interface Description {
  readonly headline: string;
  readonly lines: readonly string[];
}

export interface Words {
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

export function describeHostFailure(failure: HostFailure, { t, language }: Words): Description {
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
