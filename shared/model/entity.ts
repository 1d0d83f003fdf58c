/**
 * How the model's objects and collections are described. An object keeps the keys
 * it doesn't know (a newer minor version wrote them, and they must survive a round
 * trip), but the types don't see them, so that a misspelt property is still an error.
 */
import { z } from 'zod';

export function entity<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape> {
  // Only the compiler's view is narrowed; at run time the object stays loose.
  return z.looseObject(shape) as unknown as z.ZodObject<Shape>;
}

/** A collection keyed by the ids of its members. */
export function collection<Key extends z.ZodType<string, string>, Value extends z.ZodType>(
  key: Key,
  value: Value,
) {
  return z.record(key, value);
}

/** A list of lines: criteria, inputs, checklist points. */
export const linesSchema = z.array(z.string());
/** ISO 8601, date only. */
export const dateSchema = z.iso.date();
/** ISO 8601 with an offset or Z. */
export const dateTimeSchema = z.iso.datetime({ offset: true });
/** `#rrggbb`. */
export const colorSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/);
