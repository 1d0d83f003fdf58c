/**
 * Which element of one drawing is which of another: copies keep the first of their
 * `originIds`. Of several that share it, each has the one in the same place among them, as
 * they share their luck (kernel/luck.ts).
 */
import { valuesOf } from '#shared/base';
import type { NodeId, StageId, Variant } from '#shared/model';

/** Element of the latter → its twin in the former; what is new has none. */
export type Twins = ReadonlyMap<string, string>;

interface Derived {
  readonly id: NodeId | StageId;
  readonly originIds: readonly string[];
}

export function twinsOf(former: readonly Variant[], latter: readonly Variant[]): Twins {
  return new Map([
    ...paired(
      former.flatMap(({ nodes }) => valuesOf(nodes)),
      latter.flatMap(({ nodes }) => valuesOf(nodes)),
    ),
    ...paired(
      former.flatMap(({ stages }) => valuesOf(stages)),
      latter.flatMap(({ stages }) => valuesOf(stages)),
    ),
  ]);
}

function paired(former: readonly Derived[], latter: readonly Derived[]): [string, string][] {
  const known = byOrigin(former);
  return [...byOrigin(latter)].flatMap(([key, all]) => {
    const others = known.get(key) ?? [];
    return all.flatMap((id, at): [string, string][] => {
      const other = others[at];
      return other === undefined ? [] : [[id, other]];
    });
  });
}

/** Ids that share their first origin, in the order of the drawing. */
function byOrigin(elements: readonly Derived[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, originIds } of elements) {
    const key = originIds[0] ?? id;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return groups;
}
