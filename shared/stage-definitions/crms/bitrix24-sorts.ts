/**
 * Sort numbers of a pipeline of Bitrix24: all stages in work, then the won one, then the lost ones.
 * What isn't ours keeps its number as long as the order allows.
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
  const others = new Map<ExistingStage, number>();
  const of = (semantics: StageDefinition['semantics']) =>
    wanted.filter((stage) => stage.semantics === semantics);
  const left = (semantics: StageDefinition['semantics']) =>
    leftOver.filter((stage) => stage.semantics === semantics);
  const open = of('open');
  open.forEach(({ id }, at) => {
    sorts.set(id, STEP * (at + 1));
  });
  let last = Math.max(STEP * open.length, ...left('open').map(({ sort }) => sort));
  for (const { id } of of('won')) {
    last += STEP;
    sorts.set(id, last);
  }
  const won = last;
  for (const { id } of of('lost')) {
    last += STEP;
    sorts.set(id, last);
  }
  for (const stage of left('lost')) {
    if (stage.sort > won) continue;
    last += STEP;
    others.set(stage, last);
  }
  const [before] = of('won').flatMap(({ id }) => pairs.get(id)?.sort ?? []);
  return { wanted: sorts, leftOver: others, isWonRaised: before === undefined || won >= before };
}
