/** A drawing as pieces with bounds, so that a sheet holds only the pieces that show on it. */
import { isOverlapping, type Rect } from '#shared/layout';

export interface Piece {
  readonly bounds: Rect;
  readonly markup: string;
}

/** In painting order. */
export type Scene = readonly Piece[];

export function renderWithin(scene: Scene, window: Rect): string {
  return scene
    .filter(({ bounds }) => isOverlapping(bounds, window))
    .map(({ markup }) => markup)
    .join('');
}
