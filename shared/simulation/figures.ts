/**
 * The key figures as text with their intervals, the same on the screen and on paper.
 * Nothing is computed here, only said; labels are the messages `simulate.figure_<name>`.
 */
import { keysOf, valuesOf } from '#shared/base';
import { formatMinutes, formatMoney, formatNumber, formatShare, type Language } from '#shared/i18n';
import type { CycleMinutes, Estimate, SimulationResult } from './result.ts';

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
  | 'wonCycleP50'
  | 'wonCycleP85'
  | 'wonCycleP95'
  | 'workingCycleMean'
  | 'workingCycleP50'
  | 'workingCycleP85'
  | 'workingCycleP95'
  | 'revenuePerWeek'
  | 'costPerWeek'
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
/** Of what there may be little of: two decimals below one, so that «0,08» isn't «0,1». */
const rate: Say = (value, spoken) => {
  if (Math.abs(value) >= 0.995) return count(value, spoken);
  const digits = Math.abs(value) < 0.005 ? 0 : 2;
  return formatNumber(value, spoken.language, {
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
/** A share of which nobody wants decimals: how busy people are, which limits are kept. */
const wholeShare: Say = (value, { language }) =>
  formatShare(value, language, { maximumFractionDigits: 0 });

/** What a figure counts, and so how it is said. */
export type FigureKind =
  | 'count'
  | 'rate'
  | 'time'
  | 'workingTime'
  | 'money'
  | 'share'
  | 'wholeShare';

const speakers: Readonly<Record<FigureKind, Say>> = {
  count,
  rate,
  time,
  workingTime,
  money,
  share,
  wholeShare,
};

/** How values of a kind are said. */
export function speakerOfKind(kind: FigureKind, spoken: SpokenIn): (value: number) => string {
  return (value) => speakers[kind](value, spoken);
}

interface Figure {
  readonly of: (result: SimulationResult) => Estimate | null;
  readonly kind: FigureKind;
}

function ofCycle(
  cycle: 'cycleMinutes' | 'wonCycleMinutes' | 'workingCycleMinutes',
  quantile: keyof CycleMinutes,
): Figure {
  return {
    of: (result) => result[cycle]?.[quantile] ?? null,
    kind: cycle === 'workingCycleMinutes' ? 'workingTime' : 'time',
  };
}

const figures: Readonly<Record<FigureName, Figure>> = {
  enteredPerWeek: { of: ({ deals }) => deals.enteredPerWeek, kind: 'count' },
  wonPerWeek: { of: ({ deals }) => deals.wonPerWeek, kind: 'count' },
  lostPerWeek: { of: ({ deals }) => deals.lostPerWeek, kind: 'count' },
  inProgress: { of: ({ deals }) => deals.inProgress, kind: 'count' },
  conversion: { of: ({ notes }) => notes.conversion, kind: 'share' },
  cycleMean: ofCycle('cycleMinutes', 'mean'),
  cycleP50: ofCycle('cycleMinutes', 'p50'),
  cycleP85: ofCycle('cycleMinutes', 'p85'),
  cycleP95: ofCycle('cycleMinutes', 'p95'),
  wonCycleMean: ofCycle('wonCycleMinutes', 'mean'),
  wonCycleP50: ofCycle('wonCycleMinutes', 'p50'),
  wonCycleP85: ofCycle('wonCycleMinutes', 'p85'),
  wonCycleP95: ofCycle('wonCycleMinutes', 'p95'),
  workingCycleMean: ofCycle('workingCycleMinutes', 'mean'),
  workingCycleP50: ofCycle('workingCycleMinutes', 'p50'),
  workingCycleP85: ofCycle('workingCycleMinutes', 'p85'),
  workingCycleP95: ofCycle('workingCycleMinutes', 'p95'),
  revenuePerWeek: { of: revenue, kind: 'money' },
  costPerWeek: { of: ({ details }) => details.costPerWeek, kind: 'money' },
  costPerWonDeal: { of: (result) => result.money.costPerWonDeal, kind: 'money' },
};

/** Where no source says what its deals are worth, nothing is known of the revenue: it isn't 0. */
function revenue({ details, money: { revenuePerWeek } }: SimulationResult): Estimate | null {
  const isUnknown = valuesOf(details.sources).every((source) => source.revenuePerWeek === null);
  return revenuePerWeek.mean === 0 && isUnknown ? null : revenuePerWeek;
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
  return speakerOfKind(figures[name].kind, spoken);
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
  return /([\u00a0\s]\D+|%)$/u.exec(text)?.[0] ?? '';
}
