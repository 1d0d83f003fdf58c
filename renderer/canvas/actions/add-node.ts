/** Adding cards: alone, after another one, or in the middle of typing a chain. */
import type { CellPlace } from '#shared/layout';
import type { NodeId, NodeKind } from '#shared/model';
import { newId } from '../../session/index.ts';
import type { BoardStage } from '../gestures/board-stage.ts';

/** Adds a card and, unless it is a sign without words, starts typing on it. */
export function addNode(
  stage: BoardStage,
  kind: NodeKind,
  place: CellPlace,
  typed: string | null = '',
): NodeId | null {
  const id = newId<'Node'>();
  const isAdded = stage.editing?.run('node.add', { at: stage.at, id, kind, name: '', ...place });
  if (!isAdded) return null;
  stage.select([id]);
  if (kind !== 'fork' && kind !== 'join') stage.editName({ id, typed });
  return id;
}
