/**
 * The key figures as text with their intervals, the same on the screen and on paper.
 * Nothing is computed here, only said; labels are the messages `simulate.figure_<name>`.
 */
import { keysOf } from '#shared/base';
import { formatMinutes, formatMoney, formatNumber, formatShare, type Language } from '#shared/i18n';
import type { Estimate, SimulationResult } from './result.ts';

export type FigureName =
  | 'enteredPerWeek'
  | 'wonPerWeek'
  | 'lostPerWeek'
  | 'inProgress'
  | 'conversion'
  | 'cycleMean'
  | 'cycleP50'
  | 'cycleP85'
  | 'cycleP95'
  | 'wonCycleMean'
  | 'workingCycleMean'
  | 'revenuePerWeek'
  | 'costPerWonDeal';

export interface SaidFigure {
  readonly name: FigureName;
  readonly value: string;
  /** «3,1–3,5»; null where one replication gave no interval. */
  readonly interval: string | null;
}

export interface SpokenIn {
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
}

type Say = (value: number, spoken: SpokenIn) => string;

/** Of a working day of eight hours, as people count working days. */
export const WORKING_DAY_MINUTES = 480;

/** One decimal below a hundred, also where it is a zero: «2,0» beside «1,9–2,1». */
const count: Say = (value, { language }) => {
  const digits = Math.abs(value) < 99.95 ? 1 : 0;
  return formatNumber(value, language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
};
const time: Say = (value, { language }) => formatMinutes(value, language);
const workingTime: Say = (value, { language }) =>
  formatMinutes(value, language, { workingDayMinutes: WORKING_DAY_MINUTES });
/** Three digits: a simulated sum knows no roubles. */
const money: Say = (value, { language, currency }) =>
  formatMoney(value, currency, language, { maximumSignificantDigits: 3, notation: 'compact' });
const share: Say = (value, { language }) => formatShare(value, language);

/** What a figure counts, and so how it is said. */
export type FigureKind = 'count' | 'time' | 'workingTime' | 'money' | 'share';

const speakers: Readonly<Record<FigureKind, Say>> = { count, time, workingTime, money, share };

interface Figure {
  readonly of: (result: SimulationResult) => Estimate | null;
  readonly kind: FigureKind;
}

const figures: Readonly<Record<FigureName, Figure>> = {
  enteredPerWeek: { of: ({ deals }) => deals.enteredPerWeek, kind: 'count' },
  wonPerWeek: { of: ({ deals }) => deals.wonPerWeek, kind: 'count' },
  lostPerWeek: { of: ({ deals }) => deals.lostPerWeek, kind: 'count' },
  inProgress: { of: ({ deals }) => deals.inProgress, kind: 'count' },
  conversion: { of: ({ notes }) => notes.conversion, kind: 'share' },
  cycleMean: { of: ({ cycleMinutes }) => cycleMinutes?.mean ?? null, kind: 'time' },
  cycleP50: { of: ({ cycleMinutes }) => cycleMinutes?.p50 ?? null, kind: 'time' },
  cycleP85: { of: ({ cycleMinutes }) => cycleMinutes?.p85 ?? null, kind: 'time' },
  cycleP95: { of: ({ cycleMinutes }) => cycleMinutes?.p95 ?? null, kind: 'time' },
  wonCycleMean: { of: ({ wonCycleMinutes }) => wonCycleMinutes?.mean ?? null, kind: 'time' },
  workingCycleMean: {
    of: ({ workingCycleMinutes }) => workingCycleMinutes?.mean ?? null,
    kind: 'workingTime',
  },
  revenuePerWeek: { of: revenue, kind: 'money' },
  costPerWonDeal: { of: (result) => result.money.costPerWonDeal, kind: 'money' },
};

/** A project whose deals have no value earns nothing, and nothing is said about it. */
function revenue(result: SimulationResult): Estimate | null {
  const { revenuePerWeek } = result.money;
  return revenuePerWeek.mean === 0 ? null : revenuePerWeek;
}

export const FIGURE_NAMES: readonly FigureName[] = keysOf(figures);

export function kindOf(name: FigureName): FigureKind {
  return figures[name].kind;
}

/** The figure itself; null where the run has none. */
export function estimateOf(result: SimulationResult, name: FigureName): Estimate | null {
  return figures[name].of(result);
}

/** How this figure's values are said. */
export function speakerOf(name: FigureName, spoken: SpokenIn): (value: number) => string {
  return (value) => speakers[figures[name].kind](value, spoken);
}

/** null where the run has no such figure. */
export function sayFigure(
  result: SimulationResult,
  name: FigureName,
  spoken: SpokenIn,
): SaidFigure | null {
  const estimate = estimateOf(result, name);
  if (estimate === null) return null;
  const text = speakerOf(name, spoken);
  return { name, value: text(estimate.mean), interval: sayInterval(estimate, text) };
}

/** Both ends, the unit only once where both have the same; null where there is no interval or no width. */
export function sayInterval(
  { low, high }: Estimate,
  say: (value: number) => string,
): string | null {
  if (low === null || high === null) return null;
  // No quantity here can be negative, whatever Student's t says of a short run.
  const from = say(Math.max(low, 0));
  const to = say(high);
  if (from === to) return null;
  const unit = unitOf(from);
  if (unit !== '' && unit === unitOf(to)) return `${from.slice(0, -unit.length)}–${to}`;
  return /[\s\u00a0]/u.test(from) ? `${from} – ${to}` : `${from}–${to}`;
}

function unitOf(text: string): string {
  return /[\u00a0\s]\D+$/u.exec(text)?.[0] ?? '';
}
