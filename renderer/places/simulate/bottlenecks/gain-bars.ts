/** The ranking as bars. */
import { unreachable } from '#shared/base';
import { formatMinutes, formatMoney, formatNumber, type Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import {
  type Bottlenecks,
  type Estimate,
  type FigureKind,
  type GainMeasure,
  nameOfTeam,
  oneMoreAt,
} from '#shared/simulation';
import type { FigureBar } from '../bars.ts';

export interface GainBars {
  readonly bars: readonly FigureBar[];
  /** A value of a bar, and a mark of the axis, in words. */
  readonly say: (value: number) => string;
}

interface Spoken {
  readonly project: Project;
  readonly language: Language;
}

const KINDS = {
  cycleMean: 'time',
  wonPerWeek: 'rate',
  revenuePerWeek: 'money',
} as const satisfies Record<GainMeasure, FigureKind>;
const HOUR = 60;
const DAY = 1440;
const MINUS = '\u2212';

/** In the order of the ranking. Times are counted in the unit that gives the axis round numbers. */
export function gainBars(found: Bottlenecks, measure: GainMeasure, spoken: Spoken): GainBars {
  const gains = (found.rankings[measure] ?? []).flatMap((team) => {
    const gain = oneMoreAt(team, found).gains[measure];
    return gain ? [{ team, gain }] : [];
  });
  const largest = Math.max(0, ...gains.map(({ gain }) => Math.abs(gain.mean)));
  const unit = measure === 'cycleMean' ? unitOf(largest) : 1;
  const say = speaker(measure, spoken);
  return {
    bars: gains.map(({ team, gain }) => ({
      id: team.participantId,
      name: nameOfTeam(team, spoken.project, found.runs),
      color: spoken.project.participants[team.participantId]?.color ?? '',
      told: {
        kind: KINDS[measure],
        better: 'more',
        own: scaled(gain, 1 / unit),
        former: null,
        difference: null,
      },
    })),
    say: (value) => (value < 0 ? `${MINUS}${say(-value * unit)}` : say(value * unit)),
  };
}

function unitOf(minutes: number): number {
  if (minutes >= 2 * DAY) return DAY;
  return minutes >= 2 * HOUR ? HOUR : 1;
}

function scaled({ mean, low, high }: Estimate, factor: number): Estimate {
  const times = (value: number | null) => (value === null ? null : value * factor);
  return { mean: mean * factor, low: times(low), high: times(high) };
}

function speaker(measure: GainMeasure, { project, language }: Spoken): (value: number) => string {
  switch (measure) {
    case 'cycleMean':
      return (minutes) => formatMinutes(minutes, language);
    case 'wonPerWeek':
      return (count) => formatNumber(count, language, { maximumFractionDigits: count < 1 ? 2 : 1 });
    case 'revenuePerWeek':
      return (amount) =>
        formatMoney(amount, project.currency, language, {
          maximumSignificantDigits: 3,
          notation: 'compact',
        });
    default:
      return unreachable(measure);
  }
}
