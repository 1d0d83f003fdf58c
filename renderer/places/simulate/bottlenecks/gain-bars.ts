/** The ranking as bars. */
import { formatNumber, type Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import {
  type Bottlenecks,
  type Estimate,
  type FigureKind,
  type GainMeasure,
  inReadingOrder,
  nameOfTeam,
  oneMoreAt,
  type SaidEstimate,
  type SpokenIn,
  saySigned,
  speakerOfKind,
} from '#shared/simulation';
import type { FigureBar } from '../bars.ts';

/** How values that may be less than nothing are said. */
export interface SignedWords {
  /** A mark of the axis. */
  readonly axisText: (value: number) => string;
  /** What a bar shows. */
  readonly say: (shown: Estimate) => SaidEstimate;
}

export interface GainBars {
  readonly bars: readonly FigureBar[];
  readonly words: SignedWords;
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

/** In the order of the table beneath. Times are counted in the unit that gives the axis round numbers. */
export function gainBars(found: Bottlenecks, measure: GainMeasure, spoken: Spoken): GainBars {
  const gains = inReadingOrder(found, measure).flatMap((team) => {
    const gain = oneMoreAt(team, found).gains[measure];
    return gain ? [{ team, gain }] : [];
  });
  const largest = Math.max(0, ...gains.map(({ gain }) => Math.abs(gain.mean)));
  const unit = measure === 'cycleMean' ? unitOf(largest) : 1;
  const spokenIn = { language: spoken.language, currency: spoken.project.currency };
  const kind = KINDS[measure];
  const sayMark = markSpeaker(kind, spokenIn);
  return {
    bars: gains.map(({ team, gain }) => ({
      id: team.participantId,
      name: nameOfTeam(team, spoken.project, found.runs),
      color: spoken.project.participants[team.participantId]?.color ?? '',
      told: {
        kind,
        better: 'more',
        own: scaled(gain, 1 / unit),
        former: null,
        difference: null,
      },
    })),
    words: {
      axisText: (value) =>
        value < 0 ? `${MINUS}${sayMark(-value * unit)}` : sayMark(value * unit),
      say: (shown) => saySigned(kind, scaled(shown, unit), spokenIn),
    },
  };
}

/** Round numbers need no decimals. */
function markSpeaker(kind: FigureKind, spoken: SpokenIn): (value: number) => string {
  return kind === 'rate'
    ? (value) => formatNumber(value, spoken.language)
    : speakerOfKind(kind, spoken);
}

function unitOf(minutes: number): number {
  if (minutes >= 2 * DAY) return DAY;
  return minutes >= 2 * HOUR ? HOUR : 1;
}

function scaled({ mean, low, high }: Estimate, factor: number): Estimate {
  const times = (value: number | null) => (value === null ? null : value * factor);
  return { mean: mean * factor, low: times(low), high: times(high) };
}
