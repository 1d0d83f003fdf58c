/** How many stages there are of each group, and whether they stand in the order that CRMs keep. */
import type { CrmRules } from '../crm.ts';
import { inCrmOrder, type Pipeline, type StageDefinition } from '../pipeline.ts';
import { wordsIn } from '../words.ts';
import { demotion, keptWon } from './kept-won.ts';
import { labelOf } from './label-of.ts';
import type { Problem } from './problem.ts';

export function checkGroups(pipeline: Pipeline, rules: CrmRules): Problem[] {
  const { stages } = pipeline;
  const of = (semantics: StageDefinition['semantics']) =>
    stages.filter((stage) => stage.semantics === semantics);
  return [
    ...(of('open').length === 0 ? [whole('noOpen', {})] : []),
    ...checkWon(of('won'), rules, pipeline),
    ...checkOutcomes(pipeline, rules),
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
  if (rules.lostStages === 'none') {
    return won.length > 0 ? [] : [{ ...whole('noWonSaid', {}), severity: 'altered' }];
  }
  if (won.length === 0) return [{ ...whole('noWon', {}), mend: added('won', pipeline) }];
  const several = keptWon(pipeline);
  if (!several) return [];
  const { kept, others, isByOutcomes } = several;
  return others.map((stage) => ({
    code: isByOutcomes ? 'severalWonByOutcome' : 'severalWon',
    severity: 'refused',
    stageId: stage.id,
    params: { ...labelOf(stage, pipeline), kept: kept.name },
    mend: demotion(stage, kept),
  }));
}

/** A stage that nobody drew: won deals end in an outcome, and the CRM gets a stage for it. */
function checkOutcomes(pipeline: Pipeline, rules: CrmRules): Problem[] {
  if (!rules.holds.has('closing')) return [];
  const won = pipeline.stages.find(
    ({ semantics, origin }) => semantics === 'won' && origin === 'outcome',
  );
  if (!won) return [];
  const { kept } = keptWon(pipeline) ?? { kept: won };
  return [{ ...whole('wonFromOutcome', { name: kept.name }), severity: 'altered' }];
}

function checkLost(
  lost: readonly StageDefinition[],
  rules: CrmRules,
  pipeline: Pipeline,
): Problem[] {
  if (rules.lostStages === 'none') return [];
  if (lost.length === 0) return [{ ...whole('noLost', {}), mend: added('lost', pipeline) }];
  if (rules.lostStages === 'some') return [];
  return lost.slice(1).map((stage) => ({
    code: 'severalLost',
    severity: 'altered',
    stageId: stage.id,
    params: { ...labelOf(stage, pipeline), kept: lost[0]?.name ?? '' },
    mend: null,
  }));
}

function added(semantics: 'won' | 'lost', { language }: Pipeline) {
  const name = wordsIn(language)(semantics === 'won' ? 'stages.addedWon' : 'stages.addedLost');
  return { kind: 'addStage', stageId: `added-${semantics}`, semantics, name } as const;
}

/** Only those that would be loaded: where a CRM has one lost stage, the others are none. */
function checkCount(stages: readonly StageDefinition[], rules: CrmRules): Problem[] {
  const { mostStages, ownStages, holds, lostStages } = rules;
  if (mostStages === null) return [];
  const many = (semantics: StageDefinition['semantics']) =>
    stages.filter((stage) => stage.semantics === semantics).length;
  const lost = lostStages === 'one' ? Math.min(1, many('lost')) : many('lost');
  const count = many('open') + (holds.has('closing') ? many('won') + lost : 0);
  const extra = count + ownStages - mostStages;
  if (extra <= 0) return [];
  const params = { stages: count, most: mostStages, own: ownStages, count: extra };
  return [whole(ownStages > 0 ? 'tooManyWithOwn' : 'tooManyStages', params)];
}

function checkOrder(stages: readonly StageDefinition[]): Problem[] {
  const wanted = inCrmOrder(stages);
  if (wanted.every((stage, at) => stage.id === stages[at]?.id)) return [];
  const mend = { kind: 'setOrder', stageIds: wanted.map(({ id }) => id) } as const;
  return [{ ...whole('orderChanged', {}), severity: 'altered', mend }];
}
