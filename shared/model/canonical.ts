/**
 * The one order in which a project is written: keys as the schemas name them, unknown keys
 * after them by name, collections by id. Two versions of a file then differ only where the
 * project does.
 */
import type { z } from 'zod';
import { isJsonObject, type Json, type JsonObject } from './json.ts';

type Schema = z.core.$ZodTypes;

export function inOrder(schema: z.core.$ZodType, value: unknown): Json {
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'object':
      return isJsonObject(value) ? objectInOrder(def.shape, value) : plainly(value);
    case 'record':
      return isJsonObject(value)
        ? mapSorted(value, (member) => inOrder(def.valueType, member))
        : plainly(value);
    case 'array':
      return Array.isArray(value)
        ? value.map((item) => inOrder(def.element, item))
        : plainly(value);
    case 'optional':
      return inOrder(def.innerType, value);
    case 'union':
      return unionInOrder(def.options, value);
    default:
      return plainly(value);
  }
}

function objectInOrder(shape: z.core.$ZodShape, value: JsonObject): Json {
  const known = Object.keys(shape).filter((key) => value[key] !== undefined);
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
  const ordered: JsonObject = {};
  for (const key of known) {
    const schema = shape[key];
    ordered[wellFormed(key)] = schema ? inOrder(schema, value[key]) : null;
  }
  for (const key of unknown.sort()) ordered[wellFormed(key)] = plainly(value[key]);
  return ordered;
}

/** The alternative that accepts the value; there is one, or the project would not have been opened. */
function unionInOrder(options: readonly z.core.$ZodType[], value: unknown): Json {
  const fitting = options.find((option) => (option as z.ZodType).safeParse(value).success);
  return fitting ? inOrder(fitting, value) : plainly(value);
}

/** A value that no schema describes: what a newer version wrote, or a scalar. */
function plainly(value: unknown): Json {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(plainly);
  if (isJsonObject(value)) return mapSorted(value, plainly);
  return value as Json;
}

function mapSorted(value: JsonObject, change: (member: Json) => Json): JsonObject {
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return Object.fromEntries(keys.map((key) => [wellFormed(key), change(value[key] ?? null)]));
}

/** Half of a character that slipped in with a paste would make a file that nobody can open. */
function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed();
}
