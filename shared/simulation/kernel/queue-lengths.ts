/**
 * Quantiles over time of how long a queue was: each length weighs as many minutes as the queue had it (Law & Kelton,
 * Simulation Modeling and Analysis, ch. 1, of means). The core keeps these minutes.
 */
import { EXACT_LENGTHS, LENGTH_RATIO } from './codes.ts';

/** The length that the queue kept within for this share of the time. `row`: minutes by bin of codes.ts. */
export function queueQuantile(row: Float64Array, share: number): number {
  const total = row.reduce((sum, minutes) => sum + minutes, 0);
  if (total === 0) return 0;
  let below = 0;
  const bin = row.findIndex((minutes) => {
    below += minutes;
    return below >= share * total;
  });
  if (bin < EXACT_LENGTHS) return Math.max(0, bin);
  // In the middle of the bin, on the scale of the logarithm: at most 1 % off.
  return EXACT_LENGTHS * LENGTH_RATIO ** (bin - EXACT_LENGTHS + 0.5);
}
