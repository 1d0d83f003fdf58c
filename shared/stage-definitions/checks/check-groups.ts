/** How many stages there are of each group, and whether they stand in the order that CRMs keep. */
import type { CrmRules } from '../crm.ts';
import { inCrmOrder, type Pipeline, type StageDefinition } from '../pipeline.ts';
import { wordsIn } from '../words.ts';
import type { Problem } from './problem.ts';

export function checkGroups(pipeline: Pipeline, rules: CrmRules): Problem[] {
  const { stages } = pipeline;
  const of = (semantics: StageDefinition['semantics']) =>
    stages.filter((stage) => stage.semantics === semantics);
  return [
    ...(of('open').length === 0 ? [whole('noOpen', {})] : []),
    ...checkWon(of('won'), rules, pipeline),
    ...checkLost(of('lost'), rules, pipeline),
    ...checkCount(stages, rules),
    ...checkOrder(stages),
  ];
}

function whole(code: Problem['code'], params: Problem['params']): Problem {
  return { code, severity: 'refused', stageId: null, params, mend: null };
}

/** Exactly one won stage, where won deals have a stage at all. */
function checkWon(won: readonly StageDefinition[], rules: CrmRules, pipeline: Pipeline): Problem[] {
  if (rules.lostStages === 'none') return [];
  if (won.length === 0) return [{ ...whole('noWon', {}), mend: added('won', pipeline) }];
  // The last one is where deals end; what stands before it is still work.
  return won.slice(0, -1).map(({ id, name }) => ({
    code: 'severalWon',
    severity: 'refused',
    stageId: id,
    params: { name, count: won.length },
    mend: { kind: 'setSemantics', stageId: id, semantics: 'open' },
  }));
}

function checkLost(
  lost: readonly StageDefinition[],
  rules: CrmRules,
  pipeline: Pipeline,
): Problem[] {
  if (rules.lostStages === 'none') return [];
  if (lost.length === 0) return [{ ...whole('noLost', {}), mend: added('lost', pipeline) }];
  if (rules.lostStages === 'some') return [];
  return lost.slice(1).map(({ id, name }) => ({
    code: 'severalLost',
    severity: 'altered',
    stageId: id,
    params: { name, kept: lost[0]?.name ?? '' },
    mend: null,
  }));
}

function added(semantics: 'won' | 'lost', { language }: Pipeline) {
  const name = wordsIn(language)(semantics === 'won' ? 'stages.addedWon' : 'stages.addedLost');
  return { kind: 'addStage', stageId: `added-${semantics}`, semantics, name } as const;
}

function checkCount(
  stages: readonly StageDefinition[],
  { mostStages, holds }: CrmRules,
): Problem[] {
  const count = holds.has('closing')
    ? stages.length
    : stages.filter(({ semantics }) => semantics === 'open').length;
  return mostStages !== null && count > mostStages
    ? [whole('tooManyStages', { count, most: mostStages })]
    : [];
}

function checkOrder(stages: readonly StageDefinition[]): Problem[] {
  const wanted = inCrmOrder(stages);
  if (wanted.every((stage, at) => stage.id === stages[at]?.id)) return [];
  const mend = { kind: 'setOrder', stageIds: wanted.map(({ id }) => id) } as const;
  return [{ ...whole('orderChanged', {}), severity: 'altered', mend }];
}
