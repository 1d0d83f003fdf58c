/**
 * The one won stage, where several are drawn: the one that most outcomes of won deals stand in; where
 * that says nothing, the last one: what stands before the end is still work. People may choose another.
 */

import type { Pipeline, StageDefinition } from '../pipeline.ts';
import { applyMend } from './apply-mend.ts';
import type { Mend } from './problem.ts';
import { printable } from './shortened.ts';

export interface KeptWon {
  readonly kept: StageDefinition;
  readonly others: readonly StageDefinition[];
  readonly isByOutcomes: boolean;
}

/** null: there is none or one. */
export function keptWon({ stages }: Pick<Pipeline, 'stages'>): KeptWon | null {
  const won = stages.filter(({ semantics }) => semantics === 'won');
  const most = Math.max(...won.map(({ wins }) => wins));
  const kept = won.findLast(({ wins }) => wins === most);
  if (!kept || won.length === 1) return null;
  const others = won.filter((stage) => stage !== kept);
  return { kept, others, isByOutcomes: others.every(({ wins }) => wins < most) };
}

/** What becomes of a won stage that isn't the one: work, or, if it is an outcome, a part of the other. */
export function demotion({ id, origin }: StageDefinition, kept: StageDefinition): Mend {
  return origin === 'outcome'
    ? { kind: 'mergeStage', stageId: id, intoId: kept.id, name: kept.name }
    : { kind: 'setSemantics', stageId: id, semantics: 'open' };
}

/** With another won stage, named by its id, its code or its name; null: no won stage is called so. */
export function withWon(pipeline: Pipeline, wish: string): Pipeline | null {
  const key = (text: string) => printable(text).toLowerCase();
  const won = pipeline.stages.filter(({ semantics }) => semantics === 'won');
  const chosen = won.find(
    ({ id, code, name }) => id === wish || key(code) === key(wish) || key(name) === key(wish),
  );
  if (!chosen) return null;
  return won
    .filter((stage) => stage !== chosen)
    .reduce((so, stage) => applyMend(so, demotion(stage, chosen)), pipeline);
}
