/** May nodes stand in these cells? A cell is where a lane of the drawing crosses one of its stages. */
import type { NodeId, ParticipantId, StageId, Variant } from '#shared/model';
import { hasLane, hasNodes, hasStage } from './places.ts';
import { allowed, firstRefusal, type Verdict } from './verdict.ts';

export interface Cell {
  readonly stageId: StageId;
  readonly participantId: ParticipantId;
}

/** May something be put into this cell? */
export function canPlace(variant: Variant, cell: Cell): Verdict {
  return firstRefusal(
    () => hasStage(variant, cell.stageId),
    () => hasLane(variant, cell.participantId),
  );
}

export function canMove(
  variant: Variant,
  moves: readonly (Cell & { readonly id: NodeId })[],
): Verdict {
  for (const move of moves) {
    const verdict = firstRefusal(
      () => hasNodes(variant, [move.id]),
      () => canPlace(variant, move),
    );
    if (!verdict.allowed) return verdict;
  }
  return allowed;
}
