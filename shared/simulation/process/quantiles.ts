/** Distributions with a closed inverse (the normal ones: a rational approximation of it). */
import { normalQuantile, normalShareBelow, unreachable } from '#shared/base';
import type { Distribution } from '#shared/model';
import type { Quantiles } from './quantile-table.ts';

type Invertible = Extract<
  Distribution,
  { kind: 'uniform' | 'triangular' | 'normal' | 'lognormal' | 'exponential' | 'weibull' }
>;

function triangular(min: number, mode: number, max: number): Quantiles {
  const width = max - min;
  const rising = (probability: number) => min + Math.sqrt(probability * width * (mode - min));
  const falling = (probability: number) => max - Math.sqrt(probability * width * (max - mode));
  return {
    atLow: (p) => (p * width < mode - min ? rising(p) : falling(1 - p)),
    atHigh: (p) => (p * width < max - mode ? falling(p) : rising(1 - p)),
  };
}

/** Truncated at 0: the share that lay below is left out. */
function normal(mean: number, sd: number): Quantiles {
  const below = normalShareBelow(-mean / sd);
  const at = (probability: number) => mean + sd * normalQuantile(probability);
  return {
    atLow: (p) => Math.max(0, at(below + (1 - below) * p)),
    atHigh: (p) => Math.max(0, mean - sd * normalQuantile((1 - below) * p)),
  };
}

function lognormal(mean: number, sd: number): Quantiles {
  const variance = Math.log1p((sd / mean) ** 2);
  const middle = Math.log(mean) - variance / 2;
  const spread = Math.sqrt(variance);
  return {
    atLow: (p) => Math.exp(middle + spread * normalQuantile(p)),
    atHigh: (p) => Math.exp(middle - spread * normalQuantile(p)),
  };
}

export function quantilesOf(distribution: Invertible): Quantiles {
  switch (distribution.kind) {
    case 'uniform': {
      const { min, max } = distribution;
      return { atLow: (p) => min + (max - min) * p, atHigh: (p) => max - (max - min) * p };
    }
    case 'triangular':
      return triangular(distribution.min, distribution.mode, distribution.max);
    case 'normal':
      return normal(distribution.mean, distribution.sd);
    case 'lognormal':
      return lognormal(distribution.mean, distribution.sd);
    case 'exponential': {
      const { mean } = distribution;
      return { atLow: (p) => -mean * Math.log1p(-p), atHigh: (p) => -mean * Math.log(p) };
    }
    case 'weibull': {
      const { shape, scale } = distribution;
      const at = (hazard: number) => scale * hazard ** (1 / shape);
      return { atLow: (p) => at(-Math.log1p(-p)), atHigh: (p) => at(-Math.log(p)) };
    }
    default:
      return unreachable(distribution);
  }
}
