/** One measure in words: what it is, what it was, and what lies between. */
import { useMemo } from 'react';
import type { Language, Translate } from '#shared/i18n';
import {
  type SaidDifference,
  type SpokenIn,
  sayDifferenceOfKind,
  sayEstimate,
  spokenBeside,
  type Told,
} from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import type { Judgement } from './shown-figures.ts';

export interface SaidTold {
  /** A dash where nothing is known. */
  readonly own: string;
  /** «71–77 %»; null where one replication gave no interval. */
  readonly interval: string | null;
  /** null where nothing is compared. */
  readonly before: SaidBefore | null;
}

export interface SaidBefore {
  /** «было 90 %»; null where there was no such thing. */
  readonly was: string | null;
  /** «−16 п. п. ±3», or that no difference can be seen; null where there is nothing to compare. */
  readonly difference: string | null;
  readonly judgement: Judgement | null;
}

interface Words {
  readonly t: Translate;
  readonly language: Language;
  readonly currency: string;
  readonly isCompared: boolean;
}

const NOTHING = '—';

export function sayTold(told: Told, words: Words): SaidTold {
  const { kind, own } = told;
  const between = words.isCompared ? sayDifferenceIn(told, words) : null;
  const spoken = between?.spoken ?? words;
  const said = own === null ? null : sayEstimate(kind, own, spoken);
  return {
    own: said?.value ?? NOTHING,
    interval: said?.interval ?? null,
    before: words.isCompared ? sayBefore(told, { between, spoken, words }) : null,
  };
}

interface Between {
  readonly said: SaidDifference;
  /** How both values are said beside it. */
  readonly spoken: SpokenIn;
}

/** null where there is nothing to compare. */
function sayDifferenceIn({ kind, own, former, difference }: Told, words: Words): Between | null {
  if (own === null || former === null || difference === null) return null;
  const said = sayDifferenceOfKind(kind, difference, words);
  // Where the difference isn't told, nothing needs its decimals.
  const isTold = said.margin === null || said.isNoticeable;
  const spoken = isTold ? spokenBeside(kind, { former, latter: own, difference }, words) : words;
  return { said, spoken };
}

interface Said {
  readonly between: Between | null;
  readonly spoken: SpokenIn;
  readonly words: Words;
}

function sayBefore(
  { kind, better, former, difference }: Told,
  { between, spoken, words: { t } }: Said,
): SaidBefore {
  if (former === null) return { was: null, difference: null, judgement: null };
  const was = t('results.was', { value: sayEstimate(kind, former, spoken).value });
  if (difference === null || between === null) return { was, difference: null, judgement: null };
  const { value, margin, isNoticeable } = between.said;
  // One replication knows no spread, so nobody knows what is chance.
  if (margin === null) return { was, difference: value, judgement: null };
  if (!isNoticeable) return { was, difference: t('results.unseen'), judgement: 'notSeen' };
  const isMore = difference.mean > 0;
  return {
    was,
    difference: `${value} ${margin}`,
    judgement: better === null ? null : isMore === (better === 'more') ? 'better' : 'worse',
  };
}

/** In the reader's language and the project's currency. */
export function useSayTold(currency: string, isCompared: boolean): (told: Told) => SaidTold {
  const t = useTranslate();
  const language = useLanguage();
  return useMemo(
    () => (told) => sayTold(told, { t, language, currency, isCompared }),
    [t, language, currency, isCompared],
  );
}
