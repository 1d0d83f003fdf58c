/**
 * The board of one variant: lanes × stages, cards and flows. Editable, or only looked at
 * with a simulation's heat on it. Draws the project it is given; every gesture ends in a
 * command.
 *
 * Left drag on empty board selects, two fingers or the wheel pan, with Ctrl (or a pinch)
 * they zoom; Space, the middle and the right button drag the board. One that is only looked
 * at is dragged with the left button too, and leaves the plain wheel to the page around it.
 */
import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import { BoardView } from './BoardView.tsx';
import type { BoardProps } from './board-contract.ts';

export function Board(props: BoardProps) {
  const { at, project } = props;
  const variant = project.processes[at.processId]?.variants[at.variantId];
  // Another variant is another board: nothing of a gesture or a menu is carried over.
  const key = useMemo(() => `${at.processId} ${at.variantId}`, [at.processId, at.variantId]);
  if (!variant) return null;
  return (
    <ReactFlowProvider key={key}>
      <BoardView {...props} variant={variant} />
    </ReactFlowProvider>
  );
}
