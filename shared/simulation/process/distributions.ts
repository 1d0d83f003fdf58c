/** Distributions of the model → samplers of the kernel; their exact means; which are impossible. */
import { normalDensity, normalShareBelow, unreachable } from '#shared/base';
import type { Distribution } from '#shared/model';
import { SAMPLE_CONSTANT, SAMPLE_EMPIRICAL, SAMPLE_TABLE } from '../kernel/codes.ts';
import type { SamplerTables } from '../kernel/network.ts';
import { betaTable, gammaTable, logGamma } from './density-tables.ts';
import { tableOf } from './quantile-table.ts';
import { quantilesOf } from './quantiles.ts';

interface Sampler {
  readonly kind: number;
  /** Of a constant. */
  readonly value: number;
  readonly values: Float64Array;
}

const NONE = new Float64Array(0);

function constant(value: number): Sampler {
  return { kind: SAMPLE_CONSTANT, value, values: NONE };
}

function tabled(values: Float64Array): Sampler {
  return { kind: SAMPLE_TABLE, value: 0, values };
}

/** Shapes of the beta behind a PERT estimate, with the usual weight of four for the mode. */
function pertShapes(min: number, mode: number, max: number): readonly [number, number] {
  return [1 + (4 * (mode - min)) / (max - min), 1 + (4 * (max - mode)) / (max - min)];
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

/** A PERT or gamma without spread, a uniform of one value …: nothing to draw. */
function isConstant(distribution: Distribution): boolean {
  switch (distribution.kind) {
    case 'uniform':
    case 'triangular':
    case 'pert':
      return distribution.min === distribution.max;
    case 'normal':
    case 'lognormal':
    case 'gamma':
      return distribution.sd === 0;
    case 'exponential':
      return distribution.mean === 0;
    case 'weibull':
      return distribution.scale === 0;
    default:
      return distribution.kind === 'constant';
  }
}

function samplerOf(distribution: Distribution): Sampler {
  if (isConstant(distribution)) return constant(meanOf(distribution));
  switch (distribution.kind) {
    case 'constant':
      return constant(distribution.value);
    case 'pert': {
      const { min, mode, max } = distribution;
      return tabled(scaled(betaTable(...pertShapes(min, mode, max)), min, max - min));
    }
    case 'gamma': {
      const { mean, sd } = distribution;
      const shape = (mean / sd) ** 2;
      return tabled(scaled(gammaTable(shape), 0, mean / shape));
    }
    case 'empirical': {
      const values = pairsOf(distribution.values, distribution.weights);
      return { kind: SAMPLE_EMPIRICAL, value: 0, values };
    }
    default:
      return tabled(tableOf(quantilesOf(distribution), meanOf(distribution)));
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
  return mean + (sd * normalDensity(z)) / normalShareBelow(z);
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

function multiplied({ kind, value, values }: Sampler, factor: number): Sampler {
  // Of an empirical one every other number is a share.
  const isValue = (index: number) => kind !== SAMPLE_EMPIRICAL || index % 2 === 1;
  return {
    kind,
    value: value * factor,
    values: values.map((each, index) => (isValue(index) ? each * factor : each)),
  };
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
      value: Float64Array.from(samplers, ({ value }) => value),
      first,
      length: Int32Array.from(samplers, ({ values }) => values.length),
      values,
    };
  }
}
