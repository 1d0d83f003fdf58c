/**
 * Patches: the difference that an edit made, as data that survives JSON. A path leads
 * through objects only; lists are replaced whole, so a patch never holds an index.
 */
import { enablePatches, type Patch as ImmerPatch, applyPatches as immerApply } from 'immer';
import { z } from 'zod';
import { assert, failure, type Result, success } from '#shared/base';

enablePatches();

const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);
const pathSchema = z.array(z.string().refine((key) => !RESERVED.has(key))).min(1);

export const patchSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), path: pathSchema, value: z.json() }),
  z.strictObject({ op: z.literal('replace'), path: pathSchema, value: z.json() }),
  z.strictObject({ op: z.literal('remove'), path: pathSchema }),
]);

export type Patch = z.infer<typeof patchSchema>;

export interface PatchFailure {
  readonly code: 'patchDoesNotFit';
  readonly path: string;
}

/**
 * Applies patches in order. Each path is walked along own properties of plain objects
 * first: a patch from storage that leads anywhere else doesn't fit, and nothing is applied.
 */
export function applyPatches<Document extends object>(
  document: Document,
  patches: readonly Patch[],
): Result<Document, PatchFailure> {
  let current = document;
  for (const patch of patches) {
    if (!fits(current, patch)) {
      return failure({ code: 'patchDoesNotFit', path: patch.path.join('.') });
    }
    current = immerApply(current, [patch]);
  }
  return success(current);
}

function fits(document: object, patch: Patch): boolean {
  let parent: unknown = document;
  for (const key of patch.path.slice(0, -1)) {
    if (!isPlainObject(parent) || !Object.hasOwn(parent, key)) return false;
    parent = parent[key];
  }
  const last = patch.path.at(-1);
  if (last === undefined || RESERVED.has(last) || !isPlainObject(parent)) return false;
  return patch.op === 'add' || Object.hasOwn(parent, last);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What immer noticed, in the form that is kept. An edit that steps into a list is a mistake in the program. */
export function fromImmer(patches: readonly ImmerPatch[]): Patch[] {
  return patches.map(({ op, path, value }) => {
    const keys = path.map((key) => {
      assert(typeof key === 'string', `a patch by index at ${path.join('.')}`);
      return key;
    });
    if (op === 'remove') return { op, path: keys };
    assert(value !== undefined, `a patch without a value at ${keys.join('.')}`);
    return { op, path: keys, value };
  });
}
