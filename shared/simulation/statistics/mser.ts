/**
 * How long a run takes to forget that it began empty: MSER-5 (White 1997; Hoad, Robinson &
 * Davies 2010). Drops the beginning after which the means of the rest, in batches of five,
 * scatter least about their own mean.
 */
const BATCH = 5;

/** Observations to drop (a multiple of five); null when the answer lies in the second half: the run is too short. */
export function mser5(observations: readonly number[]): number | null {
  const batches: number[] = [];
  for (let at = 0; at + BATCH <= observations.length; at += BATCH) {
    const batch = observations.slice(at, at + BATCH);
    batches.push(batch.reduce((sum, value) => sum + value, 0) / BATCH);
  }
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  // A handful of batches at the end may agree by chance: they don't count.
  for (let dropped = 0; dropped < batches.length - BATCH; dropped++) {
    const rest = batches.slice(dropped);
    const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
    const squares = rest.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const error = squares / rest.length ** 2;
    if (error < least) {
      least = error;
      best = dropped;
    }
  }
  return best * 2 > batches.length ? null : best * BATCH;
}
