/** Putting the board in order: every card to its place within its own cell, as one move. */
import { tidyPlaces } from '#shared/layout';
import type { BoardStage } from '../gestures/board-stage.ts';

/** Longer than the transition of the style sheet, so that it is never cut short. */
const MOVING_MILLISECONDS = 420;

/** False where everything stands in order already, or nothing may be moved. */
export function tidyBoard(stage: BoardStage): boolean {
  const { at, editing, language, project, variant } = stage;
  if (!editing) return false;
  const moves = [...tidyPlaces(project, variant, language)].flatMap(([id, place]) => {
    const node = variant.nodes[id];
    const isThere = node?.position.x === place.position.x && node.position.y === place.position.y;
    return isThere ? [] : [{ id, ...place }];
  });
  if (moves.length === 0) return false;
  const mark = editing.mark();
  if (!editing.run('node.move', { at, moves })) return false;
  editing.squash(mark, 'board.tidy');
  return true;
}

/** Lets what moves next glide; the style sheet keeps still where people asked for stillness. */
export function glide(surface: HTMLElement): void {
  surface.dataset.gliding = 'true';
  setTimeout(() => {
    delete surface.dataset.gliding;
  }, MOVING_MILLISECONDS);
}
