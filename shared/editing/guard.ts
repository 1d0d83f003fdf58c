/**
 * The last question before an edit counts: could the project be written to a file and
 * opened again? The schemas see to the shape; what only the whole project can tell (an id
 * that leads nowhere, a share above 1, times that don't rise) and text that no file can
 * hold are refused here, for every command alike.
 */
import {
  type Damage,
  type DamageCode,
  findDamage,
  findDamageSince,
  findForbidden,
  type Project,
} from '#shared/model';
import { allowed, type RefusalCode, refused, type Verdict } from '#shared/rules';
import type { Patch } from './patch.ts';

export function canKeep(before: Project, after: Project, patches: readonly Patch[]): Verdict {
  for (const patch of patches) {
    const code = unstorable(patch);
    if (code) return refused(code, { field: patch.path.at(-1) ?? '' });
  }
  const damage = newDamage(before, after);
  if (!damage) return allowed;
  const keys = damage.path.split('.');
  return refused(refusalOf[damage.code], { field: keys.at(-1) ?? '', id: damage.found });
}

/** What the reader of files refuses in a value that a patch brings. */
function unstorable(patch: Patch): RefusalCode | undefined {
  if (patch.op === 'remove') return undefined;
  const forbidden = findForbidden(patch.value, patch.path.length);
  if (forbidden) return forbidden.code === 'loneSurrogate' ? 'brokenText' : 'impossibleValue';
  return isJson(patch.value) ? undefined : 'brokenText';
}

/** JSON has no infinite numbers. */
function isJson(value: unknown): boolean {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value);
    case 'string':
    case 'boolean':
      return true;
    case 'object':
      return value === null || Object.values(value).every(isJson);
    default:
      return false;
  }
}

/** A project that was damaged before may still be edited, and mended. */
function newDamage(before: Project, after: Project): Damage | undefined {
  const found = findDamageSince(before, after);
  if (found.length === 0) return undefined;
  const known = new Set(findDamage(before).map(({ code, path }) => `${code} ${path}`));
  return found.find(({ code, path }) => !known.has(`${code} ${path}`));
}

const refusalOf: Readonly<Record<DamageCode, RefusalCode>> = {
  danglingId: 'unknownReference',
  duplicateId: 'idTaken',
  duplicateKey: 'idTaken',
  keyMismatch: 'impossibleValue',
  orderIncomplete: 'impossibleValue',
  impossibleNumber: 'impossibleValue',
  numbersNotRising: 'numbersNotRising',
  impossibleWeights: 'impossibleValue',
  badIntervals: 'impossibleValue',
  unknownTimeZone: 'impossibleValue',
  notMonday: 'impossibleValue',
  unsafeImage: 'unsafeImage',
};
