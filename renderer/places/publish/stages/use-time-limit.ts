/** The stage as the board has it, and its time limit set without losing the reminder and the escalation. */
import { useRef } from 'react';
import { idOf } from '#shared/base';
import type { Duration, Project, Stage } from '#shared/model';
import type { StageDefinition } from '#shared/stage-definitions';
import { useProject, type VariantAddress } from '../../../session/index.ts';
import { useCorrections } from './use-corrections.tsx';

export function drawnStage(
  project: Project,
  at: VariantAddress | null,
  { id }: StageDefinition,
): Stage | undefined {
  if (!at) return undefined;
  return project.processes[at.processId]?.variants[at.variantId]?.stages[idOf<'Stage'>(id)];
}

/**
 * Without a duration, the whole limit goes; typed anew in the same place, it has its reminder and
 * its escalation again.
 */
export function useTimeLimit(stage: StageDefinition): (duration: Duration | undefined) => void {
  const { at, setStage } = useCorrections();
  const limit = useProject((project) => drawnStage(project, at, stage)?.timeLimit);
  const cleared = useRef(limit);
  return (duration) => {
    if (limit) cleared.current = limit;
    setStage(stage.id, {
      field: 'timeLimit',
      ...(duration ? { value: { ...cleared.current, duration } } : {}),
    });
  };
}
