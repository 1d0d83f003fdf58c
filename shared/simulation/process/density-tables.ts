/**
 * Quantile tables of distributions whose inverse has no closed form: PERT (a beta) and gamma.
 * The edges of the cells are found one after the other by Newton's method; the density is
 * integrated over each small cell by Gauss–Legendre, the first edge comes from the series of
 * the distribution function at its end.
 */
import { SIDE_VALUES } from '../kernel/codes.ts';
import { beyond, joined, sideOf } from './quantile-table.ts';

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
  readonly guess: number;
}

/** Abscissae and weights of three-point Gauss–Legendre quadrature on −1 … 1: exact up to the fifth power. */
const ABSCISSA = Math.sqrt(3 / 5);
const MIDDLE_WEIGHT = 8 / 9;
const OUTER_WEIGHT = 5 / 9;

function integral(f: (x: number) => number, from: number, to: number): number {
  const half = (to - from) / 2;
  const middle = (to + from) / 2;
  const outer = f(middle - half * ABSCISSA) + f(middle + half * ABSCISSA);
  return (MIDDLE_WEIGHT * f(middle) + OUTER_WEIGHT * outer) * half;
}

/** The distance within which this small probability lies, by halving on the exact series. */
function firstEdge(end: EndOfDensity, probability: number): number {
  let low = 0;
  let high = end.guess;
  while (end.within(high) < probability) high *= 2;
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2;
    if (end.within(middle) < probability) low = middle;
    else high = middle;
  }
  return high;
}

/** Where the distribution has `step` more than at `from`, in the direction of `step`. */
function further(density: (x: number) => number, from: number, step: number): number {
  // The middle of a first guess tells the density on the way better than its beginning.
  const guess = from + step / density(from);
  let value = from + step / density((from + guess) / 2);
  for (let round = 0; round < 2; round++) {
    value -= (integral(density, from, value) - step) / density(value);
  }
  return value;
}

/** Distances from the end at the edges of one side's cells; the end itself is 0. */
function distancesFrom(end: EndOfDensity): Float64Array {
  let distance = 0;
  let within = 0;
  return sideOf((probability) => {
    distance =
      within === 0
        ? firstEdge(end, probability)
        : further(end.density, distance, probability - within);
    within = probability;
    return distance;
  });
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
    guess: 1e-9,
  });
  const low = distancesFrom(endOf(alpha, beta));
  const high = distancesFrom(endOf(beta, alpha)).map((distance) => 1 - distance);
  return joined(low, high, alpha / (alpha + beta));
}

/** Of the gamma distribution with scale 1. */
export function gammaTable(shape: number): Float64Array {
  const logNorm = logGamma(shape);
  const density = (x: number) => Math.exp((shape - 1) * Math.log(x) - x - logNorm);
  const low = distancesFrom({
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
    guess: 1e-300,
  });
  return joined(low, upperSide(density, low[SIDE_VALUES - 1] as number), shape);
}

/** Found from the median outwards: the upper end is infinite. */
function upperSide(density: (x: number) => number, median: number): Float64Array {
  const probabilities = sideOf((probability) => probability);
  const high = new Float64Array(SIDE_VALUES);
  let value = median;
  high[SIDE_VALUES - 1] = median;
  for (let edge = SIDE_VALUES - 2; edge > 0; edge--) {
    const step = (probabilities[edge + 1] as number) - (probabilities[edge] as number);
    value = further(density, value, step);
    high[edge] = value;
  }
  high[0] = beyond(high);
  return high;
}
