/** Applies a suggested mend to what is loaded; the project itself is changed by its own commands only. */
import { unreachable } from '#shared/base';
import { plainEnd } from '../closing-stages.ts';
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import { stageCodes } from '../stage-codes.ts';
import type { Mend } from './problem.ts';

export function applyMend(pipeline: Pipeline, mend: Mend): Pipeline {
  switch (mend.kind) {
    case 'renamePipeline':
      return { ...pipeline, name: mend.name };
    case 'renameStage':
      return changed(pipeline, mend.stageId, { name: mend.name });
    case 'setSemantics':
      return changed(pipeline, mend.stageId, { semantics: mend.semantics });
    case 'mergeStage':
      return merged(pipeline, mend);
    case 'setColor':
      return changed(pipeline, mend.stageId, { color: mend.color });
    case 'setProbability':
      return changed(pipeline, mend.stageId, { probability: mend.probability });
    case 'setReminder':
      return mapped(pipeline, (stage) =>
        stage.id === mend.stageId ? withReminder(stage, mend) : stage,
      );
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

function withReminder(
  stage: StageDefinition,
  { before }: Extract<Mend, { kind: 'setReminder' }>,
): StageDefinition {
  const automation = stage.automation.map((one) =>
    one.kind === 'reminder' ? { ...one, before, isTooEarly: false } : one,
  );
  return { ...stage, automation };
}

/** The name of the one that goes says why deals end in the other one. */
function merged(
  pipeline: Pipeline,
  { stageId, intoId }: Extract<Mend, { kind: 'mergeStage' }>,
): Pipeline {
  const gone = pipeline.stages.find(({ id }) => id === stageId);
  if (!gone) return pipeline;
  const stages = pipeline.stages
    .filter((stage) => stage !== gone)
    .map((stage) =>
      stage.id === intoId
        ? { ...stage, reasons: [...new Set([...stage.reasons, gone.name, ...gone.reasons])] }
        : stage,
    );
  return { ...pipeline, stages };
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
    ...plainEnd(semantics),
  };
}
