/**
 * What another variant changes: differences of the key figures from paired replications.
 * Replication i of both had the same luck, so chance that they share cancels out (common
 * random numbers; Law & Kelton, ch. 11).
 */
import { createTranslate, type Language, type Translate } from '#shared/i18n';
import { estimateOf, FIGURE_NAMES, type FigureName, kindOf } from './figures.ts';
import type { Estimate, SimulationResult } from './result.ts';
import { sayMargin } from './say-estimate.ts';
import type { FigureKind, SpokenIn } from './scales.ts';
import { estimate } from './statistics/index.ts';

/** Latter − former; a figure that either of them lacks has none. */
export type FigureDifferences = Readonly<Partial<Record<FigureName, Estimate>>>;

/** `former` and `latter` replication by replication, in the same order. */
export function pairFigures(
  former: readonly SimulationResult[],
  latter: readonly SimulationResult[],
): FigureDifferences {
  const differences: Partial<Record<FigureName, Estimate>> = {};
  for (const name of FIGURE_NAMES) {
    const values = latter.map((result, replication) => {
      const other = former[replication];
      const to = estimateOf(result, name)?.mean ?? Number.NaN;
      return to - ((other && estimateOf(other, name)?.mean) ?? Number.NaN);
    });
    const found = estimate(values);
    if (found) differences[name] = found;
  }
  return differences;
}

/** Whether the interval leaves no doubt about the direction. */
function isNoticeable({ low, high }: Estimate): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

export interface SaidDifference {
  /** «+0,5», «−3,1 дня», «+4,2 п. п.». */
  readonly value: string;
  /** «±0,4»; null where one replication gave no interval. */
  readonly margin: string | null;
  readonly isNoticeable: boolean;
}

const MINUS = '\u2212';

export function sayDifference(
  name: FigureName,
  difference: Estimate,
  spoken: SpokenIn,
): SaidDifference {
  return sayDifferenceOfKind(kindOf(name), difference, spoken);
}

export function sayDifferenceOfKind(
  kind: FigureKind,
  difference: Estimate,
  spoken: SpokenIn,
): SaidDifference {
  const { amount, margin, isNothing } = sayMargin(kind, difference, spoken);
  // What rounds to nothing has no direction.
  const sign = isNothing ? '' : difference.mean < 0 ? MINUS : '+';
  return {
    value: `${sign}${amount}`,
    margin: margin === null ? null : `±${margin}`,
    isNoticeable: isNoticeable(difference) && !isNothing,
  };
}

export interface ComparisonWords {
  /** The variant that was compared with. */
  readonly formerName: string;
  /** What was tried out, where it was compared with the same drawing: «Инженер — 3 вместо 2». */
  readonly tried?: string;
  readonly language: Language;
}

/** The difference as a sentence: how much shorter the way is, how many more deals are won. */
export function sayComparison(
  differences: FigureDifferences,
  { formerName, tried, language }: ComparisonWords,
): string {
  const translate = createTranslate(language);
  const { cycleMean: cycle, wonCycleMean: wonCycle, wonPerWeek: won } = differences;
  // One replication knows no spread, so nobody knows what is chance.
  if (!won || won.low === null) {
    return translate('simulate.notComparable', { variant: formerName });
  }
  const seen = [wonCycle, cycle, won].filter(
    (difference) => difference && isNoticeable(difference),
  );
  if (seen.length === 0 && cycle) {
    return tried === undefined
      ? translate('simulate.noDifference', { variant: formerName })
      : translate('simulate.noDifferenceTried', { tried });
  }
  const parts = sayChange(differences, language);
  return tried === undefined
    ? translate('simulate.difference', { variant: formerName, parts })
    : translate('simulate.differenceTried', { tried, parts });
}

/** «путь выигранной сделки на 2,4 дня короче (±0,3); выигрываем на 1,2 сделки в неделю больше (±0,4)». */
function sayChange(
  { cycleMean, wonCycleMean, wonPerWeek }: FigureDifferences,
  language: Language,
): string {
  const spoken = { language, translate: createTranslate(language) };
  return [
    ...(wonCycleMean ? [sayCycle('wonCycle', wonCycleMean, spoken)] : []),
    ...(cycleMean ? [sayCycle('cycle', cycleMean, spoken)] : []),
    // As finely as the table below.
    ...(wonPerWeek ? [sayWon('count', wonPerWeek, spoken)] : []),
  ].join('; ');
}

/** «путь сделки на 2,4 дня короче (±0,3), выигрываем на 1,2 сделки в неделю больше (±0,4)»: of all deals alike. */
export function sayChangeOfAll(
  { cycleMean, wonPerWeek }: FigureDifferences,
  language: Language,
): string {
  const spoken = { language, translate: createTranslate(language) };
  return [
    ...(cycleMean ? [sayCycle('dealCycle', cycleMean, spoken)] : []),
    // A tenth of a deal a week is five a year: what one more person brings is said finer.
    ...(wonPerWeek ? [sayWon('rate', wonPerWeek, spoken)] : []),
  ].join(', ');
}

interface Spoken {
  readonly language: Language;
  readonly translate: Translate;
}

/** Won deals apart from all that ended: where many are lost early, the two tell different stories. */
function sayCycle(
  which: 'cycle' | 'wonCycle' | 'dealCycle',
  cycle: Estimate,
  { language, translate }: Spoken,
): string {
  if (!isNoticeable(cycle)) return translate(`simulate.${which}Same`);
  const { amount, margin } = sayMargin('time', cycle, { language, currency: '' });
  return translate(`simulate.${which}${cycle.mean < 0 ? 'Shorter' : 'Longer'}`, {
    time: amount,
    margin: margin ?? '',
  });
}

function sayWon(kind: 'count' | 'rate', won: Estimate, { language, translate }: Spoken): string {
  if (!isNoticeable(won)) return translate('simulate.wonSame');
  const { amount, margin, count } = sayMargin(kind, won, { language, currency: '' });
  return translate(won.mean > 0 ? 'simulate.wonMore' : 'simulate.wonFewer', {
    count,
    amount,
    margin: margin ?? '',
  });
}
