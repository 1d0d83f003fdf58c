/**
 * Sort numbers of a pipeline of Bitrix24: all stages in work, then the won one, then the lost ones.
 * Whatever is there keeps its number as long as the order allows.
 */
import type { Matched } from '../match-stages.ts';
import type { StageDefinition } from '../pipeline.ts';
import type { ExistingStage } from '../plan.ts';

const STEP = 10;

export interface StageSorts {
  readonly wanted: ReadonlyMap<string, number>;
  readonly leftOver: ReadonlyMap<ExistingStage, number>;
  readonly isWonRaised: boolean;
}

/** `wanted` in the order of CRMs. */
export function stageSorts(
  wanted: readonly StageDefinition[],
  { pairs, leftOver }: Matched,
): StageSorts {
  const sorts = new Map<string, number>();
  const place = (semantics: StageDefinition['semantics'], after: number): number => {
    const stages = wanted.filter((stage) => stage.semantics === semantics);
    const placed = inOrder(
      stages.map(({ id }) => pairs.get(id)?.sort ?? null),
      after,
    );
    stages.forEach(({ id }, at) => {
      sorts.set(id, placed[at] ?? after);
    });
    return placed.at(-1) ?? after;
  };
  const left = (semantics: StageDefinition['semantics']) =>
    leftOver.filter((stage) => stage.semantics === semantics);
  const lastOpen = Math.max(place('open', 0), ...left('open').map(({ sort }) => sort));
  const won = place('won', lastOpen);
  let last = place('lost', won);
  const others = new Map<ExistingStage, number>();
  for (const stage of left('lost')) {
    if (stage.sort > won) continue;
    last += STEP;
    others.set(stage, last);
  }
  const before = wanted.find(({ semantics }) => semantics === 'won');
  const wonBefore = before ? pairs.get(before.id)?.sort : undefined;
  return {
    wanted: sorts,
    leftOver: others,
    isWonRaised: wonBefore === undefined || won >= wonBefore,
  };
}

/** Growing numbers above `after`, as many of the present ones as stand in order already. */
function inOrder(present: readonly (number | null)[], after: number): number[] {
  let last = after;
  return present.map((sort, at) => {
    if (sort !== null && sort > last) {
      last = sort;
      return sort;
    }
    const next = present.slice(at + 1).find((later) => later !== null && later > last);
    const room = next === undefined || next === null ? STEP * 2 : next - last;
    last += room > 1 ? Math.min(STEP, Math.floor(room / 2)) : STEP;
    return last;
  });
}
