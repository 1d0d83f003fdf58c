/** One reference from an element to another, checked, with what mends it where it leads nowhere. */
import type { Path } from '../json.ts';
import type { Finding, RepairCode } from './damage.ts';

export interface Link {
  readonly path: Path;
  readonly id: string;
  /** What it may lead to. */
  readonly among: object;
  readonly repair: RepairCode;
  readonly mend: () => void;
}

export function* link({ path, id, among, repair, mend }: Link): Generator<Finding> {
  if (Object.hasOwn(among, id)) return;
  yield { code: 'danglingId', path, found: id, repair, mend };
}

/** A field that may be left out. */
export function* optionalLink<Key extends string>(
  owner: { [Field in Key]?: string },
  key: Key,
  { path, among }: { path: Path; among: object },
): Generator<Finding> {
  const id = owner[key];
  if (id === undefined) return;
  const mend = () => {
    delete owner[key];
  };
  yield* link({ path: [...path, key], id, among, repair: 'removed', mend });
}

/** A list of ids; those that lead nowhere go. */
export function* listedLinks<Key extends string>(
  owner: Record<Key, string[]>,
  key: Key,
  { path, among }: { path: Path; among: object },
): Generator<Finding> {
  for (const [index, id] of owner[key].entries()) {
    const mend = () => {
      owner[key] = owner[key].filter((other) => other !== id);
    };
    yield* link({ path: [...path, key, index], id, among, repair: 'removed', mend });
  }
}

/** A record keyed by ids of others: sizes of lanes, staffing. */
export function* keyLinks(
  record: Record<string, unknown>,
  { path, among }: { path: Path; among: object },
): Generator<Finding> {
  for (const id of Object.keys(record)) {
    const mend = () => {
      delete record[id];
    };
    yield* link({ path: [...path, id], id, among, repair: 'removed', mend });
  }
}
