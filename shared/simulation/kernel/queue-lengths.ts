/**
 * For how long each queue had each length: the weights of its quantiles over time. Lengths
 * are exact up to 63, longer ones fall into bins 2 % wide on the logarithm, like times.
 */
const EXACT = 64;
const BIN_RATIO = Math.log(1.02);
/** Up to some 300 000 deals. */
const BINS = EXACT + 428;

/** Minutes by node and bin. */
export type QueueLengths = Float64Array;

export function createQueueLengths(nodes: number): QueueLengths {
  return new Float64Array(nodes * BINS);
}

function binOf(length: number): number {
  if (length < EXACT) return length;
  return Math.min(BINS - 1, EXACT + Math.floor(Math.log(length / EXACT) / BIN_RATIO));
}

export function addQueueLength(
  lengths: QueueLengths,
  node: number,
  length: number,
  minutes: number,
): void {
  const at = node * BINS + binOf(length);
  lengths[at] = (lengths[at] as number) + minutes;
}

/** The length that the queue kept within for this share of the time. */
export function queueQuantile(lengths: QueueLengths, node: number, share: number): number {
  const first = node * BINS;
  let total = 0;
  for (let bin = 0; bin < BINS; bin++) total += lengths[first + bin] as number;
  let below = 0;
  for (let bin = 0; bin < BINS; bin++) {
    below += lengths[first + bin] as number;
    if (total > 0 && below >= share * total) {
      return bin < EXACT ? bin : EXACT * Math.exp((bin - EXACT + 0.5) * BIN_RATIO);
    }
  }
  return 0;
}
