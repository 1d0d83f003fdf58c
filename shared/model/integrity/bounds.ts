/** What a number may be, and the finding where it isn't. */
import type { Path } from '../json.ts';
import type { Finding } from './damage.ts';

export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
}

const HUGE = 1e12;
export const atLeastZero: Bounds = { least: 0, most: HUGE };
export const share: Bounds = { least: 0, most: 1 };
export const count: Bounds = { least: 0, most: 1e9, isWhole: true };
export const atLeastOne: Bounds = { least: 1, most: 1e9, isWhole: true };
export const replications: Bounds = { least: 1, most: 10_000, isWhole: true };
/** Board units. */
export const coordinate: Bounds = { least: -100_000, most: 100_000 };
export const size: Bounds = { least: 1, most: 100_000 };
export const bits32: Bounds = { least: -(2 ** 31), most: 2 ** 32 - 1, isWhole: true };

/** A table in brief: which fields of an object have which bounds. Absent fields are fine. */
type FieldBounds<Owner> = { readonly [Field in keyof Owner]?: Bounds };

export function* within<Owner extends object>(
  owner: Owner,
  path: Path,
  table: FieldBounds<Owner>,
): Generator<Finding> {
  for (const [field, bounds] of Object.entries(table) as [keyof Owner & string, Bounds][]) {
    const value = owner[field];
    if (typeof value !== 'number' || isWithin(value, bounds)) continue;
    yield impossible([...path, field], value, () => {
      Object.assign(owner, { [field]: clamped(value, bounds) });
    });
  }
}

export function* allWithin(
  record: Record<string, number>,
  path: Path,
  bounds: Bounds,
): Generator<Finding> {
  for (const [key, value] of Object.entries(record)) {
    if (isWithin(value, bounds)) continue;
    yield impossible([...path, key], value, () => {
      record[key] = clamped(value, bounds);
    });
  }
}

function impossible(path: Path, found: number, mend: () => void): Finding {
  return { code: 'impossibleNumber', path, found, repair: 'clamped', mend };
}

function isWithin(value: number, { least, most, isWhole = false }: Bounds): boolean {
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
}

function clamped(value: number, { least, most, isWhole = false }: Bounds): number {
  const bounded = Math.min(Math.max(value, least), most);
  return isWhole ? Math.round(bounded) : bounded;
}
