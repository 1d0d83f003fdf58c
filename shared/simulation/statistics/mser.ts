/**
 * How long a run takes to forget that it began empty: MSER-5 (White 1997; Hoad, Robinson &
 * Davies 2010). It drops the beginning after which the means of the rest, in batches of five
 * observations, scatter least about their own mean. An observation here is the mean over a
 * fifth of a week, so that a batch of five is a week's mean, and whole weeks are dropped; the
 * weekly means are all that the method needs.
 */

/** A handful of batches at the end may agree by chance: fewer than this don't count (White 1997). */
const LEAST_REST = 5;

/** Weeks to drop; null when the answer lies in the second half: the run is too short. */
export function mser5(weeklyMeans: readonly number[]): number | null {
  const weeks = weeklyMeans.length;
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  // From the end, so that sums of the rest grow week by week.
  let sum = 0;
  let squares = 0;
  const shift = weeklyMeans[weeks - 1] ?? 0;
  for (let dropped = weeks - 1; dropped >= 0; dropped--) {
    const value = (weeklyMeans[dropped] ?? 0) - shift;
    sum += value;
    squares += value * value;
    const rest = weeks - dropped;
    if (rest <= LEAST_REST) continue;
    const error = Math.max(0, squares - (sum * sum) / rest) / rest ** 2;
    if (error <= least) {
      least = error;
      best = dropped;
    }
  }
  return best * 2 > weeks ? null : best;
}
