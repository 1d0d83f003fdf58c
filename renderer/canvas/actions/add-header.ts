/** A new stage at the end, a new lane below; its name is typed at once. */
import type { ParticipantId, StageId } from '#shared/model';
import { newId } from '../../session/index.ts';
import type { BoardStage } from '../gestures/board-stage.ts';
import { nextLaneColor, nextStageColor } from './next-color.ts';

export function addStage(stage: BoardStage): StageId | null {
  const id = newId<'Stage'>();
  const color = nextStageColor(stage.variant);
  const isAdded = stage.editing?.run('stage.add', {
    at: stage.at,
    id,
    name: stage.names.newStage,
    color,
  });
  if (!isAdded) return null;
  stage.select([id]);
  return id;
}

export function addLane(stage: BoardStage): ParticipantId | null {
  const participantId = newId<'Participant'>();
  const participant = {
    name: stage.names.newLane,
    kind: 'role' as const,
    color: nextLaneColor(stage.project),
  };
  const isAdded = stage.editing?.run('lane.add', { at: stage.at, participantId, participant });
  if (!isAdded) return null;
  stage.select([participantId]);
  return participantId;
}
