/**
 * Where a week's deals went: those that came are those won, lost, screened out, handed over, and those that
 * stayed inside. Said with the same decimals, and so that whoever adds them up finds the sum right: what stayed
 * is the rest, which takes in what rounding leaves, less than its own interval by far.
 */
import { type Language, translateInto } from '#shared/i18n';
import { estimateOf } from './figures.ts';
import type { Estimate, SimulationResult } from './result.ts';
import { saidDigits, sayEstimate, saySigned } from './say-estimate.ts';
import { type Scale, scaleOf } from './scales.ts';

/** In the order in which they are read. */
const FATES = ['won', 'lost', 'disqualified', 'handedOver', 'stayed'] as const;

export type DealFate = (typeof FATES)[number];

export interface WentPart {
  readonly fate: DealFate;
  /** Not rounded; of what stayed, less than nothing where more left than came. */
  readonly perWeek: number;
  readonly value: string;
  /** «1,9–2,1»; null where one replication gave none. */
  readonly interval: string | null;
}

export interface DealsWent {
  readonly entered: Pick<WentPart, 'value' | 'interval'>;
  /** Handed over only where the drawing does it. */
  readonly parts: readonly WentPart[];
}

/** The most decimals that all of them have. */
const MOST_DIGITS = 2;

export function whereDealsWent(result: SimulationResult, language: Language): DealsWent {
  const { deals, details } = result;
  const { balance } = details;
  const left: readonly (readonly [DealFate, Estimate | null])[] = [
    ['won', deals.wonPerWeek],
    ['lost', deals.lostPerWeek],
    ['disqualified', balance.disqualifiedPerWeek],
    ['handedOver', estimateOf(result, 'handedOverPerWeek')],
  ];
  const gone = left.flatMap(([fate, estimate]) => (estimate ? [{ fate, estimate }] : []));
  const spoken = { language, currency: '' };
  const scale = oneScale(
    [deals.enteredPerWeek, ...gone.map(({ estimate }) => estimate)].filter(({ mean }) => mean > 0),
    language,
  );
  // «< 0,1» is no term of a sum.
  const say = (estimate: Estimate) => ({
    value: scale.say(estimate.mean, scale.digits),
    interval: sayEstimate('count', estimate, { ...spoken, scale }).interval,
  });
  const rounded = (value: number) => Number(value.toFixed(scale.digits));
  const rest =
    rounded(deals.enteredPerWeek.mean) -
    gone.reduce((sum, { estimate }) => sum + rounded(estimate.mean), 0);
  const stayed = { ...balance.stayedPerWeek, mean: rounded(rest) };
  return {
    entered: say(deals.enteredPerWeek),
    parts: [
      ...gone.map(({ fate, estimate }) => ({ fate, perWeek: estimate.mean, ...say(estimate) })),
      {
        fate: 'stayed',
        perWeek: balance.stayedPerWeek.mean,
        ...saySigned('count', stayed, { ...spoken, scale }),
      },
    ],
  };
}

/** As fine as the finest of them would be said by itself. */
function oneScale(estimates: readonly Estimate[], language: Language): Scale {
  const spoken = { language, currency: '' };
  const size = Math.max(0, ...estimates.map(({ mean }) => mean));
  const digits = Math.min(
    MOST_DIGITS,
    Math.max(...estimates.map((each) => saidDigits('count', each, spoken)), 0),
  );
  const scale = scaleOf('count', size, spoken);
  return { ...scale, digits, finest: digits };
}

/** «пришло 10,4, выиграно 2,0, потеряно 2,7, отсеяно 5,7, осталось в работе 0,0». */
export function sayWhereDealsWent(result: SimulationResult, language: Language): string {
  const translate = translateInto(language);
  const { entered, parts } = whereDealsWent(result, language);
  return [
    `${translate('simulate.went_entered')} ${entered.value}`,
    ...parts.map(({ fate, value }) => `${translate(`simulate.went_${fate}`)} ${value}`),
  ].join(', ');
}
