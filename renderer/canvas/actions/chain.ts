/**
 * Growing the process from a card: the next one, a branch, a duplicate. Everything a person
 * does in one go is one entry of the history.
 */
import type { CellPlace } from '#shared/layout';
import type { NodeId, NodeKind } from '#shared/model';
import type { BoardStage } from '../gestures/board-stage.ts';
import { addNode } from './add-node.ts';
import { connectPlainly, connectThrough, type SecondFlow } from './connect.ts';
import { placeAfter } from './free-place.ts';

interface NextNode {
  readonly fromId: NodeId;
  readonly kind: NodeKind;
  readonly place: CellPlace;
  readonly through?: SecondFlow;
}

/** A new card with a flow into it; nothing at all if either is refused. */
export function addConnected(stage: BoardStage, { fromId, kind, place, through }: NextNode) {
  const { editing } = stage;
  if (!editing) return null;
  const mark = editing.mark();
  const id = addNode(stage, kind, place);
  const isConnected =
    id !== null &&
    (through
      ? connectThrough(stage, { fromId, toId: id }, through)
      : connectPlainly(stage, { fromId, toId: id }));
  if (!id || !isConnected) {
    stage.editName(null);
    stage.select([fromId]);
    editing.bail(mark);
    return null;
  }
  editing.squash(mark, 'node.addConnected');
  stage.select([id]);
  return id;
}

/** The next card after this one; asks where the step already leads somewhere. */
export function addNext(stage: BoardStage, fromId: NodeId, kind: NodeKind = 'step'): NodeId | null {
  const node = stage.variant.nodes[fromId];
  const place = placeAfter(stage.geometry, fromId, kind);
  if (!node || !place) return null;
  if (node.kind === 'outcome' || node.kind === 'note') return addNode(stage, kind, place);
  const leadsOn = Object.values(stage.variant.flows).some((flow) => flow.fromId === fromId);
  const isSplit = node.kind === 'branch' || node.kind === 'fork';
  if (!leadsOn || isSplit) return addConnected(stage, { fromId, kind, place });
  return addConnected(stage, { fromId, kind, place, through: 'branch' });
}
