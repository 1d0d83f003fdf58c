/**
 * One step between two released formats: a pure function over raw JSON. A step never uses
 * today's schemas or types, which go on changing after it; it is written once and stays.
 */
import type { JsonObject } from '../json.ts';

export interface Migration {
  /** The version that this step produces; it reads the one before. */
  readonly to: number;
  /** What changed, as in the file's name: `0002-<what-changed>.ts`. */
  readonly name: string;
  migrate(document: JsonObject): JsonObject;
}
