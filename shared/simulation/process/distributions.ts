/** Distributions of the model → samplers of the kernel; their exact means; which are impossible. */
import { unreachable } from '#shared/base';
import type { Distribution } from '#shared/model';
import {
  SAMPLE_CONSTANT,
  SAMPLE_EMPIRICAL,
  SAMPLE_EXPONENTIAL,
  SAMPLE_LOGNORMAL,
  SAMPLE_NORMAL,
  SAMPLE_TABLE,
  SAMPLE_TRIANGULAR,
  SAMPLE_UNIFORM,
  SAMPLE_WEIBULL,
  type SamplerTables,
} from '../kernel/sampler.ts';
import { betaTable, gammaTable, logGamma } from './quantile-table.ts';

interface Sampler {
  readonly kind: number;
  readonly numbers: readonly [number, number, number];
  readonly values: Float64Array;
}

const NONE = new Float64Array(0);

function sampler(kind: number, a: number, b = 0, c = 0, values: Float64Array = NONE): Sampler {
  return { kind, numbers: [a, b, c], values };
}

/** Shapes of the beta behind a PERT estimate, with the usual weight of four for the mode. */
function pertShapes(min: number, mode: number, max: number): readonly [number, number] {
  return [1 + (4 * (mode - min)) / (max - min), 1 + (4 * (max - mode)) / (max - min)];
}

