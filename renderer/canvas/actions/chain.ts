/**
 * Growing the process from a card: the next one, a branch, a duplicate. Everything a person
 * does in one go is one entry of the history.
 */
import type { CellPlace } from '#shared/layout';
import type { NodeId, NodeKind } from '#shared/model';
import type { BoardStage } from '../gestures/board-stage.ts';
import { addNode } from './add-node.ts';
import { connectPlainly, connectThrough, type SecondFlow } from './connect.ts';
import { placeAfter, placesThrough } from './free-place.ts';

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
  const begun = { mark, name: 'node.addConnected', cameFrom: fromId } as const;
  const id = addNode(stage, { kind, place, begun });
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

/**
 * The next card after this one. Where a step already leads on, the way is asked first; a
 * branch needs no asking, it comes with the card of its new way.
 */
export function addNext(stage: BoardStage, fromId: NodeId, kind: NodeKind = 'step'): NodeId | null {
  const node = stage.variant.nodes[fromId];
  if (!node) return null;
  const leadsOn = Object.values(stage.variant.flows).some((flow) => flow.fromId === fromId);
  const isSplit = node.kind === 'branch' || node.kind === 'fork';
  if (leadsOn && !isSplit) return addSecond(stage, fromId, kind);
  const place = placeAfter(stage.geometry, fromId, kind);
  if (!place) return null;
  const isEnd = node.kind === 'outcome' || node.kind === 'note';
  return isEnd ? addNode(stage, { kind, place }) : addConnected(stage, { fromId, kind, place });
}

function addSecond(stage: BoardStage, fromId: NodeId, kind: NodeKind): NodeId | null {
  const newKind = kind === 'branch' ? 'step' : kind;
  const places = placesThrough(stage.geometry, fromId, newKind);
  if (!places) return null;
  const { card, cardRect } = places;
  if (kind === 'branch') {
    return addConnected(stage, { fromId, kind: newKind, place: card, through: 'branch' });
  }
  const { height, width, x, y } = cardRect;
  const drop = { x: x + width / 2, y: y + height / 2 };
  const at = stage.toSurface(drop);
  stage.ask({ kind: 'branchOrFork', fromId, toId: null, newKind, drop, place: card, at });
  return null;
}
