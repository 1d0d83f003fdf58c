/** The shape of the model's Distribution, and which kind one, two or three typed numbers mean. */

export type EffortUnit = 'minute' | 'hour' | 'day';
type Typed = { unit?: EffortUnit };

/** The shape of the model's Distribution; values in minutes, `unit` is how they were typed. */
export type SpokenDistribution =
  | ({ kind: 'constant'; value: number } & Typed)
  | ({ kind: 'uniform'; min: number; max: number } & Typed)
  | ({ kind: 'triangular'; min: number; mode: number; max: number } & Typed)
  | ({ kind: 'pert'; min: number; mode: number; max: number } & Typed)
  | ({ kind: 'normal'; mean: number; sd: number } & Typed)
  | ({ kind: 'lognormal'; mean: number; sd: number } & Typed)
  | ({ kind: 'gamma'; mean: number; sd: number } & Typed)
  | ({ kind: 'exponential'; mean: number } & Typed)
  | ({ kind: 'weibull'; shape: number; scale: number } & Typed)
  | ({ kind: 'empirical'; values: number[]; weights?: number[] } & Typed);

export interface EffortReading {
  /** 480 for worked time (a day of eight hours), 1440 for elapsed waits. 480 unless said. */
  readonly minutesPerDay?: number;
}

export const WORKING_DAY_MINUTES = 480;

export function minutesIn(unit: EffortUnit, minutesPerDay: number): number {
  return { minute: 1, hour: 60, day: minutesPerDay }[unit];
}

/** One number is exact, two are the limits, three are at best, usually and at worst; null unless they rise. */
export function distributionOf(
  values: readonly number[],
  unit?: EffortUnit,
): SpokenDistribution | null {
  const [first = 0, second = first, third = second] = values;
  if (first > second || second > third) return null;
  const typed = unit === undefined ? {} : { unit };
  if (values.length === 1) return { kind: 'constant', value: first, ...typed };
  if (values.length === 2) return { kind: 'uniform', min: first, max: second, ...typed };
  return { kind: 'pert', min: first, mode: second, max: third, ...typed };
}
