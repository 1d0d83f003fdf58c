/** Why parts can't be put together, as a sentence: which file, or which replications. */
import { createTranslate, formatNumber, type Language } from '#shared/i18n';
import type { Range } from '#shared/simulation';
import { saySystemFault } from '../say-system-fault.ts';

export type PartFileFailure =
  | { readonly code: 'partNotRead'; readonly path: string; readonly reason: string }
  | { readonly code: 'partUnreadable'; readonly path: string }
  | {
      readonly code: 'partOfOtherProject' | 'partOfOtherScenario';
      readonly path: string;
      readonly first: string;
    }
  | { readonly code: 'partsMissing' | 'partsTwice'; readonly replications: readonly Range[] };

export function describeMergeFailure(error: PartFileFailure, language: Language): string {
  const t = createTranslate(language);
  switch (error.code) {
    case 'partNotRead': {
      const { path, reason } = error;
      return t('simulation.partNotRead', { path, reason: saySystemFault(reason, language) });
    }
    case 'partsMissing':
    case 'partsTwice':
      return t(`simulation.${error.code}`, { ranges: sayRanges(error.replications, language) });
    default: {
      const { code, ...files } = error;
      return t(`simulation.${code}`, files);
    }
  }
}

/** «4–6, 9». */
function sayRanges(ranges: readonly Range[], language: Language): string {
  const number = (value: number) => formatNumber(value, language);
  return ranges
    .map(({ first, last }) => (first === last ? number(first) : `${number(first)}–${number(last)}`))
    .join(', ');
}
