/** A duration of the project without what a newer version may have added to it. */
import type { Duration } from '#shared/model';

export function plainDuration({ amount, unit, clock }: Duration): Duration {
  return { amount, unit, clock };
}
