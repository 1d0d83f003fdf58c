/** Mends that are facts of the project become edits of it, by the commands that every place uses. */
import { useCallback, useMemo } from 'react';
import { idOf, valuesOf } from '#shared/base';
import type { Project } from '#shared/model';
import type { Mend, Pipeline } from '#shared/stage-definitions';
import {
  newId,
  type ProjectSession,
  useProject,
  useProjectSession,
  type VariantAddress,
} from '../../../session/index.ts';

const ADDED_COLORS = { won: '#16A34A', lost: '#DC2626' } as const;

export function useCorrections(pipeline: Pipeline) {
  const session = useProjectSession();
  const project = useProject((open) => open);
  const at = addressOf(project, pipeline);
  const canCorrect = useCallback(
    (mend: Mend) => {
      // An outcome isn't a stage.
      const stageId = 'stageId' in mend && mend.kind !== 'addStage' ? mend.stageId : null;
      const stage = pipeline.stages.find(({ id }) => id === stageId);
      return stage === undefined || stage.origin === 'stage' || mend.kind === 'renameStage';
    },
    [pipeline],
  );
  const correct = useCallback(
    (mend: Mend) => {
      if (at) correctIn(session, at, pipeline, mend);
    },
    [session, at, pipeline],
  );
  const editing = useMemo(
    () => ({
      run: (...request: Parameters<ProjectSession['run']>) => session.run(...request).ok,
    }),
    [session],
  );
  return { at, editing, canCorrect: at ? canCorrect : () => false, correct };
}

/** The current variant of the process that the pipeline was read from. */
function addressOf(project: Project, { id }: Pipeline): VariantAddress | null {
  const dealType = valuesOf(project.dealTypes).find((one) => one.id === id);
  const process = valuesOf(project.processes).find((one) => one.id === (dealType?.processId ?? id));
  return process ? { processId: process.id, variantId: process.currentVariantId } : null;
}

function correctIn(
  session: ProjectSession,
  at: VariantAddress,
  { id: pipelineId, stages }: Pipeline,
  mend: Mend,
): void {
  const set = (stageId: string, field: string, value: string | number | string[]) =>
    session.run('stage.setField', { at, id: idOf<'Stage'>(stageId), field, value });
  switch (mend.kind) {
    case 'renameStage': {
      const { stageId, name } = mend;
      const isOutcome = stages.some(({ id, origin }) => id === stageId && origin === 'outcome');
      if (isOutcome) session.run('node.rename', { at, id: idOf<'Node'>(stageId), name });
      else session.run('stage.rename', { at, id: idOf<'Stage'>(stageId), name });
      return;
    }
    case 'setSemantics':
      set(mend.stageId, 'semantics', mend.semantics);
      return;
    case 'setColor':
      set(mend.stageId, 'color', mend.color);
      return;
    case 'setProbability':
      set(mend.stageId, 'probability', mend.probability);
      return;
    case 'renameField':
      for (const { id, requiredFields, origin } of stages) {
        if (origin !== 'stage' || !requiredFields.includes(mend.from)) continue;
        set(
          id,
          'requiredFields',
          requiredFields.map((name) => (name === mend.from ? mend.to : name)),
        );
      }
      return;
    case 'addStage': {
      const { name, semantics } = mend;
      const color = ADDED_COLORS[semantics];
      session.run('stage.add', { at, id: idOf<'Stage'>(newId()), name, color, semantics });
      return;
    }
    case 'setOrder':
      mend.stageIds.forEach((stageId, index) => {
        const isStage = stages.some(({ id, origin }) => id === stageId && origin === 'stage');
        if (isStage) session.run('stage.move', { at, id: idOf<'Stage'>(stageId), index });
      });
      return;
    case 'renamePipeline':
      renamePipeline(session, at, pipelineId, mend.name);
      return;
  }
}

/** A project without deal types has a pipeline for each process, and calls it the same. */
function renamePipeline(
  session: ProjectSession,
  { processId }: VariantAddress,
  pipelineId: string,
  name: string,
): void {
  if (pipelineId === processId) {
    session.run('process.setField', { id: processId, field: 'name', value: name });
  } else session.run('dealType.rename', { id: idOf<'DealType'>(pipelineId), name });
}
