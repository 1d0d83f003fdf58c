/** For how long each queue had each length (bins: ../codes.ts): the weights of its quantiles over time. */
import { EXACT_LENGTHS, LENGTH_BINS, LENGTH_RATIO } from '../codes';
import { Ints, intsOf, Reals, realsOf } from './memory';
import { nodesCount } from './network';

/** Minutes by node and bin: addresses of rows, and how many bins each has. */
export let lengthRows: Ints = changetype<Ints>(0);
export let lengthBins: Ints = changetype<Ints>(0);

/** Once for a network. A row is made when its queue first has a length to remember. */
export function createQueueLengths(): void {
  lengthRows = intsOf(nodesCount);
  lengthBins = intsOf(nodesCount);
}

/** At the beginning of every run. */
export function openQueueLengths(): void {
  for (let node = 0; node < nodesCount; node++) {
    memory.fill(<usize>lengthRows[node], 0, (<usize>lengthBins[node]) << 3);
  }
}

function binOf(length: i32): i32 {
  if (length < EXACT_LENGTHS) return length;
  const ratio = f64(length) / EXACT_LENGTHS;
  return min<i32>(
    LENGTH_BINS - 1,
    EXACT_LENGTHS + <i32>(JSMath.log(ratio) / JSMath.log(LENGTH_RATIO)),
  );
}

/** Rows are as long as they need to be: the exact bins, or all. */
function lengthen(node: i32, bin: i32): void {
  const before = lengthBins[node];
  const after = bin < EXACT_LENGTHS ? EXACT_LENGTHS : LENGTH_BINS;
  const row = changetype<usize>(realsOf(after));
  memory.copy(row, <usize>lengthRows[node], (<usize>before) << 3);
  lengthRows[node] = <i32>row;
  lengthBins[node] = after;
}

export function addQueueLength(node: i32, length: i32, minutes: f64): void {
  const bin = binOf(length);
  if (bin >= lengthBins[node]) lengthen(node, bin);
  changetype<Reals>(<usize>lengthRows[node]).add(bin, minutes);
}
