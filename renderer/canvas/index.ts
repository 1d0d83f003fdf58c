/** The board, editable or only looked at. */
export { Board } from './Board.tsx';
export type {
  BoardAction,
  BoardControls,
  BoardEditing,
  BoardHeat,
  BoardOverlay,
  BoardProps,
  BoardViewport,
  SelectedId,
} from './board-contract.ts';
export { HEAT_STEPS, heatVariables } from './heat-colors.ts';
