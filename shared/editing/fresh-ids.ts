/** Fresh ids for copies: a record from the id of the original to the id of its copy. */
import { z } from 'zod';
import { ID_PATTERN, type Id, present } from '#shared/base';

export const freshIdsSchema = z.record(z.string(), z.string().regex(ID_PATTERN));

export type FreshIds = Readonly<Record<string, string>>;

/** The fresh id, of the same kind as the old one. */
export function freshId<Kind extends string>(ids: FreshIds, old: Id<Kind>): Id<Kind> {
  return present(ids[old], `fresh id for ${old}`) as Id<Kind>;
}

/** A fresh id for each of these, from a maker that never repeats itself. */
export function freshIdsFor(oldIds: readonly string[], makeId: () => string): FreshIds {
  return Object.fromEntries(oldIds.map((old) => [old, makeId()]));
}
