/**
 * Quantile tables for distributions whose inverse has no closed form: PERT (a beta) and gamma.
 * The edges of the cells are found one after the other by Newton's method; the density is
 * integrated over each small cell by Gauss–Legendre, the first edge comes from the series of
 * the distribution function at its end. Between edges the table is linear: the error of a
 * quantile is at most 2·10⁻⁴ of the spread. Scaled once, so that the mean is exact.
 */
import { END_BITS, OCTAVE_CELLS, OCTAVES, SIDE_VALUES } from '../kernel/sampler.ts';

/** ln Γ, Lanczos' approximation with g = 7 and nine terms (about 15 digits). */
export function logGamma(x: number): number {
  const terms = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7,
  ];
  const shifted = x - 1;
  const base = shifted + 7.5;
  const sum = terms.reduce(
    (total, term, index) => total + (index ? term / (shifted + index) : term),
    0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** A density near one of its ends: distance from the end → density and probability within it. */
interface EndOfDensity {
  readonly density: (distance: number) => number;
  /** Exact for small distances. */
  readonly within: (distance: number) => number;
  /** A distance to begin the search with. */
  readonly guess: (probability: number) => number;
}

/** Abscissae and weights of five-point Gauss–Legendre quadrature on −1 … 1. */
const GAUSS = [
  [0, 128 / 225],
  [0.5384693101056831, 0.47862867049936647],
  [-0.5384693101056831, 0.47862867049936647],
  [0.906179845938664, 0.23692688505618908],
  [-0.906179845938664, 0.23692688505618908],
] as const;

function integral(f: (x: number) => number, from: number, to: number): number {
  const half = (to - from) / 2;
  const middle = (to + from) / 2;
  let sum = 0;
  for (const [x, weight] of GAUSS) sum += weight * f(middle + half * x);
  return sum * half;
}

/** The distance within which this small probability lies, by halving on the exact series. */
function firstEdge(end: EndOfDensity, probability: number): number {
  let low = 0;
  let high = end.guess(probability);
  while (end.within(high) < probability) high *= 2;
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2;
    if (end.within(middle) < probability) low = middle;
    else high = middle;
  }
  return high;
}

/** Distances from the end at the edges of one side's cells; the end itself is 0. */
function sideOf(end: EndOfDensity): Float64Array {
  const distances = new Float64Array(SIDE_VALUES);
  let probability = 2 ** (END_BITS - 32);
  let distance = firstEdge(end, probability);
  distances[1] = distance;
  let at = 2;
  for (let octave = 0; octave < OCTAVES; octave++) {
    const step = 2 ** (END_BITS + octave - 32) / OCTAVE_CELLS;
    for (let cell = 0; cell < OCTAVE_CELLS; cell++) {
      const from = distance;
      distance += step / end.density(from);
      for (let round = 0; round < 3; round++) {
        distance -= (integral(end.density, from, distance) - step) / end.density(distance);
      }
      probability += step;
      distances[at++] = distance;
    }
  }
  return distances;
}

/** The mean of the piecewise linear table. */
function meanOf(low: Float64Array, high: Float64Array): number {
  let sum = 0;
  for (const side of [low, high]) {
    for (let edge = 0; edge + 1 < SIDE_VALUES; edge++) {
      const octave = Math.floor((edge - 1) / OCTAVE_CELLS);
      const width =
        edge === 0 ? 2 ** (END_BITS - 32) : 2 ** (END_BITS + octave - 32) / OCTAVE_CELLS;
      sum += (width * ((side[edge] as number) + (side[edge + 1] as number))) / 2;
    }
  }
  return sum;
}

function joined(low: Float64Array, high: Float64Array, mean: number): Float64Array {
  const table = new Float64Array(2 * SIDE_VALUES);
  const scale = mean / meanOf(low, high);
  low.forEach((value, edge) => {
    table[edge] = value * scale;
  });
  high.forEach((value, edge) => {
    table[SIDE_VALUES + edge] = value * scale;
  });
  return table;
}

/** Of the beta distribution on 0 … 1; both shapes at least 1. */
export function betaTable(alpha: number, beta: number): Float64Array {
  const logBeta = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
  const endOf = (near: number, far: number): EndOfDensity => ({
    density: (x) => Math.exp((near - 1) * Math.log(x) + (far - 1) * Math.log1p(-x) - logBeta),
    // Abramowitz & Stegun 26.5.4: the hypergeometric series of the incomplete beta function.
    within: (x) => {
      let term = 1;
      let sum = 1;
      for (let n = 0; n < 200 && term > sum * 1e-16; n++) {
        term *= ((near + far + n) / (near + 1 + n)) * x;
        sum += term;
      }
      return Math.exp(near * Math.log(x) + far * Math.log1p(-x) - logBeta) * (sum / near);
    },
    guess: () => 1e-9,
  });
  const low = sideOf(endOf(alpha, beta));
  const high = sideOf(endOf(beta, alpha)).map((distance) => 1 - distance);
  return joined(low, high, alpha / (alpha + beta));
}

/** Of the gamma distribution with scale 1. */
export function gammaTable(shape: number): Float64Array {
  const logNorm = logGamma(shape);
  const density = (x: number) => Math.exp((shape - 1) * Math.log(x) - x - logNorm);
  const low = sideOf({
    density,
    // Abramowitz & Stegun 6.5.29: the series of the incomplete gamma function.
    within: (x) => {
      let term = 1 / shape;
      let sum = term;
      for (let n = 1; n < 500 && term > sum * 1e-16; n++) {
        term *= x / (shape + n);
        sum += term;
      }
      return Math.exp(shape * Math.log(x) - x - logNorm) * sum;
    },
    guess: () => 1e-300,
  });
  // The upper half is found from the median outwards: the upper end is infinite.
  const median = low[SIDE_VALUES - 1] as number;
  const high = new Float64Array(SIDE_VALUES);
  high[SIDE_VALUES - 1] = median;
  let value = median;
  for (let edge = SIDE_VALUES - 2; edge > 0; edge--) {
    const octave = Math.floor((edge - 1) / OCTAVE_CELLS);
    const step = 2 ** (END_BITS + octave - 32) / OCTAVE_CELLS;
    const from = value;
    value += step / density(from);
    for (let round = 0; round < 4; round++) {
      value -= (integral(density, from, value) - step) / density(value);
    }
    high[edge] = value;
  }
  // Beyond the last edge the tail is nearly exponential: its mean lies one scale further out,
  // and a straight cell has its mean in the middle.
  const doubling = value - (high[1 + OCTAVE_CELLS] as number);
  high[0] = value + (2 * doubling) / Math.LN2;
  return joined(low, high, shape);
}
