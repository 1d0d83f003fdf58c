/** Applies suggested mends to what is loaded; the project itself is changed by its own commands only. */
import { unreachable } from '#shared/base';
import type { CrmRules } from '../crm.ts';
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import { stageCodes } from '../stage-codes.ts';
import { checkPipeline } from './check-pipeline.ts';
import type { Mend, Problem } from './problem.ts';

export interface Mended {
  readonly pipeline: Pipeline;
  readonly applied: readonly Problem[];
  /** Refused still, and only people can say what to do. */
  readonly left: readonly Problem[];
}

/** One mend may uncover another problem: a shortened name may be taken. */
const MOST_ROUNDS = 5;

/** Mends what the CRM would refuse; what it takes in another form stays as it was agreed. */
export function mendPipeline(
  pipeline: Pipeline,
  rules: CrmRules,
  others: readonly string[] = [],
): Mended {
  const refusals = (one: Pipeline) =>
    checkPipeline(one, rules, others).filter(({ severity }) => severity === 'refused');
  let mended = pipeline;
  const applied: Problem[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const refused = refusals(mended);
    const mendable = refused.filter(({ mend }) => mend !== null);
    if (mendable.length === 0) return { pipeline: mended, applied, left: refused };
    mended = mendable.reduce((so, { mend }) => (mend ? applyMend(so, mend) : so), mended);
    applied.push(...mendable);
  }
  return { pipeline: mended, applied, left: refusals(mended) };
}

function applyMend(pipeline: Pipeline, mend: Mend): Pipeline {
  switch (mend.kind) {
    case 'renamePipeline':
      return { ...pipeline, name: mend.name };
    case 'renameStage':
      return changed(pipeline, mend.stageId, { name: mend.name });
    case 'setSemantics':
      return changed(pipeline, mend.stageId, { semantics: mend.semantics });
    case 'setColor':
      return changed(pipeline, mend.stageId, { color: mend.color });
    case 'setProbability':
      return changed(pipeline, mend.stageId, { probability: mend.probability });
    case 'renameField':
      return mapped(pipeline, (stage) => ({
        ...stage,
        requiredFields: stage.requiredFields.map((name) => (name === mend.from ? mend.to : name)),
      }));
    case 'setOrder':
      return {
        ...pipeline,
        stages: mend.stageIds.flatMap(
          (id) => pipeline.stages.find((stage) => stage.id === id) ?? [],
        ),
      };
    case 'addStage':
      return { ...pipeline, stages: [...pipeline.stages, addedStage(pipeline, mend)] };
    default:
      return unreachable(mend);
  }
}

function mapped(pipeline: Pipeline, change: (stage: StageDefinition) => StageDefinition): Pipeline {
  return { ...pipeline, stages: pipeline.stages.map(change) };
}

function changed(pipeline: Pipeline, id: string, fields: Partial<StageDefinition>): Pipeline {
  return mapped(pipeline, (stage) => (stage.id === id ? { ...stage, ...fields } : stage));
}

function addedStage(
  { stages }: Pipeline,
  { stageId, name, semantics }: Extract<Mend, { kind: 'addStage' }>,
): StageDefinition {
  const codes = stageCodes([...stages, { id: stageId, name }]);
  const plain = codes.get(stageId) ?? '';
  const isTaken = stages.some(({ code }) => code === plain);
  return {
    id: stageId,
    origin: 'mend',
    code: isTaken ? `ADDED_${semantics.toUpperCase()}` : plain,
    name,
    semantics,
    color: semantics === 'won' ? '#16A34A' : '#DC2626',
    probability: semantics === 'won' ? 1 : 0,
    timeLimit: null,
    limitDays: null,
    requiredFields: [],
    entryCriteria: [],
    exitCriteria: [],
    reasons: [],
    automation: [],
  };
}
