/** Adding cards: alone, after another one, or in the middle of typing a chain. */
import type { CellPlace } from '#shared/layout';
import type { NodeId, NodeKind } from '#shared/model';
import { newId } from '../../session/index.ts';
import type { BoardStage } from '../gestures/board-stage.ts';
import type { CardBegun } from '../projection/project-nodes.ts';

interface NewNode {
  readonly kind: NodeKind;
  readonly place: CellPlace;
  /** What typing begins with. */
  readonly typed?: string;
  /** The gesture that this card is a part of, if it began before. */
  readonly begun?: CardBegun;
}

/** Adds a card and, unless it is a sign without words, starts typing on it. */
export function addNode(
  stage: BoardStage,
  { begun, kind, place, typed = '' }: NewNode,
): NodeId | null {
  const { editing } = stage;
  if (!editing) return null;
  const id = newId<'Node'>();
  const own = begun ?? { mark: editing.mark(), name: 'node.add' as const };
  const isAdded = editing.run('node.add', { at: stage.at, id, kind, name: '', ...place });
  if (!isAdded) return null;
  stage.select([id]);
  if (kind !== 'fork' && kind !== 'join') stage.editName({ id, typed, begun: own });
  return id;
}
