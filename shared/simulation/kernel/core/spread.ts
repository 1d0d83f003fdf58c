/**
 * How times are spread: their number, their sum, and a histogram on a scale that is logarithmic by
 * octaves and linear inside each (../codes.ts), so that the bin is read off the bits of the number
 * itself (exponent and first bits of the mantissa) and no logarithm is taken. The idea is that of
 * G. Tene's HdrHistogram.
 */
import { FIRST_EXPONENT, MANTISSA_BITS, SPREAD_BINS } from '../codes';
import { allocated } from './memory';

/** IEEE 754: 52 bits of mantissa, and what is added to the exponent. */
const DOUBLE_MANTISSA_BITS = 52;
const EXPONENT_BIAS = 1023;
const BELOW_FIRST = ((EXPONENT_BIAS + FIRST_EXPONENT) << MANTISSA_BITS) - 1;

@unmanaged
export class Spread {
  count: f64;
  sum: f64;
  /** The shortest and the longest of its bins in which there is something; known at the end. */
  first: i32;
  last: i32;
}

const HEAD: i32 = <i32>offsetof<Spread>();
const SPREAD_SIZE: i32 = HEAD + (SPREAD_BINS << 2);

/** Of all deals, of those won, and of all in working time; the host reads them at these addresses. */
export let cycle: Spread = changetype<Spread>(0);
export let wonCycle: Spread = changetype<Spread>(0);
export let workingCycle: Spread = changetype<Spread>(0);

/** Once for a network. */
export function createSpreads(): void {
  cycle = changetype<Spread>(allocated(SPREAD_SIZE));
  wonCycle = changetype<Spread>(allocated(SPREAD_SIZE));
  workingCycle = changetype<Spread>(allocated(SPREAD_SIZE));
}

/** At the beginning of every run. */
export function openSpreads(): void {
  empty(cycle);
  empty(wonCycle);
  empty(workingCycle);
}

function empty(spread: Spread): void {
  memory.fill(changetype<usize>(spread), 0, SPREAD_SIZE);
}

function binAt(spread: Spread, bin: i32): usize {
  return changetype<usize>(spread) + HEAD + (bin << 2);
}

function setEnds(spread: Spread): void {
  if (spread.count === 0) return;
  let first = 0;
  // Two bins at a time: most of them are empty.
  while (load<i64>(binAt(spread, first)) === 0) first += 2;
  while (load<i32>(binAt(spread, first)) === 0) first++;
  let last = SPREAD_BINS - 1;
  while (load<i64>(binAt(spread, last - 1)) === 0) last -= 2;
  while (load<i32>(binAt(spread, last)) === 0) last--;
  spread.first = first;
  spread.last = last;
}

/** At the end of a run. */
export function closeSpreads(): void {
  setEnds(cycle);
  setEnds(wonCycle);
  setEnds(workingCycle);
}

/** `value` is not negative. */
function binOf(value: f64): i32 {
  const bits = reinterpret<i64>(value) >> (DOUBLE_MANTISSA_BITS - MANTISSA_BITS);
  const bin = <i32>bits - BELOW_FIRST;
  return max<i32>(0, min<i32>(bin, SPREAD_BINS - 1));
}

export function addToSpread(spread: Spread, value: f64): void {
  spread.count += 1;
  spread.sum += value;
  const place = binAt(spread, binOf(value));
  store<i32>(place, load<i32>(place) + 1);
}
