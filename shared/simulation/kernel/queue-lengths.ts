/**
 * For how long each queue had each length: the weights of its quantiles over time. Lengths
 * are exact up to 63, longer ones fall into bins 2 % wide on the logarithm.
 */
const EXACT = 64;
const BIN_RATIO = Math.log(1.02);
/** Up to some 300 000 deals. */
const BINS = EXACT + 428;

/** Minutes by node and bin; rows are as long as the queue ever was. */
export type QueueLengths = Float64Array[];

const NEVER_QUEUED = new Float64Array(0);

export function createQueueLengths(nodes: number): QueueLengths {
  return new Array<Float64Array>(nodes).fill(NEVER_QUEUED);
}

function binOf(length: number): number {
  if (length < EXACT) return length;
  return Math.min(BINS - 1, EXACT + Math.floor(Math.log(length / EXACT) / BIN_RATIO));
}

function grown(row: Float64Array): Float64Array {
  const longer = new Float64Array(row.length < EXACT ? EXACT : BINS);
  longer.set(row);
  return longer;
}

export function addQueueLength(
  lengths: QueueLengths,
  node: number,
  length: number,
  minutes: number,
): void {
  const bin = binOf(length);
  let row = lengths[node] as Float64Array;
  if (bin >= row.length) {
    row = grown(row);
    if (bin >= row.length) row = grown(row);
    lengths[node] = row;
  }
  row[bin] = (row[bin] as number) + minutes;
}

/** The length that the queue kept within for this share of the time. */
export function queueQuantile(lengths: QueueLengths, node: number, share: number): number {
  const row = lengths[node] as Float64Array;
  let total = 0;
  for (let bin = 0; bin < row.length; bin++) total += row[bin] as number;
  let below = 0;
  for (let bin = 0; bin < row.length; bin++) {
    below += row[bin] as number;
    if (total > 0 && below >= share * total) {
      return bin < EXACT ? bin : EXACT * Math.exp((bin - EXACT + 0.5) * BIN_RATIO);
    }
  }
  return 0;
}
