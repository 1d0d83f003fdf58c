/** What can be done with everything that is selected. */
import { fragmentIds, fragmentOf, freshIdsFor } from '#shared/editing';
import type { FlowId, NodeId, ParticipantId, StageId } from '#shared/model';
import { newId } from '../../session/index.ts';
import type { BoardStage } from '../gestures/board-stage.ts';

const DUPLICATE_OFFSET = { x: 24, y: 24 } as const;

export function selectedNodeIds(stage: BoardStage): NodeId[] {
  return [...stage.selection].filter((id): id is NodeId => Object.hasOwn(stage.variant.nodes, id));
}

function selectedFlowIds(stage: BoardStage): FlowId[] {
  return [...stage.selection].filter((id): id is FlowId => Object.hasOwn(stage.variant.flows, id));
}

/** Cards and flows together; a stage or a lane only when nothing else is selected. */
export function deleteSelected(stage: BoardStage): boolean {
  const { at, editing } = stage;
  if (!editing) return false;
  const nodeIds = selectedNodeIds(stage);
  const flowIds = selectedFlowIds(stage);
  if (nodeIds.length > 0 || flowIds.length > 0) {
    if (editing.run('node.delete', { at, nodeIds, flowIds })) stage.select([]);
    return true;
  }
  const [id] = stage.selection;
  if (!id) return false;
  const isStage = Object.hasOwn(stage.variant.stages, id);
  const isDeleted = isStage
    ? editing.run('stage.delete', { at, id: id as StageId })
    : editing.run('lane.delete', { at, participantId: id as ParticipantId });
  if (isDeleted) stage.select([]);
  return true;
}

export function duplicateSelected(stage: BoardStage): boolean {
  const nodeIds = selectedNodeIds(stage);
  if (nodeIds.length === 0) return false;
  const ids = freshIdsFor(fragmentIds(fragmentOf(stage.variant, nodeIds)), () => newId());
  const args = { at: stage.at, nodeIds, ids, offset: DUPLICATE_OFFSET };
  if (stage.editing?.run('node.duplicate', args)) {
    stage.select(nodeIds.flatMap((id) => (ids[id] ? [ids[id] as NodeId] : [])));
  }
  return true;
}

/** Moves the selected cards to another performer; each keeps its stage and its place across. */
export function moveToLane(stage: BoardStage, participantId: ParticipantId): boolean {
  const moves = selectedNodeIds(stage).flatMap((id) => {
    const node = stage.variant.nodes[id];
    return node ? [{ id, stageId: node.stageId, participantId, position: node.position }] : [];
  });
  if (moves.length === 0) return false;
  stage.editing?.run('node.move', { at: stage.at, moves });
  return true;
}
