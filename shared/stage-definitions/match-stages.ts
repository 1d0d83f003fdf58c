/**
 * Which stage of the CRM is which of the agreed ones: by the id of an earlier loading, by the code
 * where the CRM keeps ours, by the name; within one group unless the CRM can change it. Nothing is matched twice.
 */
import type { StageDefinition } from './pipeline.ts';
import type { ExistingStage } from './plan.ts';

export interface Matched {
  /** By the id of the agreed stage. */
  readonly pairs: ReadonlyMap<string, ExistingStage>;
  readonly leftOver: readonly ExistingStage[];
}

type Asks = (wanted: StageDefinition, found: ExistingStage) => boolean;

export interface MatchedBy {
  /** Ids of the CRM by ids of stages, from an earlier loading. */
  readonly known: Readonly<Record<string, string>>;
  /** Where the CRM keeps our codes. */
  readonly hasCode?: (wanted: StageDefinition, code: string) => boolean;
  /** Where a call can move a stage into another group. */
  readonly acrossGroups?: boolean;
}

export function matchStages(
  wanted: readonly StageDefinition[],
  existing: readonly ExistingStage[],
  { known, hasCode, acrossGroups = false }: MatchedBy,
): Matched {
  const pairs = new Map<string, ExistingStage>();
  const free = new Set(existing);
  const ways: readonly Asks[] = [
    (stage, found) => known[stage.id] === String(found.id),
    (stage, found) => hasCode?.(stage, found.code) === true,
    (stage, found) => sameName(stage.name, found.name),
  ];
  for (const isSame of ways) {
    for (const stage of wanted) {
      if (pairs.has(stage.id)) continue;
      const found = [...free].find(
        (candidate) =>
          (acrossGroups || candidate.semantics === stage.semantics) && isSame(stage, candidate),
      );
      if (!found) continue;
      pairs.set(stage.id, found);
      free.delete(found);
    }
  }
  return { pairs, leftOver: existing.filter((stage) => free.has(stage)) };
}

export function sameName(one: string, two: string): boolean {
  return one.trim().toLowerCase() === two.trim().toLowerCase();
}

/** Whether the found stages stand in the order of the wanted ones. */
export function isInOrder(
  wanted: readonly StageDefinition[],
  { pairs }: Pick<Matched, 'pairs'>,
): boolean {
  const sorts = wanted.flatMap(({ id }) => pairs.get(id)?.sort ?? []);
  return sorts.every((sort, at) => at === 0 || sort > (sorts[at - 1] ?? 0));
}
