/** What one node shows on the board: its shape, its colours and its marks. Plain facts, compared by value. */
import type { NodeGeometry } from '#shared/layout';
import type { Node } from '#shared/model';
import type { BoardHeat } from '../board-contract.ts';

export interface NodeContent extends Record<string, unknown> {
  readonly node: Node;
  readonly geometry: NodeGeometry;
  readonly performerColor: string;
  readonly performerName: string;
  readonly issues: number;
  readonly isUnsure: boolean;
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  /** The text with which editing starts, where a key press began it. */
  readonly typed: string | null;
  readonly heat: BoardHeat | null;
}