/** P(N(0,1) ≤ z) by the series φ(z)(z + z³/3 + z⁵/15 + …) about 0 (Abramowitz & Stegun 26.2.11). */
function normalShareBelow(z: number): number {
  if (Math.abs(z) > 8) return z < 0 ? 0 : 1;
  let term = z;
  let sum = z;
  for (let n = 3; Math.abs(term) > 1e-17 && n < 400; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

function scaled(table: Float64Array, from: number, by: number): Float64Array {
  return table.map((value) => from + by * value);
}

function pairsOf(values: readonly number[], weights: readonly number[] | undefined): Float64Array {
  const rows = values
    .map((value, index) => ({ value, weight: weights?.[index] ?? 1 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => one.value - other.value);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  return Float64Array.from(
    rows.flatMap(({ value, weight }) => {
      below += weight / total;
      return [below, value];
    }),
  );
}

function samplerOf(distribution: Distribution): Sampler {
  switch (distribution.kind) {
    case 'constant':
      return sampler(SAMPLE_CONSTANT, distribution.value);
    case 'uniform':
      return sampler(SAMPLE_UNIFORM, distribution.min, distribution.max);
    case 'triangular':
      return sampler(SAMPLE_TRIANGULAR, distribution.min, distribution.mode, distribution.max);
    case 'pert': {
      const { min, mode, max } = distribution;
      if (min === max) return sampler(SAMPLE_CONSTANT, min);
      const table = betaTable(...pertShapes(min, mode, max));
      return sampler(SAMPLE_TABLE, 0, 0, 0, scaled(table, min, max - min));
    }
    case 'normal': {
      const { mean, sd } = distribution;
      if (sd === 0) return sampler(SAMPLE_CONSTANT, mean);
      return sampler(SAMPLE_NORMAL, mean, sd, normalShareBelow(-mean / sd));
    }
    case 'lognormal': {
      const { mean, sd } = distribution;
      if (sd === 0) return sampler(SAMPLE_CONSTANT, mean);
      const variance = Math.log1p((sd / mean) ** 2);
      return sampler(SAMPLE_LOGNORMAL, Math.log(mean) - variance / 2, Math.sqrt(variance));
    }
    case 'gamma': {
      const { mean, sd } = distribution;
      if (sd === 0) return sampler(SAMPLE_CONSTANT, mean);
      const shape = (mean / sd) ** 2;
      return sampler(SAMPLE_TABLE, 0, 0, 0, scaled(gammaTable(shape), 0, mean / shape));
    }
    case 'exponential':
      return sampler(SAMPLE_EXPONENTIAL, distribution.mean);
    case 'weibull':
      return sampler(SAMPLE_WEIBULL, distribution.shape, distribution.scale);
    case 'empirical':
      return sampler(SAMPLE_EMPIRICAL, 0, 0, 0, pairsOf(distribution.values, distribution.weights));
    default:
      return unreachable(distribution);
  }
}

function isOrdered(...numbers: number[]): boolean {
  return numbers.every((value, index) => index === 0 || value >= (numbers[index - 1] ?? 0));
}

/** Whether it gives times (or amounts) of 0 and more. */
export function isPossible(distribution: Distribution): boolean {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value >= 0;
    case 'uniform':
      return isOrdered(0, distribution.min, distribution.max);
    case 'triangular':
    case 'pert':
      return isOrdered(0, distribution.min, distribution.mode, distribution.max);
    case 'normal':
      return distribution.mean >= 0 && distribution.sd >= 0;
    case 'lognormal':
      return distribution.mean > 0 && distribution.sd >= 0;
    case 'gamma':
      // Shapes below 0.01 are a spike at 0 with a few giants: nobody means that.
      return (
        distribution.mean > 0 && distribution.sd >= 0 && distribution.sd <= 10 * distribution.mean
      );
    case 'exponential':
      return distribution.mean >= 0;
    case 'weibull':
      return distribution.shape > 0 && distribution.scale >= 0;
    case 'empirical': {
      const weights = distribution.weights ?? distribution.values.map(() => 1);
      return (
        distribution.values.length > 0 &&
        distribution.values.every((value) => value >= 0) &&
        weights.every((weight) => weight >= 0) &&
        weights.slice(0, distribution.values.length).some((weight) => weight > 0)
      );
    }
    default:
      return unreachable(distribution);
  }
}

/** Mean of N(mean, sd²) given that it isn't negative. */
function truncatedMean(mean: number, sd: number): number {
  if (sd === 0) return mean;
  const z = mean / sd;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return mean + (sd * density) / normalShareBelow(z);
}

export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return (distribution.min + distribution.max) / 2;
    case 'triangular':
      return (distribution.min + distribution.mode + distribution.max) / 3;
    case 'pert':
      return (distribution.min + 4 * distribution.mode + distribution.max) / 6;
    case 'normal':
      return truncatedMean(distribution.mean, distribution.sd);
    case 'lognormal':
    case 'gamma':
    case 'exponential':
      return distribution.mean;
    case 'weibull':
      return distribution.scale * Math.exp(logGamma(1 + 1 / distribution.shape));
    case 'empirical': {
      const pairs = pairsOf(distribution.values, distribution.weights);
      let mean = 0;
      for (let at = 0; at < pairs.length; at += 2) {
        mean += ((pairs[at] ?? 0) - (pairs[at - 2] ?? 0)) * (pairs[at + 1] ?? 0);
      }
      return mean;
    }
    default:
      return unreachable(distribution);
  }
}

function multiplied(sampler: Sampler, factor: number): Sampler {
  if (factor === 1) return sampler;
  const [a, b, c] = sampler.numbers;
  const numbersByKind: Record<number, readonly [number, number, number]> = {
    [SAMPLE_LOGNORMAL]: [a + Math.log(factor), b, c],
    [SAMPLE_NORMAL]: [a * factor, b * factor, c],
    [SAMPLE_WEIBULL]: [a, b * factor, c],
  };
  const values = sampler.values.map((value, index) =>
    sampler.kind === SAMPLE_EMPIRICAL && index % 2 === 0 ? value : value * factor,
  );
  const numbers = numbersByKind[sampler.kind] ?? [a * factor, b * factor, c * factor];
  return { kind: sampler.kind, numbers, values };
}

/** Collects samplers; equal distributions share one. */
export class SamplerList {
  readonly #numbers = new Map<string, number>();
  readonly #samplers: Sampler[] = [];

  /** `factor` multiplies every value. */
  add(distribution: Distribution, factor = 1): number {
    const key = JSON.stringify({ ...distribution, unit: undefined, factor });
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#samplers.length);
    return this.#samplers.push(multiplied(samplerOf(distribution), factor)) - 1;
  }

  tables(): SamplerTables {
    const samplers = this.#samplers;
    const first = new Int32Array(samplers.length);
    const values = new Float64Array(samplers.reduce((sum, { values }) => sum + values.length, 0));
    let at = 0;
    samplers.forEach((each, index) => {
      first[index] = at;
      values.set(each.values, at);
      at += each.values.length;
    });
    return {
      kind: Uint8Array.from(samplers, ({ kind }) => kind),
      a: Float64Array.from(samplers, ({ numbers }) => numbers[0]),
      b: Float64Array.from(samplers, ({ numbers }) => numbers[1]),
      c: Float64Array.from(samplers, ({ numbers }) => numbers[2]),
      first,
      length: Int32Array.from(samplers, ({ values }) => values.length),
      values,
    };
  }
}
