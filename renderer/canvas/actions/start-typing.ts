/** Beginning on an empty board: a first stage and a first lane appear if there are none. */
import type { ParticipantId, StageId } from '#shared/model';
import { newId } from '../../session/index.ts';
import type { BoardStage } from '../gestures/board-stage.ts';
import { addNode } from './add-node.ts';
import { firstPlace } from './free-place.ts';
import { nextLaneColor, nextStageColor } from './next-color.ts';

/** The cell of a first stage and a first lane, made where they are missing. */
export function firstCell(stage: BoardStage) {
  const { at, editing, geometry, names, project, variant } = stage;
  if (!editing) return null;
  let stageId: StageId | undefined = geometry.stages[0]?.stageId;
  if (!stageId) {
    stageId = newId<'Stage'>();
    const isAdded = editing.run('stage.add', {
      at,
      id: stageId,
      name: names.stage,
      color: nextStageColor(variant),
    });
    if (!isAdded) return null;
  }
  let participantId: ParticipantId | undefined = geometry.lanes[0]?.participantId;
  if (!participantId) {
    participantId = newId<'Participant'>();
    const participant = { name: names.lane, kind: 'role' as const, color: nextLaneColor(project) };
    if (!editing.run('lane.add', { at, participantId, participant })) return null;
  }
  return { stageId, participantId };
}

/** Whose work people begin to tell of: the first who is one of them, neither client nor program. */
function workingLane({ project, variant }: BoardStage): ParticipantId | undefined {
  return variant.laneOrder.find((id) => {
    const kind = project.participants[id]?.kind;
    return kind !== undefined && kind !== 'client' && kind !== 'system';
  });
}

/** Begins a card with what was typed. */
export function startTyping(stage: BoardStage, typed: string): boolean {
  const { editing } = stage;
  if (!editing) return false;
  const place = firstPlace(stage.geometry, workingLane(stage));
  if (place) return addNode(stage, { kind: 'step', place, typed }) !== null;
  const mark = editing.mark();
  const cell = firstCell(stage);
  const begun = { mark, name: 'node.add' } as const;
  const first = cell && { ...cell, position: { x: 24, y: 24 } };
  if (first && addNode(stage, { kind: 'step', place: first, typed, begun })) return true;
  editing.bail(mark);
  return false;
}
