/** The figures of a simulation as texts with their intervals: nothing is computed here, only said. */
import { formatMinutes, formatMoney, formatNumber, formatShare } from '#shared/i18n';
import type { Estimate, SimulationResult } from '#shared/simulation';
import type { Book } from './book.ts';

export type FigureName =
  | 'enteredPerWeek'
  | 'wonPerWeek'
  | 'lostPerWeek'
  | 'conversion'
  | 'inProgress'
  | 'cycleMean'
  | 'cycleP50'
  | 'cycleP85'
  | 'cycleP95'
  | 'workingCycleMean'
  | 'revenuePerWeek'
  | 'costPerWonDeal';

type Say = (value: number) => string;

interface FigureKind {
  readonly of: (result: SimulationResult) => Estimate | null;
  readonly text: (book: Book) => Say;
}

const count: FigureKind['text'] =
  ({ language }) =>
  (value) =>
    formatNumber(value, language, { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
const time: FigureKind['text'] =
  ({ language }) =>
  (value) =>
    formatMinutes(value, language);
const share: FigureKind['text'] =
  ({ language }) =>
  (value) =>
    formatShare(value, language);
const money: FigureKind['text'] =
  ({ language, project }) =>
  (value) =>
    formatMoney(roundedSum(value), project.currency, language);

export const FIGURES: Readonly<Record<FigureName, FigureKind>> = {
  enteredPerWeek: { of: ({ deals }) => deals.enteredPerWeek, text: count },
  wonPerWeek: { of: ({ deals }) => deals.wonPerWeek, text: count },
  lostPerWeek: { of: ({ deals }) => deals.lostPerWeek, text: count },
  conversion: { of: ({ notes }) => notes.conversion, text: share },
  inProgress: { of: ({ deals }) => deals.inProgress, text: count },
  cycleMean: { of: ({ cycleMinutes }) => cycleMinutes?.mean ?? null, text: time },
  cycleP50: { of: ({ cycleMinutes }) => cycleMinutes?.p50 ?? null, text: time },
  cycleP85: { of: ({ cycleMinutes }) => cycleMinutes?.p85 ?? null, text: time },
  cycleP95: { of: ({ cycleMinutes }) => cycleMinutes?.p95 ?? null, text: time },
  workingCycleMean: {
    of: ({ workingCycleMinutes }) => workingCycleMinutes?.mean ?? null,
    text:
      ({ language }) =>
      (value) =>
        formatMinutes(value, language, { workingDayMinutes: 480 }),
  },
  revenuePerWeek: { of: earned, text: money },
  costPerWonDeal: { of: ({ money: { costPerWonDeal } }) => costPerWonDeal, text: money },
};

/** Three digits: a simulated sum isn't known to the rouble, and printing it so would pretend that it is. */
function roundedSum(value: number): number {
  return Number(value.toPrecision(3));
}

/** A project whose deals have no value earns nothing in the figures, and nothing is printed about it. */
function earned({ money: { revenuePerWeek } }: SimulationResult): Estimate | null {
  return revenuePerWeek.mean === 0 ? null : revenuePerWeek;
}

export interface SaidFigure {
  readonly label: string;
  readonly value: string;
  /** «95 %: 3,1–3,5»; absent where one replication gave no interval. */
  readonly interval?: string;
}

export function sayFigure(
  book: Book,
  name: FigureName,
  result: SimulationResult,
): SaidFigure | null {
  const estimate = FIGURES[name].of(result);
  if (estimate === null) return null;
  const say = FIGURES[name].text(book);
  const label = book.say(`figure_${name}`);
  const interval = intervalText(estimate, say);
  return interval === null
    ? { label, value: say(estimate.mean) }
    : { label, value: say(estimate.mean), interval };
}

/** Both ends, the unit only once where both have the same. */
export function intervalText({ low, high }: Estimate, say: Say): string | null {
  if (low === null || high === null) return null;
  const from = say(Math.max(low, 0));
  const to = say(high);
  if (from === to) return null;
  const unitOf = (text: string) => /[\u00a0\s]\D+$/u.exec(text)?.[0] ?? '';
  const isSameUnit = unitOf(from) !== '' && unitOf(from) === unitOf(to);
  const start = isSameUnit ? from.slice(0, -unitOf(from).length) : from;
  return /[\s\u00a0]/u.test(start) && !isSameUnit ? `${start} – ${to}` : `${start}–${to}`;
}

export function shareText(book: Book, share: number): string {
  return formatShare(share, book.language, { maximumFractionDigits: 0 });
}

/** Where the numbers come from, so that a printed figure can be repeated. */
export function provenance(book: Book, result: SimulationResult): string {
  return book.say('provenance', {
    replications: book.say('replications', {
      count: result.replications,
      amount: formatNumber(result.replications, book.language),
    }),
    weeks: book.say('weeks', {
      count: result.weeks,
      amount: formatNumber(result.weeks, book.language),
    }),
    seed: String(result.seed),
  });
}
