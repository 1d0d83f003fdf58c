/**
 * Where a week's deals went: those that came are those won, lost, screened out, handed over, and those that
 * stayed inside. Said with the same decimals, and so that whoever adds them up finds the sum right: what stayed
 * is the rest, which takes in what rounding leaves. Where that would push it out of the interval beneath it, all
 * of them are said one decimal finer: «−0,1» over «0,0 … 0,1» is no figure.
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

/** The most decimals that all of them have by themselves, and for the sake of the rest. */
const MOST_DIGITS = 2;
const FINEST_DIGITS = 3;

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
  const came = deals.enteredPerWeek;
  const went = gone.map(({ estimate }) => estimate);
  const usual = oneScale(
    [came, ...went].filter(({ mean }) => mean > 0),
    language,
  );
  const sum = { came, went, stayed: balance.stayedPerWeek };
  const digits = digitsThatHold(sum, usual.digits);
  const scale = { ...usual, digits, finest: digits };
  // «< 0,1» is no term of a sum.
  const say = (estimate: Estimate) => ({
    value: scale.say(estimate.mean, digits),
    interval: sayEstimate('count', estimate, { ...spoken, scale }).interval,
  });
  const stayed = { ...balance.stayedPerWeek, mean: restOf(sum, digits) };
  return {
    entered: say(came),
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

interface Sum {
  readonly came: Estimate;
  readonly went: readonly Estimate[];
  readonly stayed: Estimate;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** What is left of those that came when the others are taken away as they are said. */
function restOf({ came, went }: Sum, digits: number): number {
  const gone = went.reduce((sum, { mean }) => sum + rounded(mean, digits), 0);
  return rounded(rounded(came.mean, digits) - gone, digits);
}

function digitsThatHold(sum: Sum, usual: number): number {
  const { low, high } = sum.stayed;
  if (low === null || high === null) return usual;
  const holds = (digits: number) => {
    const rest = restOf(sum, digits);
    return rounded(low, digits) <= rest && rest <= rounded(high, digits);
  };
  let digits = usual;
  while (digits < FINEST_DIGITS && !holds(digits)) digits += 1;
  return digits;
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
