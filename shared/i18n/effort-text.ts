/** Sampled times back as text: what people could have typed, or a description of kinds nobody types. */
import type { Language } from './catalogue.ts';
import { formatNumber, NBSP } from './number.ts';
import {
  type EffortReading,
  type EffortUnit,
  minutesIn,
  type SpokenDistribution,
  WORKING_DAY_MINUTES,
} from './spoken-distribution.ts';
import { translateInto } from './translator.ts';

/**
 * Constant, uniform, pert and normal read back as the same; the other kinds are described
 * in words («в среднем 30 мин, экспоненциально»), which no field takes as input.
 */
export function formatEffort(
  distribution: Readonly<SpokenDistribution>,
  language: Language,
  { minutesPerDay = WORKING_DAY_MINUTES }: EffortReading = {},
): string {
  const translate = translateInto(language);
  const show = (...values: number[]) =>
    amountsIn(distribution.unit, values, { language, minutesPerDay });
  switch (distribution.kind) {
    case 'constant':
      return show(distribution.value).join('');
    case 'uniform':
      return joined(show(distribution.min, distribution.max), '–');
    case 'pert':
      return joined(show(distribution.min, distribution.mode, distribution.max), '–');
    case 'triangular':
      return translate('time.triangular', {
        text: joined(show(distribution.min, distribution.mode, distribution.max), '–'),
      });
    case 'normal':
      return joined(show(distribution.mean, distribution.sd), `${NBSP}±${NBSP}`);
    case 'lognormal':
    case 'gamma':
      return translate(`time.${distribution.kind}`, {
        text: joined(show(distribution.mean, distribution.sd), `${NBSP}±${NBSP}`),
      });
    case 'exponential':
      return translate('time.exponential', { text: show(distribution.mean).join('') });
    case 'weibull':
      return translate('time.weibull', {
        text: show(distribution.scale).join(''),
        shape: formatNumber(distribution.shape, language),
      });
    case 'empirical':
      return translate('time.empirical', {
        count: distribution.values.length,
        text: joined(show(...extremes(distribution.values)), '–'),
      });
  }
}

function extremes(values: readonly number[]): number[] {
  const lowest = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const highest = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  return values.length === 0 ? [0] : [lowest, highest];
}

/** Numbers with the unit at the last one only. */
function joined(shown: readonly string[], divider: string): string {
  const bare = shown.slice(0, -1).map((text) => text.slice(0, text.lastIndexOf(NBSP)));
  return [...bare, shown.at(-1)].join(divider);
}

function amountsIn(
  typed: EffortUnit | undefined,
  values: readonly number[],
  { language, minutesPerDay }: { language: Language; minutesPerDay: number },
): string[] {
  const unit = typed ?? 'minute';
  const inUnit = values.map((value) => value / minutesIn(unit, minutesPerDay));
  // Three decimals are what a person would read; more of them are better said in minutes.
  const isShort = inUnit.every((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6);
  const shownUnit = isShort ? unit : 'minute';
  return (isShort ? inUnit : [...values]).map((value) =>
    translateInto(language)(`time.${shownUnit}Short`, {
      count: value,
      amount: formatNumber(value, language, { maximumFractionDigits: 3 }),
    }),
  );
}
