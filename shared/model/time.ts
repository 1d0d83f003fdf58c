/** Durations as people say them, and the distributions of sampled times and amounts. */
import { z } from 'zod';
import { entity } from './entity.ts';

/**
 * What people said («5 рабочих дней») and what is printed again. Minutes and hours
 * run on `clock`; days and weeks are elapsed time; working days are counted on the
 * calendar concerned (shared/calendar holds the arithmetic).
 */
export const durationSchema = entity({
  amount: z.number(),
  unit: z.enum(['minute', 'hour', 'workingDay', 'day', 'week']),
  clock: z.enum(['working', 'elapsed']),
});

/** The unit in which a sampled time was typed; the values themselves are minutes. */
const typedUnit = z.enum(['minute', 'hour', 'day']).exactOptional();

/**
 * A sampled time in minutes (or an amount of money, for deal values). `pert` is
 * what people are asked for: at best, usually, at worst.
 */
export const distributionSchema = z.discriminatedUnion('kind', [
  entity({ kind: z.literal('constant'), value: z.number(), unit: typedUnit }),
  entity({ kind: z.literal('uniform'), min: z.number(), max: z.number(), unit: typedUnit }),
  entity({
    kind: z.literal('triangular'),
    min: z.number(),
    mode: z.number(),
    max: z.number(),
    unit: typedUnit,
  }),
  entity({
    kind: z.literal('pert'),
    min: z.number(),
    mode: z.number(),
    max: z.number(),
    unit: typedUnit,
  }),
  entity({ kind: z.literal('normal'), mean: z.number(), sd: z.number(), unit: typedUnit }),
  entity({ kind: z.literal('lognormal'), mean: z.number(), sd: z.number(), unit: typedUnit }),
  entity({ kind: z.literal('gamma'), mean: z.number(), sd: z.number(), unit: typedUnit }),
  entity({ kind: z.literal('exponential'), mean: z.number(), unit: typedUnit }),
  entity({ kind: z.literal('weibull'), shape: z.number(), scale: z.number(), unit: typedUnit }),
  entity({
    kind: z.literal('empirical'),
    values: z.array(z.number()),
    weights: z.array(z.number()).exactOptional(),
    unit: typedUnit,
  }),
]);

/** Where a number comes from and how sure people are of it. */
const numberOriginSchema = entity({
  source: z.enum(['said', 'measured', 'estimated']),
  confidence: z.number(),
  note: z.string(),
});

/** Origins of an element's numbers, keyed by the path of the field inside the element. */
export const originsSchema = z.record(z.string(), numberOriginSchema);

export type Duration = z.infer<typeof durationSchema>;
export type Distribution = z.infer<typeof distributionSchema>;
export type NumberOrigin = z.infer<typeof numberOriginSchema>;
export type Origins = z.infer<typeof originsSchema>;

/** A number that people weren't sure of: it is shown as such wherever it stands. */
export function isUnsure({ confidence }: NumberOrigin): boolean {
  return confidence < 0.6;
}
