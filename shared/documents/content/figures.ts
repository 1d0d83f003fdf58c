/** The figures of a simulation in words: the same texts as on the screen. */
import { formatDate, formatNumber, formatShare } from '#shared/i18n';
import {
  type Estimate,
  estimateOf,
  type FigureKind,
  type FigureName,
  kindOf,
  type SimulationResult,
  sayEstimate,
  sayFigure as sayInWords,
} from '#shared/simulation';
import type { Content } from './content.ts';
import { weeksOf } from './weeks-run.ts';

export interface SaidFigure {
  readonly label: string;
  readonly value: string;
  /** «3,1–3,5»; absent where one replication gave no interval. */
  readonly interval?: string;
}

/** The largest of the times that are read beside each other; of other kinds there is none. */
export type LargestTimes = Readonly<Partial<Record<FigureKind, number>>>;

const spokenIn = ({ language, project }: Content, largestMinutes?: number) => ({
  ...{ language, currency: project.currency },
  ...(largestMinutes === undefined ? {} : { largestMinutes }),
});

/** Of these figures in all of these runs, so that a table says each kind of time in one unit. */
export function largestTimes(
  results: readonly SimulationResult[],
  names: readonly FigureName[],
): LargestTimes {
  const largest: Partial<Record<FigureKind, number>> = {};
  for (const name of names) {
    const kind = kindOf(name);
    if (kind !== 'time' && kind !== 'workingTime') continue;
    for (const result of results) {
      const mean = estimateOf(result, name)?.mean ?? 0;
      largest[kind] = Math.max(largest[kind] ?? 0, mean);
    }
  }
  return largest;
}

const OF_ALL_DEALS: Readonly<Partial<Record<FigureName, FigureName>>> = {
  wonCycleMean: 'cycleMean',
  wonCycleP85: 'cycleP85',
};

/** Where none of these runs wins anything, deals end all the same: their cycles stand for those of won ones. */
export function cyclesKnown(
  names: readonly FigureName[],
  results: readonly SimulationResult[],
): readonly FigureName[] {
  if (results.some(({ wonCycleMinutes }) => wonCycleMinutes)) return names;
  return names.map((name) => OF_ALL_DEALS[name] ?? name);
}

export function figureLabel({ translate }: Content, name: FigureName): string {
  return translate(`simulate.figure_${name}`);
}

/** The mean alone, as finely as it is known. */
export function meanText(
  content: Content,
  kind: FigureKind,
  estimate: Estimate,
  largestMinutes?: number,
): string {
  return sayEstimate(kind, estimate, spokenIn(content, largestMinutes)).value;
}

/** «3,1–3,5»; null where one replication gave none. */
export function intervalText(
  content: Content,
  kind: FigureKind,
  estimate: Estimate,
  largestMinutes?: number,
): string | null {
  return sayEstimate(kind, estimate, spokenIn(content, largestMinutes)).interval;
}

export function sayFigure(
  content: Content,
  name: FigureName,
  result: SimulationResult,
  largest: LargestTimes = {},
): SaidFigure | null {
  const said = sayInWords(result, name, spokenIn(content, largest[kindOf(name)]));
  if (said === null) return null;
  const { value, interval } = said;
  const label = figureLabel(content, name);
  return interval === null ? { label, value } : { label, value, interval };
}

export function shareText(content: Content, share: number): string {
  return formatShare(share, content.language, { maximumFractionDigits: 0 });
}

/** Where the numbers come from, so that a printed figure can be repeated; what happened in which weeks explains some. */
export function provenance(content: Content, result: SimulationResult): string {
  const { first, last } = weeksOf(result);
  return content.say('provenance', {
    first: formatDate(first, content.language, 'short'),
    last: formatDate(last, content.language, 'short'),
    replications: content.say('replications', {
      count: result.replications,
      amount: formatNumber(result.replications, content.language),
    }),
    weeks: content.say('weeks', {
      count: result.weeks,
      amount: formatNumber(result.weeks, content.language),
    }),
    seed: String(result.seed),
  });
}
